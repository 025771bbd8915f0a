using AiNewsHub.Content.Feeds.Dates;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>The best date offered so far; one that can be read beats one that cannot.</summary>
internal struct DateDraft
{
    private int _rank;

    public DateTimeOffset? Value { get; private set; }
    public string? Raw { get; private set; }

    public void Offer(string? written, int rank)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text)) return;
        var date = FeedDate.Parse(text);
        var better = Raw is null || (date is not null && (Value is null || rank < _rank));
        if (!better) return;
        (Value, Raw, _rank) = (date, text, rank);
    }
}
