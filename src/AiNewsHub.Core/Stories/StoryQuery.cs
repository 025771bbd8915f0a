using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Which stories a list by rank holds. Merged ones and those without an article to show are never among them.</summary>
public sealed record StoryQuery
{
    /// <inheritdoc cref="StoryFacts.OthersShown"/>
    public const int OthersShown = StoryFacts.OthersShown;

    /// <summary>Stories in languages that are not read: so many are offered.</summary>
    private const int Unread = 10;

    private const int MostPinned = 20;

    /// <summary>What is asked for is looked for among so many of the best: further down no front page reaches.</summary>
    private const int Deepest = 10_000;

    public string? Language { get; init; }
    public ListedTag? Tag { get; init; }
    public ArticleKind? Kind { get; init; }
    /// <summary>Slugs of topics: only stories whose lead carries one of them.</summary>
    public IReadOnlyList<string>? Topics { get; init; }
    /// <summary>Slug of a section: stories that were put there stand beside those of its topics, and those that were put elsewhere do not.</summary>
    public string? Section { get; init; }
    /// <summary>Languages that are read, none for all. Stories with no article in them take no place of the others; some stand behind them.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];
    /// <summary>The page whose pinned stories stand in their places: <see cref="Story.FrontPage"/> or a section's slug; null for none.</summary>
    public string? PinnedOn { get; init; }
    public int Size { get; init; } = 20;
    /// <summary>What the numbers of tags stand for; read from the store where nobody has them at hand.</summary>
    public KnownTags? Known { get; init; }

    /// <summary>Stories of these numbers, those with the newest article first, in one command.</summary>
    /// <param name="context">Where they are.</param>
    /// <param name="ids">A few.</param>
    /// <param name="now">What is new or rising is so against some hours before this.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static Task<IReadOnlyList<StoryRow>> OfAsync(HubContext context, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        StoryFacts.RowsAsync(context, ids, now, cancellationToken);

