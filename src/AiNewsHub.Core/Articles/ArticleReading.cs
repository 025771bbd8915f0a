using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>
/// Everything the page of one article shows. Its state tells removed articles from unknown ones; of those and of hidden ones
/// nothing may be shown. Html is the whole sanitized text, null where the publisher lets only an excerpt be shown.
/// </summary>
public sealed record ArticleReading(
    ArticleRow Row,
    ArticleState State,
    SourceRole SourceRole,
    DateTimeOffset? PublishedAt,
    int ReadingMinutes,
    IReadOnlyList<string> PublisherCategories,
    double Relevance,
    IReadOnlyList<RelevanceReason> RelevanceReasons,
    string? Html,
    IReadOnlyList<CarriedTag> Tags,
    IReadOnlyList<EarlierTitle> EarlierTitles)
{
    /// <summary>Reads it in four commands; null where the number is unknown.</summary>
    public static async Task<ArticleReading?> ReadAsync(HubContext context, long id, CancellationToken cancellation)
    {
        var article = await context.Articles.AsNoTracking()
            .Where(article => article.Id == id)
            .Select(article => new
            {
                article.State,
                article.Source!.Role,
                article.PublishedAt,
                article.ReadingMinutes,
                article.PublisherCategories,
                article.Relevance,
                article.RelevanceReasons,
                Html = article.Source.FullText == FullTextPermission.Full ? article.Content!.Html : null,
            })
            .FirstOrDefaultAsync(cancellation);
        var row = article is null ? null : await context.Articles.AsNoTracking().Where(row => row.Id == id).Select(ArticleRow.Of).FirstOrDefaultAsync(cancellation);
        if (article is null || row is null) return null;
        var tags = await CarriedTag.ReadAsync(context, id, cancellation);
        var earlier = await context.ArticleRevisions.AsNoTracking()
            .Where(revision => revision.ArticleId == id && revision.Title != row.Title)
            .OrderByDescending(revision => revision.ReplacedAt)
            .Take(10)
            .Select(revision => new EarlierTitle(revision.Title, revision.ReplacedAt))
            .ToListAsync(cancellation);
        return new(row, article.State, article.Role, article.PublishedAt, article.ReadingMinutes,
            article.PublisherCategories, article.Relevance, article.RelevanceReasons,
            string.IsNullOrWhiteSpace(article.Html) || row.Marks.HasFlag(UseMarks.Reserved) ? null : article.Html, tags, earlier);
    }
}

/// <summary>A headline its publisher replaced, and when that was noticed.</summary>
public sealed record EarlierTitle(string Title, DateTimeOffset ReplacedAt);
