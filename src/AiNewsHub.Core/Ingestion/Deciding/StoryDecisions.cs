using AiNewsHub.Content.Text;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>What was done by a decision, for the log.</summary>
internal sealed record DoneDecision(string Action, string? Before, string? After, UndoNote? Undo);

/// <summary>Stores what editors decide of stories, with what follows for their articles.</summary>
internal sealed class StoryDecisions(HubContext context, OpenStories open, StoryWrites stories, StoryMoves moves, Bonds bonds) : IDisposable
{
    public const int LongestTitle = 300;
    public const int LastPlace = 9;

    private readonly TableWriter<Story> _marks = TableWriter<Story>.Update(context, [.. StoryMarks.Columns]);

    /// <summary>Null where it makes no sense of what is there, or is so already.</summary>
    public Task<DoneDecision?> WriteAsync(Story story, StoryChange change, DateTimeOffset now, CancellationToken cancellationToken) => change switch
    {
        StoryChange.Join join => JoinAsync(story, join.OtherId, now, cancellationToken),
        StoryChange.Split split => SplitAsync(story, split.Articles, now, cancellationToken),
        StoryChange.Apart apart => PartAsync(story, apart.ArticleId, now, cancellationToken),
        StoryChange.Never never => KeepApartAsync(story, never.OtherId, now, cancellationToken),
        _ => MarkAsync(story, change, now, cancellationToken),
    };

    public void Dispose() => _marks.Dispose();

    /// <summary>A story that is one still.</summary>
    public Task<Story?> StoryAsync(long id, CancellationToken cancellationToken) => context.Stories.AsNoTracking()
        .SingleOrDefaultAsync(story => story.Id == id && story.MergedIntoId == null, cancellationToken);

    /// <summary>Whether a plain word on the story is so already.</summary>
    public static bool IsSo(Story story, StoryChange change) => change switch
    {
        StoryChange.Hide hide => story.IsHidden == hide.IsHidden,
        StoryChange.Lock locked => story.IsLocked == locked.IsLocked,
        StoryChange.Headline said => (story.EditorTitle ?? "") == (said.Title ?? "").Trim(),
        StoryChange.Lead lead => story.EditorLeadId == lead.ArticleId,
        StoryChange.Picture picture => story.EditorPictureId == picture.ArticleId,
        StoryChange.File file => story.Section == file.Section,
        _ => false,
    };

    private async Task<DoneDecision?> JoinAsync(Story story, long otherId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (otherId == story.Id || await StoryAsync(otherId, cancellationToken) is not { } other) return null;
        var own = await ArticlesAsync(story.Id, cancellationToken);
        var others = await ArticlesAsync(otherId, cancellationToken);
        if (others.Count == 0) return null;
        var name = await NameAsync(other, cancellationToken);
        List<Bond> rejoined = [.. await bonds.RejoinAsync(own, otherId, cancellationToken), .. await bonds.RejoinAsync(others, story.Id, cancellationToken)];
        var led = await context.Stories.Where(row => row.MergedIntoId == otherId).Select(row => row.Id).ToListAsync(cancellationToken);
        var (before, after) = (StoryMarks.Of(story), StoryMarks.Of(story).With(StoryMarks.Of(other)));
        if (before != after) Set(story, after);
        stories.LeadOn(other, story.Id);
        var moved = await moves.RunAsync(others, story, null, now, cancellationToken);
        open.LeadOn(otherId, story.Id);
        return new("story.joined", null, name, new()
        {
            Before = before == after ? null : before,
            After = before == after ? null : after,
            Moved = moved,
            To = story.Id,
            Ended = otherId,
            LedOn = led,
            Rejoined = rejoined,
            Held = await bonds.HoldAsync([.. own, .. others], story.Id, now, cancellationToken),
        });
    }

    private async Task<DoneDecision?> SplitAsync(Story story, IReadOnlyList<long> chosen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await ArticlesAsync(story.Id, cancellationToken);
        List<long> going = [.. all.Where(chosen.Contains)], staying = [.. all.Except(going)];
        if (going.Count == 0 || staying.Count == 0) return null;
        var begun = await moves.BeginAsync(going[0], now, cancellationToken);
        var moved = await moves.RunAsync(going, begun, null, now, cancellationToken);
        return new("story.split", null, await NameAsync(begun, going[0], cancellationToken), new()
        {
            Moved = moved,
            To = begun.Id,
            Parted = await bonds.PartAsync(going, story.Id, now, cancellationToken),
            Held =
            [
                .. await bonds.HoldAsync(going, begun.Id, now, cancellationToken), .. await bonds.HoldAsync(staying, story.Id, now, cancellationToken),
            ],
        });
    }

