using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Reading;

/// <summary>Figures over everything stored, as every page shows them: they cost a walk, so they are kept for a while.</summary>
public sealed record HubFigures(
    HubProgress Progress, IReadOnlyList<string> Languages, KnownTags Known, IReadOnlyList<TagVolume> Tags, ArticleRhythm Rhythm);

/// <summary>Keeps the figures of this process, as fresh as they are cheap: on a small hub they are new with every look.</summary>
public sealed class HubFiguresKeeper(TimeProvider time, IDbContextFactory<HubContext> contexts, IStoreVersion store, ILogger<HubFiguresKeeper> log)
{
    /// <summary>Counting may take this share of the time at most.</summary>
    private const int AgePerCost = 50;
    private static readonly TimeSpan OldestAllowed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhileBeginning = TimeSpan.FromSeconds(1);

    private int _isCounting;
    private HubFigures? _figures;
    private long _counted;
    private TimeSpan _lifetime;
    private long? _ofVersion;
    private int _counts;

    /// <summary>The figures. While the first sources come in a request waits for them; later it gets the last while new ones are counted.</summary>
    public async ValueTask<HubFigures> GetAsync(CancellationToken cancellationToken)
    {
        if (_figures is not { } kept) return await CountAsync(isFirst: true, cancellationToken);
        if (!IsOld()) return kept;
        // Nothing stored yet is quickly counted, and quickly wrong.
        if (kept.Progress.IsReading) return await CountAsync(isFirst: false, cancellationToken);
        CountInBackground();
        return kept;
    }

    /// <summary>How often they were counted. Asking has them counted again where that is due, as showing them has.</summary>
    public int Count()
    {
        if (_figures is not null && IsOld()) CountInBackground();
        return Volatile.Read(ref _counts);
    }

    /// <summary>What was counted holds no more: whoever asks next waits for new figures.</summary>
    public void Forget() => _figures = null;

    /// <summary>Where nothing was written only the days move on.</summary>
    private bool IsOld()
    {
        var age = time.GetElapsedTime(_counted);
        return age >= OldestAllowed || (age >= _lifetime && store.Read() is var version && (version is null || version != _ofVersion));
    }

    private void CountInBackground()
    {
        if (Interlocked.Exchange(ref _isCounting, 1) == 0) _ = AgainAsync();
    }

    private async Task AgainAsync()
    {
        // Off the request that happened to find them too old.
        await Task.Yield();
        try
        {
            await CountAsync(isFirst: false, CancellationToken.None);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or ObjectDisposedException or OperationCanceledException)
        {
            // The last figures stand until the store can be read again.
            _counted = time.GetTimestamp();
            log.LogWarning(fault, "Could not count the hub's figures");
        }
        finally
        {
            Volatile.Write(ref _isCounting, 0);
        }
    }

    private async Task<HubFigures> CountAsync(bool isFirst, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var version = store.Read();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var figures = await CountAsync(context, time.GetUtcNow(), cancellationToken);
        _lifetime = Lifetime(figures, time.GetElapsedTime(started), isFirst);
        _counted = time.GetTimestamp();
        (_ofVersion, _figures) = (version, figures);
        Interlocked.Increment(ref _counts);
        return figures;
    }

    private static TimeSpan Lifetime(HubFigures figures, TimeSpan cost, bool isFirst)
    {
        // The first count pays for warming up; and who watches sources come in wants to see them.
        if (isFirst || figures.Progress.IsReading || figures.Progress.Articles == 0) return WhileBeginning;
        var lifetime = cost * AgePerCost;
        return lifetime < OldestAllowed ? lifetime : OldestAllowed;
    }

    private static async Task<HubFigures> CountAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-TagQuery.VolumeDays);
        var languages = await context.Articles
            .Where(article => article.State == ArticleState.Shown && article.ShownAt > since && article.Language != null)
            .GroupBy(article => article.Language!)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .Take(8)
            .ToListAsync(cancellationToken);
        var known = await KnownTags.ReadAsync(context, cancellationToken);
        return new(await HubProgress.ReadAsync(context, cancellationToken), languages, known,
            await TagQuery.VolumesAsync(context, known, now, cancellationToken), await ArticleRhythm.ReadAsync(context, now, cancellationToken));
    }
}
