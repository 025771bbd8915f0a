namespace AiNewsHub.Core.Progress;

/// <summary>How often something happened in each of the last minutes. Kept in memory only.</summary>
public sealed class MinuteCounts(TimeProvider time)
{
    /// <summary>Minutes that are remembered.</summary>
    public const int Minutes = 60;

    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Minutes];
    private readonly long[] _minutes = new long[Minutes];

    private long Now => time.GetUtcNow().ToUnixTimeSeconds() / 60;

    public void Add()
    {
        lock (_lock)
        {
            var (minute, place) = (Now, (int)(Now % Minutes));
            if (_minutes[place] != minute) (_minutes[place], _counts[place]) = (minute, 0);
            _counts[place]++;
        }
    }

    /// <summary>The oldest first, the minute that runs last.</summary>
    public IReadOnlyList<int> Read()
    {
        lock (_lock)
        {
            var now = Now;
            return [.. Enumerable.Range(0, Minutes).Select(place => now - Minutes + 1 + place)
                .Select(minute => _minutes[minute % Minutes] == minute ? _counts[minute % Minutes] : 0)];
        }
    }
}
