namespace AiNewsHub.Core.Workers;

/// <summary>
/// What is due, in a line per host, so that neither a slow host nor one with much to read delays the others. Not thread-safe.
/// </summary>
internal sealed class HostQueue
{
    private readonly Dictionary<string, Queue<DueItem>> _lines = new(StringComparer.Ordinal);
    private readonly Queue<string> _ready = new();
    private readonly HashSet<long> _held = [];

    /// <summary>What waits and is not begun.</summary>
    public int Waiting { get; private set; }

    /// <summary>What waits or is being read.</summary>
    public int Held => _held.Count;

    /// <summary>Hosts with something to begin.</summary>
    public int Ready => _ready.Count;

    public DateTimeOffset? Oldest => _lines.Values.Where(line => line.Count > 0).Select(line => (DateTimeOffset?)line.Peek().At).Min();

    /// <summary>Takes in what is due; what is held already stays where it is.</summary>
    public void Add(IEnumerable<DueItem> due)
    {
        foreach (var one in due)
        {
            if (!_held.Add(one.Id)) continue;
            Waiting++;
            if (_lines.TryGetValue(one.Host, out var line))
            {
                line.Enqueue(one);
                continue;
            }

            _lines[one.Host] = new([one]);
            _ready.Enqueue(one.Host);
        }
    }

    /// <summary>Up to that many to begin, each on a host of its own that nothing else is read from.</summary>
    public IReadOnlyList<DueItem> Take(int count)
    {
        var taken = new List<DueItem>();
        while (taken.Count < count && _ready.TryDequeue(out var host))
        {
            taken.Add(_lines[host].Dequeue());
            Waiting--;
        }

        return taken;
    }

    /// <summary>It has been read: the next of its host may begin.</summary>
    public void Release(DueItem one)
    {
        _held.Remove(one.Id);
        if (_lines[one.Host].Count == 0) _lines.Remove(one.Host);
        else _ready.Enqueue(one.Host);
    }
}
