using System.Text.Json;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>A JSON Feed while its properties are read, in whatever order they come.</summary>
internal sealed class JsonFeedDraft(FeedContext context)
{
    private readonly Dictionary<string, JsonElement> _properties = new(StringComparer.Ordinal);

    public List<ParsedItem> Items { get; } = [];
    public List<string> Warnings { get; } = [];
    public bool HasItems { get; set; }

    public Uri? Base => context.DocumentBase ?? Addresses.Absolute(Property("feed_url")) ?? Addresses.Absolute(Property("home_page_url"));

    public string? Language => Property("language") ?? context.ContentLanguage;

    public bool IsFeed => HasItems || Property("version")?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) == true;

    public void Take(string? name, JsonElement value)
    {
        if (name is not null) _properties[name] = value;
    }

    public ParsedFeed Build()
    {
        var language = Language;
        var root = JsonSerializer.SerializeToElement(_properties);
        var authors = root.AuthorNames();
        return new ParsedFeed
        {
            Format = FeedFormat.JsonFeed,
            Title = PlainText.FromHtml(Property("title") ?? Property("home_page_url") ?? Property("feed_url") ?? ""),
            Link = Addresses.Resolve(Base, Property("home_page_url") ?? Property("feed_url")) ?? context.Address?.OriginalString,
            Self = Addresses.Resolve(Base, Property("feed_url")),
            Next = Addresses.Resolve(Base, Property("next_url")),
            Hubs = [.. root.Array("hubs").Select(hub => hub.Text("url")).OfType<string>()],
            Language = language,
            Description = Property("description") is { } description ? PlainText.FromText(description) : null,
            Icon = Addresses.Resolve(Base, Property("favicon")),
            Image = Addresses.Resolve(Base, Property("icon")),
            Items = [.. Items.Select(item => Inherit(item, language, authors))],
            Warnings = [.. Warnings, .. DateDoubts.Of(Items, language)],
        };
    }

    /// <summary>JSON Feed 1.1: an item without authors or language has those of the feed.</summary>
    private static ParsedItem Inherit(ParsedItem item, string? language, IReadOnlyList<string> authors) =>
        item with { Authors = item.Authors.Count > 0 ? item.Authors : authors, Language = item.Language ?? language };

    private string? Property(string name) =>
        _properties.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;
}
