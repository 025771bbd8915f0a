using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Core.Scheduling;

/// <summary>A source that is due.</summary>
internal sealed record DueSource(int Id, string Address, DateTimeOffset DueAt)
{
    /// <summary>What may be asked one thing at a time.</summary>
    public string Host { get; } = Uri.TryCreate(Address, UriKind.Absolute, out var address) ? HostTurns.HostOf(address) : Address;
}

/// <summary>
/// Due sources in a line per host, so that neither a slow host nor one with many sources delays the others. Not thread-safe.
/// </summary>
internal sealed class DueQueue
{
    private readonly Dictionary<string, Queue<DueSource>> _lines = new(StringComparer.Ordinal);
    private readonly Queue<string> _ready = new();
    private readonly HashSet<int> _held = [];

    /// <summary>Sources that wait and are not begun.</summary>
    public int Waiting { get; private set; }

    /// <summary>Sources that wait or are being read.</summary>
    public int Held => _held.Count;

    public DateTimeOffset? Oldest => _lines.Values.Where(line => line.Count > 0).Select(line => (DateTimeOffset?)line.Peek().DueAt).Min();

    /// <summary>Takes in what is due; a source that is held already stays where it is.</summary>
    public void Add(IEnumerable<DueSource> due)
    {
        foreach (var source in due)
        {
            if (!_held.Add(source.Id)) continue;
            Waiting++;
            if (_lines.TryGetValue(source.Host, out var line))
            {
                line.Enqueue(source);
                continue;
            }

            _lines[source.Host] = new([source]);
            _ready.Enqueue(source.Host);
        }
    }

    /// <summary>Up to that many sources to begin, each on a host of its own that nothing else is read from.</summary>
    public IReadOnlyList<DueSource> Take(int count)
    {
        var taken = new List<DueSource>();
        while (taken.Count < count && _ready.TryDequeue(out var host))
        {
            taken.Add(_lines[host].Dequeue());
            Waiting--;
        }

        return taken;
    }

    /// <summary>The source's pass has ended: the next of its host may begin.</summary>
    public void Release(DueSource source)
    {
        _held.Remove(source.Id);
        if (_lines[source.Host].Count == 0) _lines.Remove(source.Host);
        else _ready.Enqueue(source.Host);
    }

    /// <summary>Forgets what waits, so that it can be asked of the store anew.</summary>
    public void Clear()
    {
        foreach (var line in _lines.Values)
        {
            foreach (var source in line) _held.Remove(source.Id);
            line.Clear();
        }

        // Hosts with nothing under way; the others go when their source is released.
        while (_ready.TryDequeue(out var host)) _lines.Remove(host);
        Waiting = 0;
    }
}
