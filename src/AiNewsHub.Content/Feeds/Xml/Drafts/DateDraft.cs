using AiNewsHub.Content.Dates;

namespace AiNewsHub.Content.Feeds.Xml.Drafts;

/// <summary>The best date offered so far; one that can be read beats one that cannot.</summary>
internal struct DateDraft(DateCustoms customs)
{
    private int _rank;

    public DateTimeOffset? Value { get; private set; }
    public string? Raw { get; private set; }

    /// <summary>Why its zone is in doubt; null where it is not.</summary>
    public string? Doubt { get; private set; }

    public void Offer(string? written, int rank) => Take(written, rank, orEqual: false);

    /// <summary>The later one among equals wins: some feeds write every change.</summary>
    public void OfferLast(string? written, int rank) => Take(written, rank, orEqual: true);

    private void Take(string? written, int rank, bool orEqual)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text)) return;
        var read = DateValue.Read(text, customs);
        var better = Raw is null || (read is not null && (Value is null || rank < _rank || (orEqual && rank == _rank)));
        if (!better) return;
        (Value, Raw, Doubt, _rank) = (read?.Instant, text, read?.Doubt, rank);
    }
}
