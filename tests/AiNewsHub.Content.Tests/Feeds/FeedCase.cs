using System.Text.Json;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

/// <summary>A feed of the corpora with what is known of it.</summary>
internal sealed record FeedCase(string File, string Source, JsonElement Meta)
{
    private static readonly JsonSerializerOptions _options = new() { PropertyNameCaseInsensitive = true };

    public JsonElement Expected => Meta.GetProperty("expected");

    /// <summary>Fields that the case itself asserts; null: all of them.</summary>
    public HashSet<string>? Asserted
    {
        get
        {
            if (Source != "kurtmckee/feedparser") return null;
            var scope = Meta.TryGetProperty("scope", out var value) && value.GetString() == "feed" ? "feed." : "entry.";
            return Meta.TryGetProperty("focus", out var focus) && focus.ValueKind == JsonValueKind.Array
                ? [.. focus.EnumerateArray().Select(name => scope + name.GetString())] : [];
        }
    }

    /// <summary>FeedBurner's links redirect, and the feed says where to: some libraries give the one, some the other, we the second.</summary>
    public bool SaysWhereLinksLead => System.IO.File.ReadAllText(File) is var text
        && (text.Contains(":origLink", StringComparison.OrdinalIgnoreCase) || text.Contains(":origEnclosureLink", StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<FeedCase> All(string folder)
    {
        foreach (var expectation in Directory.EnumerateFiles(folder, "*.expected.json", SearchOption.AllDirectories))
        {
            var meta = JsonDocument.Parse(System.IO.File.ReadAllBytes(expectation)).RootElement;
            yield return new FeedCase(expectation[..^".expected.json".Length], meta.GetProperty("source").GetString()!, meta);
        }
    }

    public FeedParseResult Parse()
    {
        var headers = System.IO.File.Exists(File + ".headers.json")
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllBytes(File + ".headers.json"), _options)! : [];
        var address = Meta.TryGetProperty("base_url", out var url) && url.GetString() is { Length: > 0 } written ? new Uri(written) : null;
        return FeedParser.Parse(System.IO.File.ReadAllBytes(File), new FeedContext
        {
            Address = address,
            ContentType = headers.GetValueOrDefault("content-type"),
            ContentLocation = headers.GetValueOrDefault("content-location"),
        });
    }
}
