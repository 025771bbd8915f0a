using AiNewsHub.Content.Dates.Values;

namespace AiNewsHub.Content.Dates;

/// <summary>
/// A value that is a date, as feeds and attributes have them: RFC 822 and 3339, their many misspellings, and the habits of other languages.
/// Without a zone a date is taken as UTC.
/// </summary>
public static class DateValue
{
    private const int MaxLength = 120;

    /// <summary>The instant <paramref name="written"/> means; null when it cannot be read.</summary>
    public static DateTimeOffset? Parse(string? written) => Parse(written, default);

    /// <inheritdoc cref="Parse(string?)"/>
    internal static DateTimeOffset? Parse(string? written, DateCustoms customs) => Read(written, customs)?.Instant;

    /// <summary>The instant, and whether its zone is in doubt.</summary>
    internal static DateReading? Read(string? written, DateCustoms customs)
    {
        var text = written.AsSpan().Trim();
        if (text.Length is < 4 or > MaxLength) return null;
        if ((IsoDate.Parse(text) ?? MailDate.Parse(text)) is { } plain) return new DateReading(plain, null);
        return LooseDate.Parse(DateDigits.ToAscii(text.ToString()), customs);
    }
}
