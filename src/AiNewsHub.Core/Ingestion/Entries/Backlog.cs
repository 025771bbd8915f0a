using System.Globalization;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Core.Ingestion.Entries;

/// <summary>
/// How much of a feed that holds a whole archive is taken: the newest entries, always the same however often it is read, so that what
/// was left out at first does not come in later.
/// </summary>
internal static class Backlog
{
    /// <summary>However old they are.</summary>
    public const int Entries = 500;

    /// <summary>Of what was published of late; more than any honest feed holds.</summary>
    public const int LateEntries = 2000;

    public static readonly TimeSpan OfLate = TimeSpan.FromDays(30);

    public static bool IsCut(ParsedFeed feed) => feed.Items.Count > Entries;

    /// <summary>The entries that are taken, with their places, in the document's order.</summary>
    /// <param name="items">All of them.</param>
    /// <param name="now">The instant of the read; null where all are meant.</param>
    public static IEnumerable<(int Index, ParsedItem Item)> Of(IReadOnlyList<ParsedItem> items, DateTimeOffset? now)
    {
        if (now is null || items.Count <= Entries) return items.Index();
        return items.Index()
            .OrderByDescending(pair => DateOf(pair.Item))
            // Lists without dates grow at either end.
            .ThenBy(pair => DateOf(pair.Item) is null ? Math.Min(pair.Index, items.Count - 1 - pair.Index) : 0)
            .Take(LateEntries)
            .Where((pair, rank) => rank < Entries || DateOf(pair.Item) is not { } date || date > now - OfLate)
            .OrderBy(pair => pair.Index);
    }

    /// <summary>What the log says of a feed that is read for the first time and not taken whole; null where it is.</summary>
    public static string? Note(ParsedFeed feed, IReadOnlyList<Entry> taken) => taken.Count >= feed.Items.Count || !IsCut(feed) ? null
        : string.Create(CultureInfo.InvariantCulture, $"An archive of {feed.Items.Count} entries: the newest {taken.Count} were taken{Since(taken)}.");

    private static string Since(IReadOnlyList<Entry> taken) =>
        taken.Min(entry => DateOf(entry.Item)) is { } oldest ? string.Create(CultureInfo.InvariantCulture, $", back to {oldest:yyyy-MM-dd}") : "";

    private static DateTimeOffset? DateOf(ParsedItem item) => item.Published ?? item.Updated;
}
