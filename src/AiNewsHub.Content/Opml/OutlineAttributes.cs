using System.Xml;

namespace AiNewsHub.Content.Opml;

/// <summary>Reads the attributes of an <c>outline</c>, whatever the case of their names.</summary>
internal static class OutlineAttributes
{
    /// <summary>Of the attributes that only this hub writes and reads.</summary>
    public const string OwnNamespace = "urn:ainewshub:opml";

    /// <summary>How OPML and the readers that write it say that an outline is not followed.</summary>
    private static readonly string[] _off = ["isComment", "disabled", "paused"];
    private static readonly string[] _on = ["enabled", "active"];

    /// <summary>The subscription, or null and the folder's name; and whether it is switched off.</summary>
    public static (OpmlOutline? Outline, string? Label, bool IsOff) Read(XmlReader reader, IReadOnlyList<string> folders)
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
        var isOff = Array.Exists(_off, name => Says(values, name, "true", "1", "yes")) || Array.Exists(_on, name => Says(values, name, "false", "0", "no"));
        if (address is null) return (null, label, isOff);
        var outline = new OpmlOutline
        {
            Title = label,
            XmlUrl = address,
            HtmlUrl = values.GetValueOrDefault("htmlUrl"),
            Description = values.GetValueOrDefault("description"),
            Language = values.GetValueOrDefault("language"),
            Folders = folders.Count > 0 ? folders : Category(values.GetValueOrDefault("category")),
            Own = own,
            IsOff = isOff,
        };
        return (outline, label, isOff);
    }

    private static bool Says(Dictionary<string, string> values, string name, params ReadOnlySpan<string> words)
    {
        if (!values.TryGetValue(name, out var value)) return false;
        foreach (var word in words)
        {
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsFeed(Dictionary<string, string> values) =>
        values.GetValueOrDefault("type")?.ToLowerInvariant() is "rss" or "atom" or "feed";

    /// <summary>OPML 2.0: <c>category="/Labs/Europe,news"</c>; the first one is a path of folders.</summary>
    private static string[] Category(string? category) =>
        category?.Split(',')[0].Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
