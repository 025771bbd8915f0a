using System.Text.Json;
using AiNewsHub.Content.Feeds.Dates;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>One item of a JSON Feed.</summary>
internal static class JsonItemReader
{
    public static ParsedItem Read(JsonElement item, Uri? place)
    {
        var attachments = item.Array("attachments")
            .Select(attachment => (Url: Addresses.Resolve(place, attachment.Text("url")), Attachment: attachment))
            .Where(found => found.Url is not null)
            .Select(found => new Enclosure(found.Url!, found.Attachment.Text("mime_type"), Length(found.Attachment)))
            .ToList();
        var published = item.Text("date_published");
        var text = item.Text("content_text");
        return new ParsedItem
        {
            ExternalId = item.Text("id"),
            Url = Addresses.Resolve(place, item.Text("url") ?? item.Text("external_url")),
            Title = item.Text("title") is { } title ? PlainText.FromHtml(title) : null,
            Published = FeedDate.Parse(published),
            PublishedRaw = published,
            Updated = FeedDate.Parse(item.Text("date_modified")),
            Authors = item.AuthorNames(),
            SummaryHtml = item.Text("summary") is { } summary ? PlainText.Escape(summary) : null,
            ContentHtml = item.Text("content_html") ?? (text is null ? null : PlainText.Escape(text)),
            ContentBase = place,
            Categories = [.. item.Array("tags").Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => PlainText.FromText(tag.GetString()!)).Where(tag => tag.Length > 0)],
            Enclosures = attachments,
            ImageUrl = Addresses.Resolve(place, item.Text("image") ?? item.Text("banner_image")),
            Language = item.Text("language"),
        };
    }

    private static long? Length(JsonElement attachment) =>
        attachment.TryGetProperty("size_in_bytes", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var length) ? length : null;
}
