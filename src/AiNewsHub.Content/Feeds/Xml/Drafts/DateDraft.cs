using AiNewsHub.Content.Dates;

namespace AiNewsHub.Content.Feeds.Xml.Drafts;

/// <summary>The best date offered so far; one that can be read beats one that cannot.</summary>
internal struct DateDraft
{
    private int _rank;

    public DateTimeOffset? Value { get; private set; }
    public string? Raw { get; private set; }

    public void Offer(string? written, int rank) => Take(written, rank, orEqual: false);

    /// <summary>The later one among equals wins: some feeds write every change.</summary>
    public void OfferLast(string? written, int rank) => Take(written, rank, orEqual: true);

    private void Take(string? written, int rank, bool orEqual)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text)) return;
        var date = FeedDate.Parse(text);
        var better = Raw is null || (date is not null && (Value is null || rank < _rank || (orEqual && rank == _rank)));
        if (!better) return;
        (Value, Raw, _rank) = (date, text, rank);
    }
}
