using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Search;

namespace AiNewsHub.Web.Reading;

/// <summary>A list of articles as a page shows it.</summary>
public sealed record River(IReadOnlyList<ArticleRow> Articles)
{
    /// <summary>Where the reader goes on; null on the last page.</summary>
    public string? NextAddress { get; init; }
    /// <summary>Whether a line says who publishes it: not where the whole page is about one source.</summary>
    public bool ShowsPublisher { get; init; } = true;
    /// <summary>Whether the articles' excerpts are shown.</summary>
    public bool ShowsExcerpts { get; init; }
    /// <summary>Whether they stand under their days; else in an order of their own, each with its day.</summary>
    public bool IsByDay { get; init; } = true;
    /// <summary>What is marked in headlines and excerpts; null for nothing.</summary>
    public SearchMarks? Marks { get; init; }
    /// <summary>How many others of its story an article stands for.</summary>
    public IReadOnlyDictionary<long, int> Behind { get; init; } = new Dictionary<long, int>();
    /// <summary>Level of the headings over the days.</summary>
    public int HeadingLevel { get; init; } = 2;

    /// <summary>Articles each with its copies among them, so that what is one text stands in one place; what is in languages that are not read is
    /// apart.</summary>
    public static (IReadOnlyList<RiverEntry> Shown, IReadOnlyList<RiverEntry> Folded) Fold(IReadOnlyList<ArticleRow> articles, ReadLanguages read)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(read);
        var originals = articles.Where(article => article.CopyOfId is null).ToDictionary(article => article.Id);
        var copies = articles.Where(IsBelowAnother).ToLookup(article => article.CopyOfId!.Value);
        var entries = articles.Where(article => !IsBelowAnother(article))
            .Select(article => new RiverEntry(article, [.. copies[article.Id]]))
            .ToLookup(entry => read.Includes(entry.Article.Language));
        return ([.. entries[true]], [.. entries[false]]);

        // Below something that is not read nobody would find what is.
        bool IsBelowAnother(ArticleRow article) => originals.TryGetValue(article.CopyOfId ?? 0, out var original)
            && (read.Includes(original.Language) || !read.Includes(article.Language));
    }
}

/// <summary>A line of a river, and the copies that fold below it.</summary>
public sealed record RiverEntry(ArticleRow Article, IReadOnlyList<ArticleRow> Copies);
