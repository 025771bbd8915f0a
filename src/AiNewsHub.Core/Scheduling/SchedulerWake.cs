namespace AiNewsHub.Core.Scheduling;

/// <summary>Tells the scheduler that sources have become due: some were added, or one is to be read now.</summary>
public sealed class SchedulerWake : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Wake()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Told already.
        }
    }

    public void Dispose() => _signal.Dispose();

    /// <summary>Until woken, or the time has passed.</summary>
    internal async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = _signal.WaitAsync(either.Token);
        await Task.WhenAny(woken, Task.Delay(longest, time, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        await woken.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
