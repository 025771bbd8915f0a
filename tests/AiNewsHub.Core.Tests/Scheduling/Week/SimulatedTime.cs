namespace AiNewsHub.Core.Tests.Scheduling.Week;

/// <summary>A clock that moves only when it is told to, and knows what waits for it.</summary>
internal sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<Waiting> _waiting = [];
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state), dueTime);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>How many pauses wait that were asked to last so long (all but one length, if not equal); limits that can be changed do not count.</summary>
    public int Pauses(TimeSpan length, bool equal)
    {
        lock (_lock) return _waiting.Count(timer => timer.Asked > TimeSpan.Zero && timer.Asked == length == equal);
    }

    public DateTimeOffset? Next()
    {
        lock (_lock) return _waiting.Count == 0 ? null : _waiting.Min(timer => timer.At);
    }

    public void MoveTo(DateTimeOffset instant)
    {
        Waiting[] due;
        lock (_lock)
        {
            if (instant > _now) _now = instant;
            due = [.. _waiting.Where(timer => timer.At <= _now).OrderBy(timer => timer.At)];
            foreach (var timer in due) _waiting.Remove(timer);
        }

        foreach (var timer in due) timer.Ring();
    }

    private sealed class Waiting(SimulatedTime time, Action ring, TimeSpan asked) : ITimer
    {
        public TimeSpan Asked => asked;

        public DateTimeOffset At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._waiting.Remove(this);
                if (dueTime < TimeSpan.Zero) return true;
                At = time._now + dueTime;
                time._waiting.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._lock) time._waiting.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
