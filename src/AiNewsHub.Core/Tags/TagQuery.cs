using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tags;

/// <summary>Reads tags and how much is written about them.</summary>
public static class TagQuery
{
    /// <summary>Days that a chart of volume shows.</summary>
    public const int VolumeDays = 30;

    /// <summary>Articles among which tags that go together are looked for.</summary>
    private const int TogetherWithin = 300;

    /// <summary>One active tag; null where there is none.</summary>
    public static async Task<ListedTag?> FindAsync(HubContext context, string slug, CancellationToken cancellationToken) =>
        await context.Tags.AsNoTracking()
            .Where(tag => tag.Slug == slug && tag.Active)
            .Select(ListedTag.Of(context))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Every active tag that an article has carried since then, with its articles per day, the most covered first.</summary>
    public static async Task<IReadOnlyList<TagVolume>> VolumesAsync(
        HubContext context, KnownTags tags, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(tags);
        // Days are counted back from this instant, not by the calendar, so that the last one is never a stub.
        var until = now.ToUnixTimeMilliseconds();
        var cells = await context.Database.SqlQuery<VolumeCell>($"""
            SELECT t."TagId", ({until} - a."ShownAt") / 86400000 AS "Age", COUNT(*) AS "Count"
            FROM "Articles" a JOIN "ArticleTags" t ON t."ArticleId" = a."Id"
            WHERE a."ShownAt" > {now.AddDays(-VolumeDays).ToUnixTimeMilliseconds()} AND a."ShownAt" <= {until} AND a."State" = {(int)ArticleState.Shown}
            GROUP BY 1, 2
            """).ToListAsync(cancellationToken);
        var days = new Dictionary<int, int[]>();
        foreach (var cell in cells.Where(cell => tags.Find(cell.TagId) is not null))
        {
            if (!days.TryGetValue(cell.TagId, out var counts)) days[cell.TagId] = counts = new int[VolumeDays];
            counts[VolumeDays - 1 - Math.Clamp((int)cell.Age, 0, VolumeDays - 1)] += cell.Count;
        }

        return [.. days
            .Select(day => new TagVolume(tags.Find(day.Key)!, day.Value))
            .OrderByDescending(volume => volume.Total).ThenBy(volume => volume.Tag.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Tags that the newest articles with this one carry too, the most frequent first.</summary>
    public static async Task<IReadOnlyList<TagTogether>> TogetherAsync(HubContext context, int tagId, int size, CancellationToken cancellationToken)
    {
        // The highest numbers are the newest: they need no look at the articles themselves.
        var newest = context.ArticleTags.Where(carried => carried.TagId == tagId).OrderByDescending(carried => carried.ArticleId).Take(TogetherWithin)
            .Select(carried => carried.ArticleId);
        return await CountAsync(context.ArticleTags.Where(carried => newest.Contains(carried.ArticleId) && carried.TagId != tagId), size, cancellationToken);
    }

    private static async Task<IReadOnlyList<TagTogether>> CountAsync(IQueryable<ArticleTag> carried, int size, CancellationToken cancellationToken)
    {
        var counts = await carried.AsNoTracking()
            .Where(carried => carried.Tag!.Active)
            .GroupBy(carried => new { carried.TagId, carried.Tag!.Slug, carried.Tag.Kind })
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(row => row.Count).ThenBy(row => row.Key.Slug)
            .Take(size)
            .ToListAsync(cancellationToken);
        return counts.ConvertAll(row => new TagTogether(new(row.Key.TagId, row.Key.Slug, row.Key.Kind), row.Count));
    }
}

internal sealed record VolumeCell(int TagId, long Age, int Count);

/// <summary>A tag's articles per day, the oldest day first.</summary>
public sealed record TagVolume(ListedTag Tag, IReadOnlyList<int> PerDay)
{
    public int Total { get; } = PerDay.Sum();
}

/// <summary>A tag among others, and how many of the articles looked at carry it.</summary>
public sealed record TagTogether(ListedTag Tag, int Count);
