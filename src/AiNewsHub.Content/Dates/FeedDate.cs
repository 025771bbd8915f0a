namespace AiNewsHub.Content.Dates;

/// <summary>
/// Dates as feeds write them: RFC 822 and 3339, their many misspellings, and the habits of other languages.
/// Without a zone a date is taken as UTC.
/// </summary>
public static class FeedDate
{
    private const int MaxLength = 120;

    /// <summary>The instant <paramref name="written"/> means; null when it cannot be read.</summary>
    public static DateTimeOffset? Parse(string? written)
    {
        var text = written.AsSpan().Trim();
        if (text.Length is < 4 or > MaxLength) return null;
        return IsoDate.Parse(text) ?? MailDate.Parse(text) ?? LooseDate.Parse(text.ToString());
    }
}
