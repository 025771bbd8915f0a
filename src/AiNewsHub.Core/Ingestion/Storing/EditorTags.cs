using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Tags on which editors had their say, either way: what is read leaves them alone.</summary>
internal static class EditorTags
{
    public static async Task<HashSet<(long Article, int Tag)>> LoadAsync(HubContext context, IReadOnlyList<long> articles, CancellationToken cancellationToken)
    {
        var set = await context.ArticleTags.Where(tag => EF.Parameter(articles).Contains(tag.ArticleId) && tag.By == TaggedBy.Editor)
            .Select(tag => new { tag.ArticleId, tag.TagId }).ToListAsync(cancellationToken);
        var refused = await context.TagRefusals.Where(refusal => EF.Parameter(articles).Contains(refusal.ArticleId))
            .Select(refusal => new { refusal.ArticleId, refusal.TagId }).ToListAsync(cancellationToken);
        return [.. set.Concat(refused).Select(tag => (tag.ArticleId, tag.TagId))];
    }
}
