using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tags;

/// <summary>A tag that an article carries, with the words that caused it.</summary>
public sealed record CarriedTag(ListedTag Tag, double Score, TaggedBy By, IReadOnlyList<TagEvidence> Evidence)
{
    /// <summary>The tags of one article, the surest first.</summary>
    public static async Task<IReadOnlyList<CarriedTag>> ReadAsync(HubContext context, long articleId, CancellationToken cancellationToken) =>
        await context.ArticleTags.AsNoTracking()
            .Where(carried => carried.ArticleId == articleId && carried.Tag!.Active)
            .OrderByDescending(carried => carried.Score).ThenBy(carried => carried.TagId)
            .Select(carried => new CarriedTag(
                new(carried.TagId, carried.Tag!.Slug, carried.Tag.Kind),
                carried.Score, carried.By, carried.Evidence))
            .ToListAsync(cancellationToken);

    /// <summary>The tags of several articles, by article.</summary>
    public static async Task<ILookup<long, ListedTag>> NamesAsync(HubContext context, IReadOnlyList<long> articleIds, CancellationToken cancellationToken) =>
        (await context.ArticleTags.AsNoTracking()
            .Where(carried => articleIds.Contains(carried.ArticleId) && carried.Tag!.Active)
            .OrderByDescending(carried => carried.Score).ThenBy(carried => carried.TagId)
            .Select(carried => new { carried.ArticleId, Tag = new ListedTag(carried.TagId, carried.Tag!.Slug, carried.Tag.Kind) })
            .ToListAsync(cancellationToken))
        .ToLookup(carried => carried.ArticleId, carried => carried.Tag);
}
