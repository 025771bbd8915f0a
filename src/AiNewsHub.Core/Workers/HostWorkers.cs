using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Workers;

/// <summary>What lanes do with something due; it never throws but when cancelled.</summary>
internal delegate Task Reading(CancellationToken cancellationToken);

/// <summary>Reads what is due side by side, one thing per host, until the queue is empty or it is told to stop.</summary>
/// <param name="lanes">How many at once; waiting for an answer costs nothing but the lane.</param>
/// <param name="prepare">Loads what was taken, several at once; what has gone meanwhile is left out.</param>
/// <param name="tell">Told how much waits, and since when.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">For what should not happen.</param>
internal sealed class HostWorkers(
    int lanes,
    Func<IReadOnlyList<DueItem>, CancellationToken, Task<IReadOnlyDictionary<long, Reading>>> prepare,
    Action<int, DateTimeOffset?> tell,
    TimeProvider time,
    ILogger logger) : IDisposable
{
    private const int TakenAtOnce = 32;

    /// <summary>A full disk or a locked file is not cured by asking again at once.</summary>
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly HostQueue _queue = new();
    private readonly SemaphoreSlim _changed = new(0);
    private int _running;
    private bool _open;

    /// <summary>Whether anything reads what is added.</summary>
    public bool IsOpen => Volatile.Read(ref _open);

    /// <summary>How many are being read, and how many hosts could begin another.</summary>
    public (int UnderWay, int Ready) Load
    {
        get
        {
            lock (_lock) return (_queue.Held - _queue.Waiting, _queue.Ready);
        }
    }

    public void Add(IReadOnlyCollection<DueItem> due)
    {
        lock (_lock) _queue.Add(due);
        Tell();
        _changed.Release();
    }

    /// <summary>Begins readings as lanes and hosts become free. Ends when cancelled, or emptied if so wished, after those under way have ended.</summary>
    public async Task RunAsync(bool untilEmpty, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _open, true);
        try
        {
            while (!untilEmpty || !IsEmpty())
            {
                await _changed.WaitAsync(cancellationToken);
                // Several readings that end together make one preparation.
                while (_changed.CurrentCount > 0) await _changed.WaitAsync(cancellationToken);
                await BeginAsync(cancellationToken);
            }
        }
        finally
        {
            Volatile.Write(ref _open, false);
            while (Volatile.Read(ref _running) > 0) await _changed.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _changed.Dispose();

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        while (lanes - Volatile.Read(ref _running) is > 0 and var free)
        {
            IReadOnlyList<DueItem> taken;
            lock (_lock) taken = _queue.Take(Math.Min(free, TakenAtOnce));
            if (taken.Count == 0) return;
            Tell();
            var readings = await PrepareAsync(taken, cancellationToken);
            foreach (var due in taken)
            {
                Interlocked.Increment(ref _running);
                _ = ReadAsync(due, readings.GetValueOrDefault(due.Id), cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyDictionary<long, Reading>> PrepareAsync(IReadOnlyList<DueItem> taken, CancellationToken cancellationToken)
    {
        try
        {
            return await prepare(taken, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // They are still due: the next look finds them again.
            logger.LogError(failure, "{Count} due readings could not be prepared", taken.Count);
            await Task.Delay(AfterFault, time, cancellationToken);
            return new Dictionary<long, Reading>();
        }
    }

    private async Task ReadAsync(DueItem due, Reading? reading, CancellationToken cancellationToken)
    {
        // Leaves the loop at once, whatever a reading does before it first waits.
        await Task.Yield();
        try
        {
            if (reading is not null) await reading(cancellationToken);
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested)
        {
            // What was cut off stored nothing and is still due, also where it found what it works with closed already.
            logger.LogDebug(failure, "Reading {Id} was cut off", due.Id);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Reading {Id} broke off", due.Id);
            await Task.Delay(AfterFault, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            lock (_lock) _queue.Release(due);
            Interlocked.Decrement(ref _running);
            _changed.Release();
        }
    }

    private bool IsEmpty()
    {
        lock (_lock) return _queue.Held == 0;
    }

    private void Tell()
    {
        lock (_lock) tell(_queue.Waiting, _queue.Oldest);
    }
}
