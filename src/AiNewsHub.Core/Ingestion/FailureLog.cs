using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// Says in the log how each source was read. Where none can be reached any more, it is this machine that has no network: that is one
/// warning, not one for each of them.
/// </summary>
internal sealed class FailureLog(IngestionProgress progress, TimeProvider time, ILogger<FailureLog> logger)
{
    /// <summary>So many in a row, with none that answers between them, are no accident.</summary>
    private const int Outage = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<(FetchTrace Trace, FinishedSource Source)> _unreached = [];
    private DateTimeOffset _since;
    private int _row;
    private bool _isOut;

    public void Finished(FetchTrace trace, FinishedSource source)
    {
        lock (_lock)
        {
            if (source.Fault.IsOfNetwork) Miss(trace, source);
            else Reach(trace, source);
        }
    }

    private void Reach(FetchTrace trace, FinishedSource source)
    {
        if (_isOut) logger.LogInformation("Sources can be reached again");
        foreach (var (earlier, missed) in _unreached) Log(earlier, missed);
        (_isOut, _row) = (false, 0);
        _unreached.Clear();
        Log(trace, source);
    }

    /// <remarks>Kept back until the round is over or lasts too long: only then it is known what it was.</remarks>
    private void Miss(FetchTrace trace, FinishedSource source)
    {
        if (_isOut) return;
        _row++;
        var now = time.GetUtcNow();
        if (_unreached.Count == 0) _since = now;
        _unreached.Add((trace, source));
        if (progress.Snapshot().IsBusy && now - _since < Patience) return;
        if (_row < Outage)
        {
            foreach (var (earlier, missed) in _unreached) Log(earlier, missed);
        }
        else
        {
            _isOut = true;
            logger.LogWarning("No source can be reached, {Count} in a row so far: {Fault}. Reading goes on by itself; what each met stands on its page",
                _row, source.Fault);
        }

        _unreached.Clear();
    }

    private void Log(FetchTrace trace, FinishedSource finished) => logger.Log(
        finished.Failed ? LogLevel.Warning : LogLevel.Information,
        "Fetched {Source}: {Outcome} {Status} {Fault} {Detail}, {Bytes} bytes in {Milliseconds} ms, {New} new, {Updated} updated",
        finished.Slug, finished.Outcome, trace.Status, finished.Fault, finished.Detail, trace.Bytes,
        (long)trace.Duration.TotalMilliseconds, finished.NewArticles, finished.UpdatedArticles);
}
