using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>How a source stands beside the others: what <see cref="SourceLedger"/> says of it in short, with its articles per day.</summary>
public sealed record SourceStanding
{
    /// <summary>Of the last <see cref="SourceLedger.Days"/> days.</summary>
    public int Articles { get; init; }
    /// <inheritdoc cref="SourceLedger.Original"/>
    public LedgerShare Original { get; init; }
    /// <inheritdoc cref="SourceLedger.Copies"/>
    public LedgerShare Copies { get; init; }
    /// <inheritdoc cref="SourceLedger.FirstReports"/>
    public LedgerShare FirstReports { get; init; }
    /// <inheritdoc cref="SourceLedger.MedianDelay"/>
    public TimeSpan? MedianDelay { get; init; }
    /// <summary>The oldest day first. Days are counted back from now.</summary>
    public IReadOnlyList<int> PerDay { get; init; } = new int[SourceLedger.Days];
    /// <summary>The time of its newest article that is shown, as its publisher says it.</summary>
    public DateTimeOffset? NewestAt { get; init; }

    /// <summary>Of a source that has brought nothing yet.</summary>
    public static SourceStanding Empty { get; } = new();

    /// <summary>Reads those of all sources, by the source, in four commands. Other than the ledger of one it looks at all of a source's articles.</summary>
    public static async Task<IReadOnlyDictionary<int, SourceStanding>> ReadAllAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var since = now.AddDays(-SourceLedger.Days);
        var texts = await TextsAsync(context, since, cancellationToken);
        var delays = await DelaysAsync(context, since, cancellationToken);
        var days = await PerDayAsync(context, since, now, cancellationToken);
        var newest = await context.Database.SqlQuery<NewestCell>($"""
            SELECT s."Id" AS "SourceId", (SELECT a."ShownAt" FROM "Articles" a WHERE a."SourceId" = s."Id" AND a."State" = {(int)ArticleState.Shown}
                ORDER BY a."ShownAt" DESC LIMIT 1) AS "At" FROM "Sources" s
            """).ToListAsync(cancellationToken);
        return newest.ToDictionary(source => source.SourceId, source => Of(
            texts.GetValueOrDefault(source.SourceId), [.. delays[source.SourceId].Order()], days.GetValueOrDefault(source.SourceId), source.At));
    }

    private static SourceStanding Of(TextCell? texts, List<TimeSpan> delays, int[]? days, long? newest)
    {
        var count = texts?.Articles ?? 0;
        var first = new LedgerShare(delays.Count(delay => delay == TimeSpan.Zero), delays.Count);
        return new()
        {
            Articles = count,
            Original = new(texts?.Original ?? 0, count),
            Copies = new(texts?.Copies ?? 0, count),
            FirstReports = first,
            MedianDelay = first.IsTold ? SourceLedger.Middle(delays) : null,
            PerDay = days ?? Empty.PerDay,
            NewestAt = newest is { } millis ? DateTimeOffset.FromUnixTimeMilliseconds(millis) : null,
        };
    }

    private static async Task<Dictionary<int, TextCell>> TextsAsync(HubContext context, DateTimeOffset since, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<TextCell>($"""
            SELECT a."SourceId", COUNT(*) AS "Articles", SUM(a."CopyOfId" IS NULL AND a."Via" = '[]') AS "Original",
                SUM(a."CopyOfId" IS NOT NULL AND t."PublisherId" IS NOT s."PublisherId") AS "Copies"
            FROM "Articles" a JOIN "Sources" s ON s."Id" = a."SourceId"
            LEFT JOIN "Articles" o ON o."Id" = a."CopyOfId" LEFT JOIN "Sources" t ON t."Id" = o."SourceId"
            WHERE a."ShownAt" >= {since.ToUnixTimeMilliseconds()} AND a."State" = {(int)ArticleState.Shown}
            GROUP BY 1
            """).ToDictionaryAsync(cell => cell.SourceId, cancellationToken);

    /// <summary>Of each story with two independent publishers, for each source that reports it: how long after the first report its own came.</summary>
    private static async Task<ILookup<int, TimeSpan>> DelaysAsync(HubContext context, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var shown = context.Articles.Where(article => article.StoryId != null && article.State == ArticleState.Shown).Where(Coverage.IsIndependentStored);
        var recent = shown.Where(article => article.ShownAt >= since).Select(article => article.StoryId);
        var reports = shown.Where(article => recent.Contains(article.StoryId))
            .Select(article => new { article.StoryId, article.SourceId, article.Source!.PublisherId, article.ShownAt });
        var stories = reports.GroupBy(report => report.StoryId)
            .Where(story => story.Select(report => report.PublisherId).Distinct().Count() >= 2)
            .Select(story => new { StoryId = story.Key, First = story.Min(report => report.ShownAt) });
        var own = reports.GroupBy(report => new { report.StoryId, report.SourceId })
            .Select(source => new
            {
                source.Key.StoryId,
                source.Key.SourceId,
                Own = source.Min(report => report.ShownAt),
                Last = source.Max(report => report.ShownAt),
            });
        var delays = await own.Where(source => source.Last >= since)
            .Join(stories, source => source.StoryId, story => story.StoryId, (source, story) => new { source.SourceId, source.Own, story.First })
            .ToListAsync(cancellationToken);
        return delays.ToLookup(report => report.SourceId, report => report.Own - report.First);
    }

    private static async Task<Dictionary<int, int[]>> PerDayAsync(HubContext context, DateTimeOffset since, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var until = now.ToUnixTimeMilliseconds();
        var cells = await context.Database.SqlQuery<DayCell>($"""
            SELECT "SourceId", ({until} - "ShownAt") / 86400000 AS "Age", COUNT(*) AS "Count" FROM "Articles"
            WHERE "ShownAt" > {since.ToUnixTimeMilliseconds()} AND "ShownAt" <= {until} AND "State" = {(int)ArticleState.Shown}
            GROUP BY 1, 2
            """).ToListAsync(cancellationToken);
        var days = new Dictionary<int, int[]>();
        foreach (var cell in cells)
        {
            if (!days.TryGetValue(cell.SourceId, out var counts)) days[cell.SourceId] = counts = new int[SourceLedger.Days];
            counts[SourceLedger.Days - 1 - (int)cell.Age] = cell.Count;
        }

        return days;
    }
}

internal sealed record TextCell(int SourceId, int Articles, int Original, int Copies);

internal sealed record DayCell(int SourceId, long Age, int Count);

internal sealed record NewestCell(int SourceId, long? At);
