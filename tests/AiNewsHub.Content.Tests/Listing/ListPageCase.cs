using System.Text.Json;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Listing;

/// <summary>A page of headlines and the entries that a reader sees in its list.</summary>
/// <param name="Page">Name of its file.</param>
/// <param name="Address">Where it was.</param>
/// <param name="Entries">In the page's order; no date where the page prints none that is unmistakable.</param>
/// <param name="Optional">Links that may be taken as well: featured articles above the list.</param>
internal sealed record ListPageCase(string Page, Uri Address, IReadOnlyList<ExpectedEntry> Entries, IReadOnlyList<string> Optional)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public string Html => File.ReadAllText(Path.Combine(Folder, Page + ".html"));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Listing", "Pages");

    public static IReadOnlyList<ListPageCase> All() =>
        [.. File.ReadLines(Path.Combine(Folder, "truth.jsonl")).Select(line => JsonSerializer.Deserialize<ListPageCase>(line, _options)!)];

    /// <summary>True when the entries are those of the list, no other and none missing, each with its title.</summary>
    public bool IsRight(ParsedFeed feed) => Titled(feed.Items).SetEquals(Entries.Select(entry => (entry.Url, (string?)entry.Title)));

    /// <summary>True when the entries have the dates that the page prints.</summary>
    public bool HasDates(ParsedFeed feed) =>
        Entries.All(entry => entry.Date is null || feed.Items.Any(item => item.Url == entry.Url
        && DateOnly.FromDateTime(item.Published?.Date ?? default) == entry.Date));

    private HashSet<(string Url, string? Title)> Titled(IEnumerable<ParsedItem> items) =>
        [.. items.Where(item => !Optional.Contains(item.Url!, StringComparer.Ordinal)).Select(item => (item.Url!, item.Title))];
}

internal sealed record ExpectedEntry(string Url, string Title, DateOnly? Date);
