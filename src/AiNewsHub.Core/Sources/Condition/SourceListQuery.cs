using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>Reads the admin's list of sources.</summary>
public static class SourceListQuery
{
    public const int PageSize = 100;
    public const int Days = 14;

    /// <summary>Failing first, then by name.</summary>
    public static async Task<SourceList> RunAsync(HubContext context, SourceListFilter filter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // All sources in memory: thousands at most, and the condition is ours to define once, not a second time in SQL.
        var sources = await context.Sources.AsNoTracking().Include(source => source.Publisher).Where(source => source.DeletedAt == null)
            .ToListAsync(cancellationToken);
        var named = sources.Where(source => IsNamed(source, filter.Text)).ToList();
        var counts = named.CountBy(SourceConditions.Of).ToDictionary();
        var wanted = named
            .Where(source => filter.Condition is { } condition ? SourceConditions.Of(source) == condition : source.State != SourceState.Retired)
            .OrderBy(SourceConditions.Of)
            .ThenBy(source => source.Name, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        var shown = wanted.Skip((Math.Max(filter.Page, 1) - 1) * PageSize).Take(PageSize).ToList();
        return new(await RowsAsync(context, shown, now, cancellationToken), (wanted.Count + PageSize - 1) / PageSize, counts);
    }

    /// <summary>The sources with their figures, in the order given.</summary>
    public static async Task<IReadOnlyList<SourceListRow>> RowsAsync(HubContext context, IReadOnlyList<Source> sources, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var today = DayNumber(now);
        var ids = sources.Select(source => source.Id).ToList();
        var totals = await context.Articles
            .Where(article => ids.Contains(article.SourceId))
            .GroupBy(article => article.SourceId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var since = DateTimeOffset.FromUnixTimeMilliseconds((today - Days + 1) * MillisecondsPerDay);
        var instants = await context.Articles
            .Where(article => ids.Contains(article.SourceId) && article.ShownAt >= since)
            .Select(article => new { article.SourceId, article.ShownAt })
            .ToListAsync(cancellationToken);
        var days = instants.ToLookup(article => article.SourceId, article => DayNumber(article.ShownAt) - today + Days - 1);
        return
        [
            .. sources.Select(source => new SourceListRow
            {
                Source = source,
                Publisher = source.Publisher!.Name,
                Articles = totals.GetValueOrDefault(source.Id),
                PerDay = PerDay(days[source.Id]),
            }),
        ];
    }

    private const long MillisecondsPerDay = 86_400_000;

    private static long DayNumber(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / MillisecondsPerDay;

    private static int[] PerDay(IEnumerable<long> days)
    {
        var counts = new int[Days];
        foreach (var day in days)
        {
            if (day is >= 0 and < Days) counts[day]++;
        }
        return counts;
    }

    private static bool IsNamed(Source source, string? text) =>
        string.IsNullOrWhiteSpace(text)
        || new[] { source.Name, source.Address, source.Publisher?.Name, source.Group }
            .Any(field => field?.Contains(text.Trim(), StringComparison.CurrentCultureIgnoreCase) == true);
}
