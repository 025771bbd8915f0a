using AiNewsHub.Content.Dates;

namespace AiNewsHub.Content.Feeds;

/// <summary>What those who look after a source should know of its dates.</summary>
internal static class DateDoubts
{
    /// <summary>One sentence for each zone that may mean another one or is not known.</summary>
    public static IEnumerable<string> Of(IEnumerable<ParsedItem> items, string? language) =>
        items.Select(item => DateValue.Read(item.PublishedRaw, DateCustoms.Of(item.Language ?? language))?.Doubt)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
}
