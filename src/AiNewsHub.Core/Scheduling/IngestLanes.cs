using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Sources;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Scheduling;

/// <summary>Runs passes over due sources side by side, one per host, until the queue is empty or it is told to stop.</summary>
internal sealed class IngestLanes(SourceClaims claims, IngestPass pass, IngestionProgress progress, TimeProvider time, ILogger<IngestLanes> logger) : IDisposable
{
    /// <summary>Waiting for an answer costs a source nothing but its lane; computing is bounded elsewhere.</summary>
    private const int Lanes = 128;

    private const int ClaimedAtOnce = 32;

    /// <summary>A full disk or a locked file is not cured by asking again at once.</summary>
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly DueQueue _queue = new();
    private readonly Dictionary<int, TaskCompletionSource<FinishedSource?>> _asked = [];
    private readonly SemaphoreSlim _changed = new(0);
    private int _running;
    private bool _open;

    /// <summary>Whether this process reads sources.</summary>
    public bool IsOpen => Volatile.Read(ref _open);

    public void Add(IReadOnlyCollection<DueSource> due)
    {
        lock (_lock) _queue.Add(due);
        Tell();
        _changed.Release();
    }

    /// <summary>Reads one source as soon as its host is free; null when the pass broke off.</summary>
    public Task<FinishedSource?> AskAsync(DueSource due)
    {
        TaskCompletionSource<FinishedSource?>? asked;
        lock (_lock)
        {
            if (!_asked.TryGetValue(due.Id, out asked)) _asked[due.Id] = asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        Add([due]);
        return asked.Task;
    }

    /// <summary>Begins passes as lanes and hosts become free. Ends when cancelled, or emptied if so wished, after the passes under way have ended.</summary>
    public async Task RunAsync(bool untilEmpty, CancellationToken cancel)
    {
        Volatile.Write(ref _open, true);
        try
        {
            while (!untilEmpty || !IsEmpty())
            {
                await _changed.WaitAsync(cancel);
                // Several passes that end together make one claim.
                while (_changed.CurrentCount > 0) await _changed.WaitAsync(cancel);
                await BeginAsync(cancel);
            }
        }
        finally
        {
            Volatile.Write(ref _open, false);
            while (Volatile.Read(ref _running) > 0) await _changed.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _changed.Dispose();

    private async Task BeginAsync(CancellationToken cancel)
    {
        while (Lanes - Volatile.Read(ref _running) is > 0 and var free)
        {
            IReadOnlyList<DueSource> taken;
            lock (_lock) taken = _queue.Take(Math.Min(free, ClaimedAtOnce));
            if (taken.Count == 0) return;
            Tell();
            var sources = (await ClaimAsync(taken, cancel)).ToDictionary(source => source.Id);
            foreach (var due in taken)
            {
                Interlocked.Increment(ref _running);
                _ = ReadAsync(due, sources.GetValueOrDefault(due.Id), cancel);
            }
        }
    }

    private async Task<IReadOnlyList<Source>> ClaimAsync(IReadOnlyList<DueSource> taken, CancellationToken cancel)
    {
        try
        {
            return await claims.ClaimAsync([.. taken.Select(source => source.Id)], cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // They are still due: the next look finds them again.
            logger.LogError(failure, "{Count} sources could not be claimed", taken.Count);
            await Task.Delay(AfterFault, time, cancel);
            return [];
        }
    }

    private async Task ReadAsync(DueSource due, Source? source, CancellationToken cancel)
    {
        // Leaves the loop at once, whatever a pass does before it first waits.
        await Task.Yield();
        FinishedSource? finished = null;
        try
        {
            if (source is not null) finished = await pass.RunAsync(source, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // A pass that was cut off stored nothing; its claim ends by itself or at the next start.
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Pass over {Source} broke off", source?.Slug);
            await Task.Delay(AfterFault, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            TaskCompletionSource<FinishedSource?>? asked;
            lock (_lock)
            {
                _queue.Release(due);
                _asked.Remove(due.Id, out asked);
            }

            asked?.SetResult(finished);
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
        lock (_lock) progress.Due(_queue.Waiting, _queue.Oldest);
    }
}
