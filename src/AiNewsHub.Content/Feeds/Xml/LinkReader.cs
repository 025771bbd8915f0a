using System.Globalization;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>An item's <c>link</c>: RSS writes the address as text, Atom as an attribute with a relation.</summary>
internal static class LinkReader
{
    public static void Read(XmlCursor cursor, ItemDraft draft)
    {
        var place = cursor.Base;
        var href = cursor.Attribute("href");
        if (href is null)
        {
            draft.Url.Offer(Addresses.Resolve(place, ElementText.ReadPlain(cursor)), 0);
            return;
        }
        var address = Addresses.Resolve(place, href);
        if (address is null) return;
        var type = cursor.Attribute("type");
        switch (cursor.Attribute("rel")?.Trim().ToLowerInvariant())
        {
            case null or "" or "alternate":
                draft.Url.Offer(address, TypeRank(type));
                break;
            case "enclosure":
                draft.Enclosures.Add(new Enclosure(address, type, Length(cursor.Attribute("length"))));
                break;
            case "replies":
                draft.Comments.Offer(address, TypeRank(type));
                break;
            case "self":
                draft.Url.Offer(address, 8);
                break;
        }
    }

    /// <summary>Among several alternates the page comes before other forms of it.</summary>
    public static int TypeRank(string? type) => type?.Trim().ToLowerInvariant() switch
    {
        null or "" => 0,
        var known when known.StartsWith("text/html", StringComparison.Ordinal) || known.StartsWith("application/xhtml", StringComparison.Ordinal) => 0,
        _ => 2,
    };

    public static long? Length(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var length) && length >= 0
            ? length : null;
}