    /// <summary>Reads the stories, then all of their articles: two commands.</summary>
    /// <param name="context">Where they are.</param>
    /// <param name="now">What is new or rising is so against some hours before this.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<StoryRow>> ReadAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var known = Known ?? await KnownTags.ReadAsync(context, cancellationToken);
        var stories = Choose(await ReadAsync(context, known, now, cancellationToken), now);
        if (stories.Count == 0) return [];
        var ids = stories.ConvertAll(story => story.Id);
        var articles = (await context.Articles.AsNoTracking()
            .Where(article => article.State == ArticleState.Shown && ids.Contains(article.StoryId!.Value))
            .OrderBy(article => article.ShownAt).ThenBy(article => article.Id)
            .Select(ArticleRow.Of)
            .ToListAsync(cancellationToken))
            .ToLookup(article => article.StoryId!.Value);
        return [.. stories.Select(story => story.Row(articles[story.Id], now)).OfType<StoryRow>()];
    }

    private int Window => Math.Max(Size, StoryVariety.Window);

    /// <summary>All that may come into the list, the best first: the first by rank, those behind old finds, those in languages that are read, and what
    /// editors pinned.</summary>
    private async Task<List<StoryCandidate>> ReadAsync(HubContext context, KnownTags known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var matching = Matching(context, known);
        var best = Near(context, matching).OrderByDescending(story => story.Rank).ThenByDescending(story => story.Id);
        var dated = best.Where(story => story.ArticleCount > 1 || story.LeadArticle!.ShownAt == story.LeadArticle.PublishedAt
            || story.LeadArticle.ShownAt == story.LeadArticle.UpdatedAt);
        var ids = best.Take(Window).Select(story => story.Id).Concat(dated.Take(Window).Select(story => story.Id));
        if (Read.Count > 0)
        {
            var read = best.Where(story => story.Languages.Any(language => Read.Contains(language)));
            ids = ids.Concat(read.Take(Window).Select(story => story.Id));
        }

        if (PinnedOn is { } page)
        {
            ids = ids.Concat(matching.Where(story => story.PinnedUntil > now && story.PinnedIn == page)
                .OrderBy(story => story.PinnedPlace).ThenByDescending(story => story.Id).Take(MostPinned).Select(story => story.Id));
        }

        var rows = await context.Stories.AsNoTracking()
            .Where(story => ids.Contains(story.Id))
            .OrderByDescending(story => story.Rank).ThenByDescending(story => story.Id)
            .Select(StoryFacts.Of(context).With(StoryLead.Of(context)))
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(story => StoryCandidate.Of(story, known));
    }

    private List<StoryCandidate> Choose(List<StoryCandidate> byRank, DateTimeOffset now)
    {
        var first = byRank.Take(Window).ToList();
        if (byRank.Count > Window)
        {
            // Where old finds fill the window the news is looked for behind them, and so are those that are read behind those in other languages.
            if (first.Count(story => story.IsOfUnknownAge) > Window / 2) Add(byRank.Where(story => story.IsDated));
            if (Read.Count > 0 && first.Count(IsRead) < Size) Add(byRank.Where(story => story.Languages.Exists(Read.Contains)));
        }

        var arranged = StoryCandidate.Arrange(first, Tag?.Id).ToLookup(IsRead);
        return Pin([.. arranged[true].Take(Size), .. arranged[false].Take(Unread)], byRank, now);

        void Add(IEnumerable<StoryCandidate> behind) =>
            first = [.. first.UnionBy(behind.Take(Window), story => story.Id).OrderByDescending(story => story.Story.Rank).ThenByDescending(story => story.Id)];
    }

    /// <summary>Puts the stories that editors pinned on the page into their places; the others keep their order.</summary>
    private List<StoryCandidate> Pin(List<StoryCandidate> stories, List<StoryCandidate> byRank, DateTimeOffset now)
    {
        if (PinnedOn is not { } page) return stories;
        List<StoryCandidate> pinned = [.. byRank.Where(story => story.Lead.PinnedIn == page && story.Lead.PinnedUntil > now)
            .OrderBy(story => story.Lead.PinnedPlace).ThenByDescending(story => story.Id).Take(MostPinned)];
        List<StoryCandidate> arranged = [.. stories.ExceptBy(pinned.Select(story => story.Id), story => story.Id)];
        foreach (var story in pinned) arranged.Insert(Math.Min(story.Lead.PinnedPlace!.Value - 1, arranged.Count), story with { IsPinned = true });
        return arranged;
    }

    private bool IsRead(StoryCandidate story) => Read.Count == 0 || story.Languages.Count == 0 || story.Languages.Exists(Read.Contains);

    /// <summary>Bounds the walk down the ranks where what is asked for may be rare.</summary>
    private IQueryable<Story> Near(HubContext context, IQueryable<Story> matching) =>
        Language is null && Kind is null && Topics is null && Read.Count == 0 && Tag is not { IsCommon: true } ? matching
        : matching.Where(story => story.Rank >= (context.Stories.OrderByDescending(other => other.Rank).Skip(Deepest - 1)
            .Select(other => (double?)other.Rank).FirstOrDefault() ?? double.MinValue));

    private IQueryable<Story> Matching(HubContext context, KnownTags known)
    {
        var stories = context.Stories.AsNoTracking()
            .Where(story => story.MergedIntoId == null && !story.IsHidden && story.LeadArticle!.State == ArticleState.Shown);
        if (Language is { } language) stories = stories.Where(story => story.Languages.Contains(language));
        if (Tag is { Id: var tag, IsCommon: var isCommon })
        {
            stories = isCommon
                ? stories.Where(story => story.Articles.Any(article => article.Tags.Any(carried => carried.TagId == tag)))
                : stories.Where(story => context.Articles
                    .Where(article => context.ArticleTags.Where(carried => carried.TagId == tag).Select(carried => carried.ArticleId).Contains(article.Id))
                    .Select(article => article.StoryId).Contains(story.Id));
        }

        if (Kind is { } kind) stories = stories.Where(story => story.LeadArticle!.Kind == kind);
        if (Topics is { } slugs)
        {
            List<int> topics = [.. slugs.Select(known.Find).OfType<ListedTag>().Select(topic => topic.Id)];
            var section = Section;
            stories = stories.Where(story => story.Section == null
                ? story.LeadArticle!.Tags.Any(carried => topics.Contains(carried.TagId)) : story.Section == section);
        }

        return stories;
    }
}