    /// <summary>The article leaves, and its own story is looked for again.</summary>
    private async Task<DoneDecision?> PartAsync(Story story, long articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await ArticlesAsync(story.Id, cancellationToken);
        if (all.Count < 2 || !all.Contains(articleId)) return null;
        var parted = await bonds.PartAsync([articleId], story.Id, now, cancellationToken);
        var held = await context.StoryHolds.Where(hold => hold.ArticleId == articleId).Select(hold => hold.StoryId).ToListAsync(cancellationToken);
        await bonds.ReleaseAsync(articleId, cancellationToken);
        var article = await context.Articles.AsNoTracking().Include(row => row.Source).SingleAsync(row => row.Id == articleId, cancellationToken);
        var copyOf = article.CopyOfId;
        stories.Leave(article);
        await stories.EnterAsync(article, now, cancellationToken);
        return new("article.apart", null, article.Title, new()
        {
            Moved = [new(articleId, story.Id) { CopyOf = copyOf }],
            To = article.StoryId,
            Parted = parted,
            Held = [.. held.Select(from => new MovedArticle(articleId, from))],
        });
    }

    private async Task<DoneDecision?> KeepApartAsync(Story story, long otherId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (otherId == story.Id || await StoryAsync(otherId, cancellationToken) is not { } other) return null;
        var parted = await bonds.PartAsync(await ArticlesAsync(story.Id, cancellationToken), otherId, now, cancellationToken);
        return parted.Count == 0 ? null : new("story.never", null, await NameAsync(other, cancellationToken), new() { Parted = parted });
    }

    private async Task<DoneDecision?> MarkAsync(Story story, StoryChange change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = StoryMarks.Of(story);
        var all = await ArticlesAsync(story.Id, cancellationToken);
        var (action, after) = change switch
        {
            StoryChange.Headline said => ("story.headline", before with
            {
                Title = string.IsNullOrWhiteSpace(said.Title) ? null : Excerpts.Head(said.Title.Trim(), LongestTitle),
                TitleLanguage = string.IsNullOrWhiteSpace(said.Title) ? null : said.Language,
            }),
            StoryChange.Lead lead => ("story.lead", before with { LeadId = lead.ArticleId is { } id && all.Contains(id) ? id : null }),
            StoryChange.Picture picture => ("story.picture", before with { PictureId = picture.ArticleId is { } id && all.Contains(id) ? id : null }),
            StoryChange.Hide hide => (hide.IsHidden ? "story.hidden" : "story.shown", before with { IsHidden = hide.IsHidden }),
            StoryChange.Lock locked => (locked.IsLocked ? "story.locked" : "story.unlocked", before with { IsLocked = locked.IsLocked }),
            StoryChange.Pin { Page: { } page, Place: >= 1 and <= LastPlace and var place, Until: { } until } when until > now =>
                ("story.pinned", before with { PinnedIn = page, PinnedPlace = place, PinnedUntil = WholeMilliseconds(until) }),
            StoryChange.File file => ("story.filed", before with { Section = file.Section }),
            StoryChange.Pin { Page: null } => ("story.unpinned", before with { PinnedIn = null, PinnedPlace = null, PinnedUntil = null }),
            _ => ("", before),
        };
        if (after == before) return null;
        Set(story, after);
        return new(action, await SaidAsync(before, change, cancellationToken), await SaidAsync(after, change, cancellationToken),
            new() { Before = before, After = after });
    }

    /// <summary>Sets the marks on the story, as it is stored and as it is in mind.</summary>
    public void Set(Story story, StoryMarks marks)
    {
        marks.SetOn(story);
        _marks.Write(story);
        if (open.Find(story.Id) is { } slot) marks.SetOn(slot.Row);
        open.Guard();
        stories.Resettle(story.Id);
    }

    private Task<List<long>> ArticlesAsync(long storyId, CancellationToken cancellationToken) =>
        context.Articles.Where(article => article.StoryId == storyId).OrderBy(article => article.Id).Select(article => article.Id)
            .ToListAsync(cancellationToken);

    /// <summary>What readers know it by.</summary>
    public Task<string> NameAsync(Story story, CancellationToken cancellationToken) => NameAsync(story, story.LeadArticleId ?? 0, cancellationToken);

    private async Task<string> NameAsync(Story story, long article, CancellationToken cancellationToken) =>
        story.EditorTitle ?? await TitleAsync(article, cancellationToken) ?? story.Slug;

    private Task<string?> TitleAsync(long? article, CancellationToken cancellationToken) =>
        context.Articles.Where(row => row.Id == article).Select(row => row.Title).SingleOrDefaultAsync(cancellationToken);

    private async Task<string?> SaidAsync(StoryMarks marks, StoryChange change, CancellationToken cancellationToken) => change switch
    {
        StoryChange.Headline => marks.Title,
        StoryChange.Lead => await TitleAsync(marks.LeadId, cancellationToken),
        StoryChange.File => marks.Section,
        StoryChange.Picture => await TitleAsync(marks.PictureId, cancellationToken),
        StoryChange.Pin when marks.PinnedIn is not null =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{marks.PinnedIn} {marks.PinnedPlace}, {marks.PinnedUntil:yyyy-MM-dd HH:mm} UTC"),
        _ => null,
    };

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
