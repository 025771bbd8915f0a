using System.Runtime.CompilerServices;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>An article as it is stored, with what understanding it anew needs.</summary>
/// <param name="Article">With its source and publisher, without its texts.</param>
/// <param name="Text">Empty where none is kept.</param>
/// <param name="Tags">All it carries.</param>
/// <param name="StatesKind">Whether its page is marked as a kind of article.</param>
internal sealed record StoredArticle(Article Article, string Text, IReadOnlyList<ArticleTag> Tags, bool StatesKind)
{
    /// <summary>Texts are large: so many are in memory at once.</summary>
    private const int AtOnce = 200;

    /// <summary>In the order in which ingestion stored them, which is that of their numbers.</summary>
    public static Task<List<long>> NumbersAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        articles.OrderBy(article => article.Id).Select(article => article.Id).ToListAsync(cancellationToken);

    public static async IAsyncEnumerable<StoredArticle[]> LoadAsync(HubContext context, List<long> numbers,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sources = await context.Sources.AsNoTracking().Include(source => source.Publisher).ToDictionaryAsync(source => source.Id, cancellationToken);
        foreach (var ids in numbers.Chunk(AtOnce)) yield return await LoadAsync(context, ids, sources, cancellationToken);
    }

    private static async Task<StoredArticle[]> LoadAsync(HubContext context, long[] ids, Dictionary<int, Source> sources, CancellationToken cancellationToken)
    {
        var rows = await context.Articles.AsNoTracking()
            .Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new { Article = article, article.Content!.Text })
            .ToDictionaryAsync(row => row.Article.Id, cancellationToken);
        var tags = await context.ArticleTags.AsNoTracking().Where(tag => EF.Parameter(ids).Contains(tag.ArticleId)).ToListAsync(cancellationToken);
        // A tag that editors refused is settled like one that they set.
        tags.AddRange((await context.TagRefusals.AsNoTracking().Where(refusal => EF.Parameter(ids).Contains(refusal.ArticleId)).ToListAsync(cancellationToken))
            .Select(refusal => new ArticleTag { ArticleId = refusal.ArticleId, TagId = refusal.TagId, By = TaggedBy.Editor }));
        var tagsOf = tags.ToLookup(tag => tag.ArticleId);
        long[] read = [.. rows.Values.Where(row => row.Article.PageKind is PageKind.Article or PageKind.Paywall).Select(row => row.Article.Id)];
        var records = await context.ArticleExtractions.AsNoTracking().Where(record => EF.Parameter(read).Contains(record.ArticleId))
            .ToListAsync(cancellationToken);
        var stating = records.Where(ExtractionRecord.StatesKind).Select(record => record.ArticleId).ToHashSet();
        var articles = new List<StoredArticle>(ids.Length);
        foreach (var id in ids)
        {
            if (!rows.TryGetValue(id, out var row) || !sources.TryGetValue(row.Article.SourceId, out var source)) continue;
            row.Article.Source = source;
            articles.Add(new(row.Article, row.Text, [.. tagsOf[id]], stating.Contains(id)));
        }

        return [.. articles];
    }
}
