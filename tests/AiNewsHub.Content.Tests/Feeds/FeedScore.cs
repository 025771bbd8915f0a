using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

/// <summary>Counts the fields of a case that were read as expected; compared as readers see them, not byte by byte.</summary>
internal sealed partial class FeedScore
{
    /// <summary>What browsers take references to control characters for.</summary>
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public int Right { get; private set; }
    public int Checks { get; private set; }
    public double Share => (double)Right / Checks;
    public List<string> Misses { get; } = [];

    public void Add(FeedCase known, FeedParseResult result, bool assertedOnly)
    {
        var asserted = assertedOnly ? known.Asserted : null;
        void Check(string field, bool right)
        {
            if (asserted is not null && !asserted.Contains(field)) return;
            Checks++;
            if (right) Right++;
            else Misses.Add($"{known.File} {field}");
        }

        var (expected, feed) = (known.Expected, result.Feed);
        if (Plain(Text(expected, "title")).Length > 0) Check("feed.title", Same(Text(expected, "title"), feed?.Title));
        // A feed is not its own site, though some libraries give it as that.
        if (Text(expected, "link") is { Length: > 0 } link)
            Check("feed.link", SameAddress(link, feed?.Link) || (feed is { Link: null, Self: { } self } && SameAddress(link, self)));
        var partial = known.Meta.TryGetProperty("partial", out var flag) && flag.ValueKind == JsonValueKind.True;
        if (expected.TryGetProperty("entries_count", out var number) && number.ValueKind == JsonValueKind.Number && (number.GetInt32() > 0 || !partial))
        {
            Check("entries_count", feed is not null && feed.Items.Count == number.GetInt32());
        }
        if (!expected.TryGetProperty("entries", out var entries) || entries.ValueKind != JsonValueKind.Array) return;
        var index = 0;
        foreach (var entry in entries.EnumerateArray())
        {
            var item = feed is not null && index < feed.Items.Count ? feed.Items[index] : new ParsedItem();
            index++;
            if (Plain(Text(entry, "title")).Length > 0) Check("entry.title", Same(Text(entry, "title"), item.Title));
            if (Plain(Text(entry, "content")).Length > 0) Check("entry.content", Same(Text(entry, "content"), item.ContentHtml ?? item.SummaryHtml));
            if (Plain(Text(entry, "author")) is { Length: > 0 } author)
            {
                Check("entry.author", Plain(string.Join(", ", item.Authors)).Contains(author, StringComparison.Ordinal));
            }
            if (Text(entry, "link") is { Length: > 0 } address) Check("entry.link", SameAddress(address, item.Url) || known.SaysWhereLinksLead);
            if (Text(entry, "id") is { Length: > 0 } id) Check("entry.id", id.Trim() == item.ExternalId?.Trim() || SameAddress(id, item.ExternalId));
            if (Text(entry, "published") is { Length: > 0 } date) Check("entry.published", SameInstant(date, item.Published));
            if (Texts(entry, "categories") is { Count: > 0 } categories)
            {
                Check("entry.categories", categories.Select(Plain).ToHashSet().SetEquals(item.Categories.Select(Plain)));
            }
            if (entry.TryGetProperty("enclosures", out var files) && files.ValueKind == JsonValueKind.Array && files.GetArrayLength() > 0)
            {
                var addresses = files.EnumerateArray().Select(file => Address(Text(file, "url")));
                Check("entry.enclosures", addresses.ToHashSet().SetEquals(item.Enclosures.Select(file => Address(file.Url))) || known.SaysWhereLinksLead);
            }
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(text => text.GetString()!)]
            : [];

    private static bool Same(string? expected, string? found) => Plain(expected) == Plain(found);

    private static string Address(string? address) => Uri.UnescapeDataString((address ?? "").Trim()).TrimEnd('/');

    private static bool SameAddress(string expected, string? found) => Address(expected) == Address(found);

    private static bool SameInstant(string expected, DateTimeOffset? found) =>
        DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && found?.ToUnixTimeSeconds() == instant.ToUnixTimeSeconds();

    private static string Plain(string? text)
    {
        text ??= "";
        for (var i = 0; i < 2; i++)
        {
            text = Tag().Replace(Comment().Replace(Script().Replace(text, " "), " "), " ");
            text = Control().Replace(WebUtility.HtmlDecode(text), letter => _windows.GetString([(byte)letter.Value[0]]));
        }
        return Blank().Replace(text, "").ToLowerInvariant();
    }

    [GeneratedRegex(@"(?is)<(?<name>script|style)\b.*?</\k<name>>", RegexOptions.None, 10_000)]
    private static partial Regex Script();

    [GeneratedRegex("(?s)<!--.*?-->", RegexOptions.None, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex("(?s)</?[a-zA-Z!?][^>]*>", RegexOptions.None, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u200b\ufeff\u00ad]+")]
    private static partial Regex Blank();

    [GeneratedRegex("[\u0080-\u009F]")]
    private static partial Regex Control();
}
