using System.Xml;

namespace AiNewsHub.Content.Opml;

/// <summary>Reads the attributes of an <c>outline</c>, whatever the case of their names.</summary>
internal static class OutlineAttributes
{
    /// <summary>Of the attributes that only this hub writes and reads.</summary>
    public const string OwnNamespace = "urn:ainewshub:opml";

    /// <summary>The subscription, or null and the folder's name.</summary>
    public static (OpmlOutline? Outline, string? Label) Read(XmlReader reader, IReadOnlyList<string> folders)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            var value = reader.Value.Trim();
            if (value.Length == 0) continue;
            if (reader.NamespaceURI == OwnNamespace) own[reader.LocalName] = value;
            else if (reader.NamespaceURI.Length == 0) values.TryAdd(reader.LocalName, value);
        }
        reader.MoveToElement();
        var label = values.GetValueOrDefault("title") ?? values.GetValueOrDefault("text");
        var address = values.GetValueOrDefault("xmlUrl") ?? (IsFeed(values) ? values.GetValueOrDefault("url") : null);
        if (address is null) return (null, label);
        var outline = new OpmlOutline
        {
            Title = label,
            XmlUrl = address,
            HtmlUrl = values.GetValueOrDefault("htmlUrl"),
            Description = values.GetValueOrDefault("description"),
            Language = values.GetValueOrDefault("language"),
            Folders = folders.Count > 0 ? folders : Category(values.GetValueOrDefault("category")),
            Own = own,
        };
        return (outline, label);
    }

    private static bool IsFeed(Dictionary<string, string> values) =>
        values.GetValueOrDefault("type")?.ToLowerInvariant() is "rss" or "atom" or "feed";

    /// <summary>OPML 2.0: <c>category="/Labs/Europe,news"</c>; the first one is a path of folders.</summary>
    private static string[] Category(string? category) =>
        category?.Split(',')[0].Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
