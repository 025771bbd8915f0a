using System.Collections.Concurrent;
using System.Data.Common;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Workers;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Scheduling;

/// <summary>The lanes in which sources are read.</summary>
internal sealed class SourceWorkers : IDisposable
{
    private const int Lanes = 128;

    private readonly SourceClaims _claims;
    private readonly IngestPass _pass;
    private readonly IngestionProgress _progress;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<FinishedSource?>> _asked = new();
    private readonly ConcurrentDictionary<long, ConcurrentQueue<(Reading Take, TaskCompletionSource Done)>> _delivered = new();
    private readonly HostWorkers _lanes;

    public SourceWorkers(SourceClaims claims, IngestPass pass, IngestionProgress progress, TimeProvider time, ILogger<SourceWorkers> logger)
    {
        (_claims, _pass, _progress) = (claims, pass, progress);
        _lanes = new(Lanes, PrepareAsync, progress.Due, time, logger);
    }

    /// <inheritdoc cref="HostWorkers.Load"/>
    public (int UnderWay, int Ready) Load => _lanes.Load;

    /// <summary>Whether this process reads sources.</summary>
    public bool IsOpen => _lanes.IsOpen;

    public void Add(IReadOnlyCollection<DueItem> due) => _lanes.Add(due);

    /// <summary>Reads one source as soon as its host is free; null when it has gone or its pass broke off.</summary>
    public Task<FinishedSource?> AskAsync(DueItem due)
    {
        var asked = _asked.GetOrAdd(due.Id, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        _lanes.Add([due]);
        return asked.Task;
    }

    /// <summary>Runs something of a source while nothing else of its host is read; at once where this process reads nothing.</summary>
    public async Task TakeInAsync(DueItem due, Reading take, CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            await take(cancellationToken);
            return;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _delivered.GetOrAdd(due.Id, static _ => new()).Enqueue((take, done));
        _lanes.Add([due]);
        await done.Task.WaitAsync(cancellationToken);
    }

    public Task RunAsync(bool untilEmpty, CancellationToken cancellationToken) => _lanes.RunAsync(untilEmpty, cancellationToken);

    public void Dispose() => _lanes.Dispose();

    private async Task<IReadOnlyDictionary<long, Reading>> PrepareAsync(IReadOnlyList<DueItem> taken, CancellationToken cancellationToken)
    {
        var sources = (await ClaimAsync(taken, cancellationToken)).ToDictionary(source => (long)source.Id);
        return taken.ToDictionary(due => due.Id, due => (Reading)(ct => ReadAsync(due, sources.GetValueOrDefault(due.Id), ct)));
    }

    private async Task<List<Source>> ClaimAsync(IReadOnlyList<DueItem> taken, CancellationToken cancellationToken)
    {
        try
        {
            var ids = taken.ToLookup(due => _asked.ContainsKey(due.Id), due => (int)due.Id);
            return await _claims.ClaimAsync([.. ids[false]], [.. ids[true]], cancellationToken);
        }
        catch (DbException failure)
        {
            _progress.Storage(failure.Message);
            throw;
        }
    }

    private async Task ReadAsync(DueItem due, Source? source, CancellationToken cancellationToken)
    {
        FinishedSource? finished = null;
        try
        {
            if (source is not null) finished = await _pass.RunAsync(source, cancellationToken);
            // One that comes while the last of these is stored waits for the next reading of its source.
            while (_delivered.TryGetValue(due.Id, out var queue) && queue.TryDequeue(out var delivery)) await TakeInAsync(delivery, cancellationToken);
        }
        finally
        {
            if (_asked.TryRemove(due.Id, out var asked)) asked.SetResult(finished);
        }
    }

    private static async Task TakeInAsync((Reading Take, TaskCompletionSource Done) delivery, CancellationToken cancellationToken)
    {
        try
        {
            await delivery.Take(cancellationToken);
            delivery.Done.SetResult();
        }
        catch (Exception failure)
        {
            delivery.Done.SetException(failure);
            if (failure is OperationCanceledException) throw;
        }
    }
}
