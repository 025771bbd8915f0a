using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>How many articles came in each hour of the last day, and how many usually do.</summary>
/// <param name="Since">When the first of the hours began.</param>
/// <param name="PerHour">Of <see cref="Hours"/> hours, the oldest first; the last has only begun.</param>
/// <param name="Usual">The mean of the same hours of the days before; empty where there are too few of those.</param>
public sealed record ArticleRhythm(DateTimeOffset Since, IReadOnlyList<int> PerHour, IReadOnlyList<double> Usual)
{
    public const int Hours = 24;
    private const int DaysBefore = 7;
    private const int FewestDays = 3;
    private const long Millis = 3_600_000;

    public int Total { get; } = PerHour.Sum();

    /// <summary>Reads it in one command.</summary>
    public static async Task<ArticleRhythm> ReadAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var end = (now.ToUnixTimeMilliseconds() / Millis) + 1;
        var begin = end - ((DaysBefore + 1) * Hours);
        var cells = await context.Database.SqlQuery<HourCell>($"""
            SELECT "ShownAt" / {Millis} AS "Hour", COUNT(*) AS "Count" FROM "Articles"
            WHERE "ShownAt" >= {begin * Millis} AND "ShownAt" < {end * Millis} AND "State" = {(int)ArticleState.Shown}
            GROUP BY 1
            """).ToListAsync(cancellationToken);
        var hours = new int[(DaysBefore + 1) * Hours];
        foreach (var cell in cells) hours[cell.Hour - begin] = cell.Count;
        var days = hours.Chunk(Hours).ToList();
        var before = days[..^1].FindAll(day => day.Any(count => count > 0));
        return new(DateTimeOffset.FromUnixTimeMilliseconds((end - Hours) * Millis), days[^1],
            before.Count < FewestDays ? [] : [.. Enumerable.Range(0, Hours).Select(hour => before.Average(day => day[hour]))]);
    }
}

internal sealed record HourCell(long Hour, int Count);
