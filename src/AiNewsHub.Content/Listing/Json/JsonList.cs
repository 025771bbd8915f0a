using System.Text.Json;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Listing.Json;

/// <summary>Reads a list out of JSON, or out of the JSON in a page's script.</summary>
public static class JsonList
{
    private const int MaxItems = 5000;
    private const int MaxScripts = 20;

    internal static JsonDocumentOptions Options { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 100 };

    /// <summary>Reads the entries in their order; what cannot be read is a warning. Never throws for what the text holds.</summary>
    public static ParsedFeed Read(string text, Uri address, JsonListRules rules)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rules);
        var feed = new ParsedFeed { Format = FeedFormat.JsonList, Link = address.AbsoluteUri };
        if (rules.Script is null) return Read(text, feed, address, rules);
        ParsedFeed? last = null;
        foreach (var json in ScriptData.Find(text, rules.Script).Take(MaxScripts))
        {
            last = Read(json, feed, address, rules);
            if (last.Items.Count > 0) return last;
        }
        return last ?? feed with { Warnings = [$"The page has no script data called '{rules.Script}'."] };
    }

    private static ParsedFeed Read(string json, ParsedFeed feed, Uri address, JsonListRules rules)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Read(document.RootElement, feed, address, rules);
        }
        // Names of members may hold halves of characters.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return feed with { Warnings = [$"Broken JSON: {broken.Message}"] };
        }
    }

    private static ParsedFeed Read(JsonElement root, ParsedFeed feed, Uri address, JsonListRules rules)
    {
        var entries = JsonPath.Follow(root, rules.Items)
            .SelectMany(element => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().AsEnumerable() : [element]);
        var items = entries.Take(MaxItems).Select(entry => Item(entry, address, rules)).OfType<ParsedItem>()
            .Where(item => item.Url is null || rules.Takes(item.Url)).ToList();
        return feed with { Items = items, Warnings = items.Count > 0 ? [.. DateDoubts.Of(items, null)] : ["No entry was found with these paths."] };
    }

    private static ParsedItem? Item(JsonElement entry, Uri address, JsonListRules rules)
    {
        if (JsonPath.Text(entry, rules.Url) is not { Length: > 0 } written) return null;
        var url = Addresses.Resolve(address, rules.UrlPattern?.Replace("{}", written, StringComparison.Ordinal) ?? written);
        var date = JsonPath.Text(entry, rules.Date);
        var summary = JsonPath.Text(entry, rules.Summary);
        return new ParsedItem
        {
            ExternalId = JsonPath.Text(entry, rules.Id) ?? url,
            Url = url,
            Title = JsonPath.Text(entry, rules.Title) is { } title ? PlainText.FromEither(title) : null,
            Published = DateValue.Parse(date),
            PublishedRaw = date,
            SummaryHtml = summary is null ? null : PlainText.LooksLikeHtml(summary) ? summary : PlainText.Escape(summary),
            ImageUrl = Addresses.Resolve(address, JsonPath.Text(entry, rules.Image)),
        };
    }
}
