using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Which stories a list holds. Merged ones and those without an article to show are never among them.</summary>
public sealed record StoryQuery
{
    /// <summary>Other articles read per story: enough for names on a front page, whatever the size of the story.</summary>
    public const int OthersShown = 12;

    /// <summary>Stories in languages that are not read: so many are offered.</summary>
    private const int Unread = 10;

    private const int MostPinned = 20;

    public string? Language { get; init; }
    public int? TagId { get; init; }
    public ArticleKind? Kind { get; init; }
    /// <summary>Slugs of topics: only stories whose lead carries one of them.</summary>
    public IReadOnlyList<string>? Topics { get; init; }
    /// <summary>Languages that are read, none for all. By rank, stories with no article in them take no place of the others; some stand behind them.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];
    /// <summary>The page whose pinned stories stand in their places: <see cref="Story.FrontPage"/> or a section's slug; null for none.</summary>
    public string? PinnedOn { get; init; }
    /// <summary>Only these.</summary>
    public IReadOnlyList<long>? Ids { get; init; }
    public StoryOrder Order { get; init; }
    public int Size { get; init; } = 20;

    /// <summary>Reads the stories, then all of their articles: two commands, by rank one more.</summary>
    /// <param name="context">Where they are.</param>
    /// <param name="now">What is new or rising is so against some hours before this.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<StoryRow>> ReadAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stories = await PinAsync(context, await ChooseAsync(context, cancellationToken), now, cancellationToken);
        if (stories.Count == 0) return [];

