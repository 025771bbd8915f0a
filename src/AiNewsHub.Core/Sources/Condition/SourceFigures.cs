using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>What a source brings and costs, as an admin compares sources by it.</summary>
public sealed record SourceFigures
{
    /// <summary>Days of <see cref="PerDay"/>.</summary>
    public const int Days = 14;
    private const int DaysOfPasses = 7;
    private const long MillisecondsPerDay = 86_400_000;

    public static SourceFigures None { get; } = new();

    public int Articles { get; init; }
    /// <summary>Articles of each of the last days, oldest first, today last.</summary>
    public IReadOnlyList<int> PerDay { get; init; } = new int[Days];
    /// <summary>How long its answers take, over a week; null where it was not asked.</summary>
    public TimeSpan? Latency { get; init; }
    /// <summary>The part of its passes of a week that failed, 0 to 1.</summary>
    public double Failures { get; init; }
    /// <summary>The part of its articles that are not about the industry, 0 to 1.</summary>
    public double OffTopic { get; init; }

    public double EntriesADay => PerDay.Sum() / (double)Days;

    /// <summary>Of these sources; of all where none is named.</summary>
    public static async Task<IReadOnlyDictionary<int, SourceFigures>> ReadAsync(
        HubContext context, IReadOnlyList<int>? ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var today = DayNumber(now);
        var articles = ids is null ? context.Articles : context.Articles.Where(article => ids.Contains(article.SourceId));
        var lines = ids is null ? context.FetchLogs : context.FetchLogs.Where(line => ids.Contains(line.SourceId));
        var totals = await articles.GroupBy(article => article.SourceId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var besides = await articles.Where(article => article.State == ArticleState.OffTopic).GroupBy(article => article.SourceId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var since = DateTimeOffset.FromUnixTimeMilliseconds((today - Days + 1) * MillisecondsPerDay);
        var days = (await articles.Where(article => article.ShownAt >= since).Select(article => new { article.SourceId, article.ShownAt })
            .ToListAsync(cancellationToken)).ToLookup(article => article.SourceId, article => DayNumber(article.ShownAt) - today + Days - 1);
        var week = now.AddDays(-DaysOfPasses);
        var passes = (await lines.Where(line => line.At >= week)
            .Select(line => new
            {
                line.SourceId,
                line.Duration,
                IsFailure = line.Fault != FaultKind.None && line.Outcome == FetchOutcome.Failed,
            })
            .ToListAsync(cancellationToken)).ToLookup(line => line.SourceId);
        return totals.Keys.Union(passes.Select(group => group.Key)).ToDictionary(id => id, id => new SourceFigures
        {
            Articles = totals.GetValueOrDefault(id),
            PerDay = Counted(days[id]),
            Latency = passes[id].Any() ? TimeSpan.FromMilliseconds(passes[id].Average(line => line.Duration.TotalMilliseconds)) : null,
            Failures = passes[id].Any() ? passes[id].Average(line => line.IsFailure ? 1.0 : 0) : 0,
            OffTopic = totals.GetValueOrDefault(id) is > 0 and var all ? besides.GetValueOrDefault(id) / (double)all : 0,
        });
    }

    /// <summary>Bytes of the texts of each source's articles. Reads all of them: not for a page to wait for.</summary>
    public static Task<Dictionary<int, long>> StorageAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Articles.Where(article => article.Content != null).GroupBy(article => article.SourceId)
            .Select(group => new { group.Key, Bytes = group.Sum(article => (long)article.Content!.Html.Length + article.Content.Text.Length) })
            .ToDictionaryAsync(group => group.Key, group => group.Bytes, cancellationToken);
    }

    private static long DayNumber(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / MillisecondsPerDay;

    private static int[] Counted(IEnumerable<long> days)
    {
        var counts = new int[Days];
        foreach (var day in days)
        {
            if (day is >= 0 and < Days) counts[day]++;
        }

        return counts;
    }
}
