namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>A few numbers under keys of many, in the order that the keys came; emptied, it is used again.</summary>
internal sealed class SparseVector
{
    // By key its place among the entries, and one.
    private int[] _places = [];
    private (int Key, double Value)[] _entries = new (int, double)[256];
    private int _count;

    public ReadOnlySpan<(int Key, double Value)> Entries => _entries.AsSpan(0, _count);

    /// <summary>The number under a key, none of which is negative; 0 where there was none.</summary>
    public ref double this[int key]
    {
        get
        {
            if (key >= _places.Length) Array.Resize(ref _places, Math.Max(key + 1, _places.Length * 2));
            ref var place = ref _places[key];
            if (place == 0)
            {
                if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
                _entries[_count++] = (key, 0);
                place = _count;
            }

            return ref _entries[place - 1].Value;
        }
    }

    public void Clear()
    {
        foreach (var (key, _) in Entries) _places[key] = 0;
        _count = 0;
    }
}
