namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>The best offer of text made so far: the lowest rank wins, the earlier one among equals; blank text is no offer.</summary>
internal struct RankedText
{
    private int _rank;

    public string? Value { get; private set; }

    public void Offer(string? value, int rank)
    {
        if (string.IsNullOrWhiteSpace(value) || (Value is not null && rank >= _rank)) return;
        Value = value;
        _rank = rank;
    }
}
