using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>Which articles an editor looks through.</summary>
public enum Doubt
{
    /// <summary>Those that wait for an editor.</summary>
    Held,
    /// <summary>Those that were found not to be about the industry.</summary>
    OffTopic,
    /// <summary>Those that an editor has judged, either way.</summary>
    Judged,
}

/// <summary>An article as an editor judges it: probably about the industry or not, by which words, and what an editor has said of it.</summary>
public sealed record DoubtfulArticle(
    long Id, string Title, string Url, string? Language, string? Excerpt, DateTimeOffset ShownAt, string Source, string SourceSlug, double Relevance,
    IReadOnlyList<RelevanceReason> Reasons, bool? Verdict);

/// <summary>The articles that readers do not see, or that an editor has judged, newest first.</summary>
/// <param name="Rows">Of one page.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record DoubtfulArticles(IReadOnlyList<DoubtfulArticle> Rows, ArticleCursor? Next)
{
    private const int PageSize = 50;

    public static async Task<DoubtfulArticles> ReadAsync(HubContext context, Doubt doubt, ArticleCursor? before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var articles = Of(context, doubt);
        if (before is { } cursor)
            articles = articles.Where(article => article.ShownAt < cursor.ShownAt || article.ShownAt == cursor.ShownAt && article.Id < cursor.Id);
        var rows = await articles
            .OrderByDescending(article => article.ShownAt).ThenByDescending(article => article.Id)
            .Take(PageSize + 1)
            .Select(article => new DoubtfulArticle(
                article.Id, article.Title, article.Url, article.Language, article.Excerpt, article.ShownAt, article.Source!.Name, article.Source.Slug,
                article.Relevance,
                article.RelevanceReasons, article.EditorAboutAi))
            .ToListAsync(cancellationToken);
        return rows.Count <= PageSize ? new(rows, null) : new(rows[..PageSize], new(rows[PageSize - 1].ShownAt, rows[PageSize - 1].Id));
    }

    public static Task<int> CountAsync(HubContext context, Doubt doubt, CancellationToken cancellationToken) =>
        Of(context, doubt).CountAsync(cancellationToken);

    private static IQueryable<Article> Of(HubContext context, Doubt doubt)
    {
        var articles = context.Articles.AsNoTracking();
        return doubt switch
        {
            Doubt.Held => articles.Where(article => article.State == ArticleState.Held),
            Doubt.OffTopic => articles.Where(article => article.State == ArticleState.OffTopic && article.EditorAboutAi == null),
            _ => articles.Where(article => article.EditorAboutAi != null),
        };
    }
}