        var ids = stories.ConvertAll(story => story.Id);
        var leads = stories.Select(story => story.LeadId).ToHashSet();
        var articles = await context.Articles.AsNoTracking()
            .Where(article => article.State == ArticleState.Shown && ids.Contains(article.StoryId!.Value))
            .OrderBy(article => article.ShownAt).ThenBy(article => article.Id)
            .Select(ArticleRow.Of)
            .ToListAsync(cancellationToken);
        // A copy that leads its story speaks for it.
        var own = articles.Where(article => article.CopyOfId is null || leads.Contains(article.Id)).ToLookup(article => article.StoryId!.Value);
        var all = articles.ToLookup(article => article.StoryId!.Value);
        return stories
            .Select(story => own[story.Id].FirstOrDefault(article => article.Id == story.LeadId) is not { } lead ? null : new StoryRow(
                story.Id, story.Slug, story.FirstSeenAt, story.LastSeenAt, story.ArticleCount, story.PublisherCount,
                story.Languages, story.Rank, story.RankParts, lead,
                StoryHeadline.Few(own[story.Id].Where(article => article.Id != story.LeadId), OthersShown))
            {
                Topics = [.. story.Tags.Where(tag => tag.Kind == TagKind.Topic)],
                Movement = StoryMovement.Of([.. own[story.Id].Select(Dated)], now, story.HubBegan),
                MovedDown = story.MovedDown,
                OwnTitle = story.OwnTitle,
                PictureId = story.PictureId,
                IsPinned = story.IsPinned,
                Marks = [.. all[story.Id].Select(CoverageMark.Of)],
            })
            .OfType<StoryRow>()
            .ToList();
    }

    private async Task<List<StoryCandidate>> ChooseAsync(HubContext context, CancellationToken cancellationToken)
    {
        var matching = Matching(context);
        var ordered = Order == StoryOrder.Rank
            ? matching.OrderByDescending(story => story.Rank).ThenByDescending(story => story.Id)
            : matching.OrderByDescending(story => story.LastSeenAt).ThenByDescending(story => story.Id);
        if (Order != StoryOrder.Rank) return await ReadAsync(context, ordered, Size, cancellationToken);

        var window = Math.Max(Size, StoryVariety.Window);
        var candidates = await ReadAsync(context, ordered, window, cancellationToken);
        var hasMore = candidates.Count == window;
        var found = candidates.FindAll(story => story.IsOfUnknownAge);
        if (hasMore && found.Count > window / 2)
        {
            // Old finds fill the window: the news is looked for behind them.
            var dated = ordered.Where(story => story.ArticleCount > 1 || story.LeadArticle!.ShownAt == story.LeadArticle.PublishedAt
                || story.LeadArticle.ShownAt == story.LeadArticle.UpdatedAt);
            var news = await ReadAsync(context, dated, window, cancellationToken);
            candidates = Ranked(candidates, news);
        }

        if (hasMore && Read.Count > 0 && candidates.Count(IsRead) < Size)
        {
            // Stories in other languages fill the window: those that are read are looked for behind them.
            var own = ordered.Where(story => story.Languages.Any(language => Read.Contains(language)));
            candidates = Ranked(candidates, await ReadAsync(context, own, window, cancellationToken));
        }

        // A command of its own: joined to the stories, SQLite would walk every tag of every article.
        var leads = candidates.ConvertAll(story => story.LeadId);
        var tags = await context.ArticleTags.AsNoTracking()
            .Where(carried => leads.Contains(carried.ArticleId) && carried.Tag!.Active
                && (carried.Tag.Kind == TagKind.Company || carried.Tag.Kind == TagKind.Topic))
            .OrderByDescending(carried => carried.Score).ThenBy(carried => carried.TagId)
            .Select(carried => new { carried.ArticleId, Tag = new ListedTag(carried.TagId, carried.Tag!.Slug, carried.Tag.Kind) })
            .ToListAsync(cancellationToken);
        var byLead = tags.ToLookup(carried => carried.ArticleId, carried => carried.Tag);
        var arranged = StoryCandidate.Arrange(candidates.ConvertAll(story => story with { Tags = [.. byLead[story.LeadId]] }), TagId).ToLookup(IsRead);
        return [.. arranged[true].Take(Size), .. arranged[false].Take(Unread)];
    }

    private static List<StoryCandidate> Ranked(List<StoryCandidate> candidates, List<StoryCandidate> others) =>
        [.. candidates.UnionBy(others, story => story.Id).OrderByDescending(story => story.Rank).ThenByDescending(story => story.Id)];

    private bool IsRead(StoryCandidate story) => Read.Count == 0 || story.Languages.Count == 0 || story.Languages.Exists(Read.Contains);

    private static Task<List<StoryCandidate>> ReadAsync(HubContext context, IQueryable<Story> ordered, int size, CancellationToken cancellationToken) =>
        ordered.Take(size).Select(story => new StoryCandidate
        {
            Id = story.Id,
            Slug = story.Slug,
            FirstSeenAt = story.FirstSeenAt,
            LastSeenAt = story.LastSeenAt,
            ArticleCount = story.ArticleCount,
            PublisherCount = story.PublisherCount,
            Languages = story.Languages,
            Rank = story.Rank,
            RankParts = story.RankParts,
            LeadId = story.LeadArticleId!.Value,
            OwnTitle = story.EditorTitle == null ? null : new(story.EditorTitle, story.EditorTitleLanguage),
            PictureId = story.EditorPictureId,
            PinnedPlace = story.PinnedPlace,
            PublisherId = story.LeadArticle!.Source!.PublisherId,
            Publisher = story.LeadArticle.Source.Publisher!.Name,
            LeadDates = new(
                story.LeadArticle.ShownAt, story.LeadArticle.PublishedAt, story.LeadArticle.UpdatedAt, story.LeadArticle.FirstSeenAt,
                story.LeadArticle.Source.CreatedAt),
            // Numbers rise with the instant an article was found.
            HubBegan = context.Articles.OrderBy(article => article.Id).Select(article => article.FirstSeenAt).First(),
        }).ToListAsync(cancellationToken);

    /// <summary>Puts the stories that editors pinned on the page into their places; the others keep their order.</summary>
    private async Task<List<StoryCandidate>> PinAsync(
        HubContext context, List<StoryCandidate> stories, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (PinnedOn is not { } page) return stories;
        var pinned = await ReadAsync(context, Matching(context).Where(story => story.PinnedUntil > now && story.PinnedIn == page)
            .OrderBy(story => story.PinnedPlace).ThenByDescending(story => story.Id), MostPinned, cancellationToken);
        if (pinned.Count == 0) return stories;
        List<StoryCandidate> arranged = [.. stories.ExceptBy(pinned.Select(story => story.Id), story => story.Id)];
        foreach (var story in pinned) arranged.Insert(Math.Min(story.PinnedPlace!.Value - 1, arranged.Count), story with { IsPinned = true });
        return arranged;
    }

    private static DatedReport Dated(ArticleRow article) =>
        new(article.PublisherId, article is { IsAnnouncement: false, CopyOfId: null }, article.ShownAt, article.FirstSeenAt);

    private IQueryable<Story> Matching(HubContext context)
    {
        var stories = context.Stories.AsNoTracking()
            .Where(story => story.MergedIntoId == null && !story.IsHidden && story.LeadArticle!.State == ArticleState.Shown);
        if (Ids is { } ids) stories = stories.Where(story => ids.Contains(story.Id));
        if (Language is { } language) stories = stories.Where(story => story.Languages.Contains(language));
        if (TagId is { } tag) stories = stories.Where(story => story.Articles.Any(article => article.Tags.Any(carried => carried.TagId == tag)));
        if (Kind is { } kind) stories = stories.Where(story => story.LeadArticle!.Kind == kind);
        if (Topics is { } topics)
            stories = stories.Where(story => story.LeadArticle!.Tags.Any(carried => topics.Contains(carried.Tag!.Slug) && carried.Tag.Active));
        return stories;
    }
}

public enum StoryOrder
{
    /// <summary>As the front page has them: by rank, with variety kept.</summary>
    Rank,
    /// <summary>Those with the newest article first.</summary>
    Newest,
}
