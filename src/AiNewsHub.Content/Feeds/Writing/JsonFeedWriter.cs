using System.Text.Json;

namespace AiNewsHub.Content.Feeds.Writing;

/// <summary>Writes JSON Feed 1.1; what it has no field for is in the extension <c>_ainewshub</c>.</summary>
public static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    /// <summary>Writes <paramref name="feed"/> as UTF-8 and leaves the stream open.</summary>
    public static void Write(Stream output, OutboundFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        Text(json, "home_page_url", feed.SiteUrl);
        Text(json, "feed_url", feed.Address);
        Text(json, "next_url", feed.NextUrl);
        Text(json, "description", feed.Description);
        Text(json, "language", feed.Language);
        Text(json, "icon", feed.IconUrl);
        if (feed.Hub is not null) WriteHub(json, feed.Hub);
        json.WriteStartArray("items");
        foreach (var item in feed.Items) WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHub(Utf8JsonWriter json, string hub)
    {
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.WriteString("type", "WebSub");
        json.WriteString("url", hub);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, OutboundItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        // One of the two contents has to be there.
        if (item.ContentHtml is not null) json.WriteString("content_html", item.ContentHtml);
        else json.WriteString("content_text", item.Summary ?? item.Title);
        Text(json, "summary", item.Summary);
        Text(json, "image", item.ImageUrl);
        json.WriteString("date_published", AtomWriter.Date(item.Published ?? item.Updated));
        json.WriteString("date_modified", AtomWriter.Date(item.Updated));
        Text(json, "language", item.Language);
        WriteAuthors(json, item.Authors);
        WriteTags(json, item.Categories);
        WriteAttachments(json, item.Enclosures);
        WriteProvenance(json, item);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return;
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0) return;
        json.WriteStartArray("tags");
        foreach (var tag in tags) json.WriteStringValue(tag);
        json.WriteEndArray();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<Enclosure> enclosures)
    {
        if (enclosures.Count == 0) return;
        json.WriteStartArray("attachments");
        foreach (var enclosure in enclosures)
        {
            json.WriteStartObject();
            json.WriteString("url", enclosure.Url);
            json.WriteString("mime_type", enclosure.Type ?? "application/octet-stream");
            if (enclosure.Length is { } length) json.WriteNumber("size_in_bytes", length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteProvenance(Utf8JsonWriter json, OutboundItem item)
    {
        if (item.Origin is null && item.Disclosure is null && item.Licence is null) return;
        json.WriteStartObject("_ainewshub");
        if (item.Origin is { } origin)
        {
            json.WriteStartObject("source");
            Text(json, "name", origin.Title);
            Text(json, "url", origin.Url);
            json.WriteEndObject();
        }
        if (item.Disclosure is { } disclosure)
        {
            json.WriteStartObject("disclosure");
            json.WriteBoolean("machine_written", disclosure.MachineWritten);
            Text(json, "evidence", disclosure.Evidence);
            Text(json, "by", disclosure.By);
            json.WriteEndObject();
        }
        if (item.Licence is { } licence)
        {
            json.WriteStartObject("licence");
            json.WriteString("name", licence.Name);
            Text(json, "url", licence.Url);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }
}
