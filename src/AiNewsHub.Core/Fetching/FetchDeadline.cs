namespace AiNewsHub.Core.Fetching;

/// <summary>Time that one fetch may take; waiting for a host's turn stops the clock.</summary>
internal sealed class FetchDeadline : IDisposable
{
    private readonly TimeSpan _total;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _either;
    private TimeSpan _spent;
    private long? _started;

    public FetchDeadline(TimeSpan total, TimeProvider time, CancellationToken cancellationToken)
    {
        (_total, _time) = (total, time);
        _timeout = new(Timeout.InfiniteTimeSpan, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, cancellationToken);
    }

    public CancellationToken Token => _either.Token;

    public bool HasPassed => _timeout.IsCancellationRequested;

    public TimeSpan Elapsed => _started is { } started ? _spent + _time.GetElapsedTime(started) : _spent;

    public void Start()
    {
        _started = _time.GetTimestamp();
        var left = _total - _spent;
        _timeout.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public void Stop()
    {
        _spent = Elapsed;
        _started = null;
        _timeout.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _either.Dispose();
        _timeout.Dispose();
    }
}
