using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>
/// Which articles a list holds, newest first. Pages, feeds and interfaces all read through it, so that a list has the same
/// articles wherever it is shown. Articles that are held, hidden or removed are never among them.
/// </summary>
public sealed record ArticleQuery
{
    public const int DefaultSize = 50;

    /// <summary>BCP 47 primary tag.</summary>
    public string? Language { get; init; }
    public ListedTag? Tag { get; init; }
    public int? SourceId { get; init; }
    public long? StoryId { get; init; }
    public ArticleKind? Kind { get; init; }
    /// <summary>Only these, whatever else matches them.</summary>
    public IReadOnlyList<long>? Ids { get; init; }
    public ArticleCursor? Before { get; init; }
    public int Size { get; init; } = DefaultSize;

    /// <summary>Reads one page in one command.</summary>
    public async Task<ArticlePage> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        // One row more than shown says whether there is a next page, without counting.
        var rows = await Matching(context)
            .OrderByDescending(article => article.ShownAt).ThenByDescending(article => article.Id)
            .Take(Size + 1)
            .Select(ArticleRow.Of)
            .ToListAsync(cancellationToken);
        if (rows.Count <= Size) return new(rows, null);
        rows.RemoveAt(Size);
        return new(rows, new(rows[^1].ShownAt, rows[^1].Id));
    }

    private IQueryable<Article> Matching(HubContext context)
    {
        var articles = context.Articles.AsNoTracking().Where(article => article.State == ArticleState.Shown
            && !context.Stories.Any(hidden => hidden.Id == article.StoryId && hidden.IsHidden));
        if (Ids is { } ids) articles = articles.Where(article => ids.Contains(article.Id));
        if (SourceId is { } source) articles = articles.Where(article => article.SourceId == source);
        if (StoryId is { } story) articles = articles.Where(article => article.StoryId == story);
        if (Tag is { Id: var tag, IsCommon: var isCommon })
        {
            // Few articles are looked up and sorted; among many the newest are met soon when walking by time.
            articles = isCommon
                ? articles.Where(article => article.Tags.Any(carried => carried.TagId == tag))
                : articles.Where(article => context.ArticleTags.Where(carried => carried.TagId == tag).Select(carried => carried.ArticleId)
                    .Contains(article.Id));
        }

        if (Language is { } language) articles = articles.Where(article => article.Language == language);
        if (Kind is { } kind) articles = articles.Where(article => article.Kind == kind);
        if (Before is { } before)
        {
            // The first condition alone bounds the walk of the index; an OR at the top would not.
            articles = articles.Where(article => article.ShownAt <= before.ShownAt
                && (article.ShownAt < before.ShownAt || article.Id < before.Id));
        }

        return articles;
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Articles">Newest first.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleRow> Articles, ArticleCursor? Next);
