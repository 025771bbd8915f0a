using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Reading;

/// <summary>Figures over everything stored, as every page shows them: they cost a walk, so they are kept for a while.</summary>
public sealed record HubFigures(HubProgress Progress, IReadOnlyList<string> Languages, IReadOnlyList<TagVolume> Tags);

/// <summary>Keeps the figures of this process, as fresh as they are cheap: on a small hub they are new with every look.</summary>
public sealed class HubFiguresKeeper(TimeProvider time, IDbContextFactory<HubContext> contexts) : IDisposable
{
    /// <summary>Counting may take this share of the time at most.</summary>
    private const int AgePerCost = 50;
    private static readonly TimeSpan OldestAllowed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhileBeginning = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _counting = new(1, 1);
    private HubFigures? _figures;
    private long _counted;
    private TimeSpan _lifetime;

    /// <summary>The figures; while one request counts them anew, others get those before.</summary>
    public async ValueTask<HubFigures> GetAsync(CancellationToken cancellation)
    {
        if (_figures is { } kept && time.GetElapsedTime(_counted) < _lifetime) return kept;
        var isFirst = _figures is null;
        if (!await _counting.WaitAsync(isFirst ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation)) return _figures!;
        try
        {
            if (isFirst && _figures is { } justCounted) return justCounted;
            var started = time.GetTimestamp();
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            _figures = await CountAsync(context, time.GetUtcNow(), cancellation);
            _counted = time.GetTimestamp();
            _lifetime = Lifetime(_figures, time.GetElapsedTime(started), isFirst);
            return _figures;
        }
        finally
        {
            _counting.Release();
        }
    }

    private static TimeSpan Lifetime(HubFigures figures, TimeSpan cost, bool isFirst)
    {
        // The first count pays for warming up; and who watches sources come in wants to see them.
        if (isFirst || figures.Progress.IsReading || figures.Progress.Articles == 0) return WhileBeginning;
        var lifetime = cost * AgePerCost;
        return lifetime < OldestAllowed ? lifetime : OldestAllowed;
    }

    public void Dispose() => _counting.Dispose();

    private static async Task<HubFigures> CountAsync(HubContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now.AddDays(-TagQuery.VolumeDays);
        var languages = await context.Articles
            .Where(article => article.State == ArticleState.Shown && article.ShownAt > since && article.Language != null)
            .GroupBy(article => article.Language!)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .Take(8)
            .ToListAsync(cancellation);
        return new(await HubProgress.ReadAsync(context, cancellation), languages, await TagQuery.VolumesAsync(context, now, cancellation));
    }
}
