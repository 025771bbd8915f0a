using System.Text.Json;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Licences;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>One item of a JSON Feed.</summary>
internal static class JsonItemReader
{
    public static ParsedItem Read(JsonElement item, Uri? place, string? feedLanguage)
    {
        var customs = DateCustoms.Of(item.Text("language") ?? feedLanguage);
        var attachments = item.Array("attachments")
            .Select(attachment => (Url: Addresses.Resolve(place, attachment.Text("url")), Attachment: attachment))
            .Where(found => found.Url is not null)
            .Select(found => new Enclosure(found.Url!, found.Attachment.Text("mime_type"), Length(found.Attachment)))
            .ToList();
        var published = item.Text("date_published");
        var updated = DateValue.Parse(item.Text("date_modified"), customs);
        var text = item.Text("content_text");
        var html = EscapedMarkup.Repair(item.Text("content_html"));
        var summary = item.Text("summary") is { } plain ? PlainText.Escape(plain) : null;
        var title = item.Text("title") is { } given ? PlainText.FromEither(given) : null;
        return new ParsedItem
        {
            ExternalId = item.Text("id"),
            Url = Addresses.Resolve(place, item.Text("url") ?? item.Text("external_url")) ?? Addresses.Absolute(item.Text("id"))?.OriginalString,
            Title = title ?? DerivedTitle.From(text is null ? html ?? summary : PlainText.Escape(text)),
            HasOwnTitle = title is not null,
            Published = DateValue.Parse(published, customs) ?? updated,
            PublishedRaw = published,
            Updated = updated,
            Authors = item.AuthorNames(),
            SummaryHtml = summary,
            ContentHtml = html ?? (text is null ? null : PlainText.Escape(text)),
            ContentBase = place,
            Categories = JsonTags.Of(item),
            Enclosures = attachments,
            ImageUrl = Addresses.Resolve(place, item.Text("image") ?? item.Text("banner_image")),
            Language = item.Text("language"),
            CopiedFrom = Origin(item),
            Licence = Licence(item),
        };
    }

    /// <summary>Where another hub of our kind had the item from.</summary>
    private static CopiedFrom? Origin(JsonElement item) =>
        item.TryGetProperty("_ainewshub", out var own) && own.ValueKind == JsonValueKind.Object && own.TryGetProperty("source", out var source)
            ? new CopiedFrom(source.Text("name"), source.Text("url")) : null;

    // JSON Feed has no field for it; ours and a few others' extensions do.
    private static StatedLicence? Licence(JsonElement item)
    {
        foreach (var name in (ReadOnlySpan<string>)["_ainewshub", "_license", "_licence"])
        {
            if (!item.TryGetProperty(name, out var own)) continue;
            var said = own.ValueKind == JsonValueKind.String ? own.GetString() : own.ValueKind != JsonValueKind.Object ? null
                : own.TryGetProperty("licence", out var stated) && stated.ValueKind == JsonValueKind.Object
                    ? stated.Text("url") ?? stated.Text("name")
                    : own.Text("url");
            if (said is not null && (LicenceNames.InText(said) ?? LicenceNames.OfLink(said)) is { } known) return new(known, said);
        }
        return null;
    }

    private static long? Length(JsonElement attachment) =>
        attachment.TryGetProperty("size_in_bytes", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var length) ? length : null;
}
