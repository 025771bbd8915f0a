using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Reading;

/// <summary>Figures of every source, for who compares them: a walk over everything stored, so they are kept for a while, and shown while they are counted
/// anew.</summary>
public sealed class SourceFiguresKeeper(
    TimeProvider time, IDbContextFactory<HubContext> contexts, IStoreVersion store, IHostApplicationLifetime lifetime, ILogger<SourceFiguresKeeper> log)
{
    /// <summary>Counting may take this share of the time at most.</summary>
    private const int AgePerCost = 50;

    /// <summary>What nobody minds to wait for.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan StorageAge = TimeSpan.FromHours(12);

    private Kept? _kept;
    private Weighed? _weighed;
    private int _isCounting;
    private int _isWeighing;

    /// <summary>As they are now on a small hub, as they were a moment ago on a large one.</summary>
    public async Task<IReadOnlyDictionary<int, SourceFigures>> FiguresAsync(CancellationToken cancellationToken)
    {
        if (_kept is not { } kept) return (await CountAsync(cancellationToken)).Figures;
        if (store.Read() is { } version && version == kept.Version && time.GetElapsedTime(kept.At) < TimeSpan.FromHours(1)) return kept.Figures;
        if (kept.Cost < Quick) return (await CountAsync(cancellationToken)).Figures;
        if (time.GetElapsedTime(kept.At) > kept.Cost * AgePerCost && Interlocked.Exchange(ref _isCounting, 1) == 0) _ = BesidesAsync(CountAsync, Counted);
        return kept.Figures;
    }

    /// <summary>Bytes of each source's texts; empty while they are counted for the first time.</summary>
    public IReadOnlyDictionary<int, long> Storage()
    {
        var weighed = _weighed;
        if ((weighed is null || time.GetElapsedTime(weighed.At) > StorageAge) && Interlocked.Exchange(ref _isWeighing, 1) == 0)
            _ = BesidesAsync(WeighAsync, () => Volatile.Write(ref _isWeighing, 0));
        return weighed?.Bytes ?? new Dictionary<int, long>();
    }

    private void Counted() => Volatile.Write(ref _isCounting, 0);

    private async Task<Kept> CountAsync(CancellationToken cancellationToken)
    {
        var (started, version) = (time.GetTimestamp(), store.Read());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var figures = await SourceFigures.ReadAsync(context, null, time.GetUtcNow(), cancellationToken);
        return _kept = new(figures, version, time.GetTimestamp(), time.GetElapsedTime(started));
    }

    private async Task<Weighed> WeighAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return _weighed = new(await SourceFigures.StorageAsync(context, cancellationToken), time.GetTimestamp());
    }

    /// <summary>Off the request that happened to find them too old.</summary>
    private async Task BesidesAsync<T>(Func<CancellationToken, Task<T>> work, Action done)
    {
        await Task.Yield();
        try
        {
            await work(lifetime.ApplicationStopping);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or ObjectDisposedException or OperationCanceledException)
        {
            log.LogWarning(fault, "Could not count the figures of the sources");
        }
        finally
        {
            done();
        }
    }

    private sealed record Kept(IReadOnlyDictionary<int, SourceFigures> Figures, long? Version, long At, TimeSpan Cost);

    private sealed record Weighed(IReadOnlyDictionary<int, long> Bytes, long At);
}
