using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Which stories an editor looks through.</summary>
public enum StoryDesk
{
    All,
    Pinned,
    Hidden,
    Locked,
    /// <summary>Those with a headline of the hub's own.</summary>
    Headlined,
}

/// <summary>A story as a list of the editors' names it.</summary>
public sealed record DeskStory(
    long Id, string Slug, string Title, string? Language, string Publisher, int ArticleCount, int PublisherCount, DateTimeOffset LastSeenAt, StoryMarks Marks);

/// <summary>The stories of the editors' list, the newest first.</summary>
/// <param name="Rows">Of one page.</param>
/// <param name="HasMore">Whether there are more behind them.</param>
public sealed record DecidedStories(IReadOnlyList<DeskStory> Rows, bool HasMore)
{
    public const int PageSize = 40;

    /// <param name="context">The store.</param>
    /// <param name="desk">Which.</param>
    /// <param name="page">From 1.</param>
    /// <param name="now">Pins that are over count no more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<DecidedStories> ReadAsync(HubContext context, StoryDesk desk, int page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await Listed(Of(context, desk, now).OrderByDescending(story => story.LastSeenAt).ThenByDescending(story => story.Id))
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    /// <summary>The stories of these articles, in the order in which they are first named.</summary>
    public static async Task<IReadOnlyList<DeskStory>> OfArticlesAsync(HubContext context, IReadOnlyList<long> articles, CancellationToken cancellationToken)
    {
        var places = await context.Articles.Where(article => EF.Parameter(articles).Contains(article.Id) && article.StoryId != null)
            .Select(article => new { article.Id, StoryId = article.StoryId!.Value }).ToDictionaryAsync(article => article.Id, article => article.StoryId,
                cancellationToken);
        List<long> ids = [.. articles.Where(places.ContainsKey).Select(id => places[id]).Distinct()];
        var rows = await ByIdAsync(context, ids, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    internal static Task<Dictionary<long, DeskStory>> ByIdAsync(HubContext context, IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        Listed(context.Stories.Where(story => EF.Parameter(ids).Contains(story.Id))).ToDictionaryAsync(row => row.Id, cancellationToken);

    /// <summary>The story behind an address of this hub or a publisher's, or behind a number; null where there is none.</summary>
    public static async Task<DeskStory?> BehindAsync(HubContext context, string typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var parts = typed.Trim().Split('?', '#')[0].Split('/');
        var (story, article) = (After(parts, "stories"), After(parts, "articles"));
        var id = story is not null
            ? await context.Stories.Where(row => row.Slug == Uri.UnescapeDataString(story)).Select(row => row.MergedIntoId ?? row.Id)
                .FirstOrDefaultAsync(cancellationToken)
            : long.TryParse(article, out var number)
                ? await context.Articles.Where(row => row.Id == number).Select(row => row.StoryId ?? 0).FirstOrDefaultAsync(cancellationToken)
                : await context.Articles.Where(row => row.CanonicalUrl == typed.Trim()).Select(row => row.StoryId ?? 0).FirstOrDefaultAsync(cancellationToken);
        return id == 0 ? null : await Listed(context.Stories.Where(row => row.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    private static string? After(string[] parts, string name)
    {
        var place = Array.LastIndexOf(parts, name);
        return place >= 0 && place + 1 < parts.Length ? parts[place + 1] : null;
    }

    private static IQueryable<Story> Of(HubContext context, StoryDesk desk, DateTimeOffset now) => desk switch
    {
        StoryDesk.Pinned => Shown(context).Where(story => story.PinnedUntil > now),
        StoryDesk.Hidden => context.Stories.Where(story => story.IsHidden && story.MergedIntoId == null),
        StoryDesk.Locked => Shown(context).Where(story => story.IsLocked),
        StoryDesk.Headlined => Shown(context).Where(story => story.EditorTitle != null),
        _ => Shown(context),
    };

    private static IQueryable<Story> Shown(HubContext context) => context.Stories.Where(story => story.MergedIntoId == null && story.LeadArticleId != null);

    private static IQueryable<DeskStory> Listed(IQueryable<Story> stories) => stories.AsNoTracking().Where(story => story.LeadArticleId != null)
        .Select(story => new DeskStory(
            story.Id, story.Slug, story.EditorTitle ?? story.LeadArticle!.Title,
            story.EditorTitle == null ? story.LeadArticle!.Language : story.EditorTitleLanguage,
            story.LeadArticle!.Source!.Name, story.ArticleCount, story.PublisherCount, story.LastSeenAt,
            new StoryMarks(story.EditorTitle, story.EditorTitleLanguage, story.EditorLeadId, story.EditorPictureId, story.IsHidden, story.IsLocked,
                story.PinnedIn, story.PinnedPlace, story.PinnedUntil, story.Section)));
}
