namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>The names of features and their numbers: those of a model, or as many as come while one is trained.</summary>
internal sealed class FeatureNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly bool _closed;

    /// <summary>Without names, to learn them.</summary>
    public FeatureNames()
    {
    }

    /// <summary>These and no others.</summary>
    public FeatureNames(IEnumerable<string> names)
    {
        foreach (var name in names) NumberOf(name);
        _closed = true;
    }

    public IReadOnlyList<string> All => _names;

    /// <summary>The name's number; -1 where it is not among the known ones.</summary>
    public int NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out var number)) return number;
        if (_closed) return -1;
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
