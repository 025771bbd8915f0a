namespace AiNewsHub.Content.Dates;

/// <summary>How the writer of a text writes dates; the default is that nothing is known of it.</summary>
/// <param name="DayFirst">3/4/2026 is in April, when nothing else tells.</param>
/// <param name="Language">The first part of the language's tag, in small letters; it decides where languages mean different months by one word.</param>
internal readonly record struct DateCustoms(bool DayFirst, string? Language)
{
    /// <param name="tag">BCP 47, as declared; null where unknown. Only North America and the Philippines put the month first.</param>
    public static DateCustoms Of(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return default;
        var parts = tag.Trim().Split('-', '_');
        var language = parts[0].ToLowerInvariant();
        var isRegion = parts.Length > 1 && parts[^1].Length == 2;
        return new(language != "en" || (isRegion && parts[^1].ToUpperInvariant() is not ("US" or "CA" or "PH")), language);
    }
}
