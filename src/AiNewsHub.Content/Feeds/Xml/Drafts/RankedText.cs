namespace AiNewsHub.Content.Feeds.Xml.Drafts;

/// <summary>The best offer of text made so far: the lowest rank wins; blank text is no offer.</summary>
internal struct RankedText
{
    private int _rank;

    public string? Value { get; private set; }

    /// <summary>The earlier one among equals wins.</summary>
    public void Offer(string? value, int rank)
    {
        if (Value is null || rank < _rank) Take(value, rank);
    }

    /// <summary>The later one among equals wins.</summary>
    public void OfferLast(string? value, int rank)
    {
        if (Value is null || rank <= _rank) Take(value, rank);
    }

    private void Take(string? value, int rank)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        Value = value;
        _rank = rank;
    }
}
