namespace AiNewsHub.Content.Feeds.Xml.Drafts;

/// <summary>Names of authors; those of the best rank that offered any.</summary>
internal struct PeopleDraft
{
    private List<string>? _names;
    private int _rank;

    public readonly IReadOnlyList<string> Names => (IReadOnlyList<string>?)_names ?? [];

    public void Offer(string? name, int rank)
    {
        if (string.IsNullOrWhiteSpace(name) || (_names is not null && rank > _rank)) return;
        if (_names is null || rank < _rank) _names = [];
        _rank = rank;
        if (!_names.Contains(name, StringComparer.Ordinal)) _names.Add(name);
    }
}
