using System.Globalization;
using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>A link with its relation in lower case.</summary>
internal readonly record struct FeedLink(string? Address, string Relation, string? Type, long? Length)
{
    /// <summary>Among several alternates the page comes before other forms of it.</summary>
    public int TypeRank => Type?.Trim().ToLowerInvariant() switch
    {
        null or "" => 0,
        var known when known.StartsWith("text/html", StringComparison.Ordinal) || known.StartsWith("application/xhtml", StringComparison.Ordinal) => 0,
        _ => 2,
    };
}

/// <summary>Reads a <c>link</c>: RSS writes the address as text, Atom as an attribute with a relation.</summary>
internal static class LinkReader
{
    /// <summary>The relation of a link as RSS writes it. RSS wants one; of several the last counts.</summary>
    public const string Text = "";

    public static FeedLink Read(XmlCursor cursor)
    {
        var place = cursor.Base;
        var isRss = cursor.Namespace is not ("http://www.w3.org/2005/Atom" or "http://purl.org/atom/ns#");
        var href = cursor.Attribute("href");
        var relation = cursor.Attribute("rel")?.Trim().ToLowerInvariant();
        var type = cursor.Attribute("type");
        if (href is null && relation is null) return new(Addresses.Resolve(place, ElementText.ReadPlain(cursor)), Text, type, null);
        // Atom's attributes around RSS's text: both say something.
        if (href is null) href = ElementText.ReadPlain(cursor);
        if (string.IsNullOrEmpty(relation)) relation = isRss && type is null ? Text : "alternate";
        return new(Addresses.Resolve(place, href), relation, type, Length(cursor.Attribute("length")));
    }

    public static void Read(XmlCursor cursor, ItemDraft draft)
    {
        var link = Read(cursor);
        switch (link.Relation)
        {
            case Text:
                draft.Url.OfferLast(link.Address, 0);
                break;
            case "alternate":
                draft.Url.Offer(link.Address, link.TypeRank);
                break;
            case "enclosure" when link.Address is not null:
                draft.Enclosures.Add(new Enclosure(link.Address, link.Type, link.Length));
                break;
            case "license":
                draft.Licence.Offer(link.Address, 0);
                break;
            case "replies":
                draft.Comments.Offer(link.Address, link.TypeRank);
                break;
            case "self":
                draft.Url.Offer(link.Address, 8);
                break;
        }
    }

    /// <summary>The words or the address of an element that names a licence; RDF writes the address as an attribute.</summary>
    public static string? Licence(XmlCursor cursor)
    {
        var address = cursor.AnyAttribute("resource") ?? cursor.AnyAttribute("href");
        return address ?? ElementText.ReadPlain(cursor);
    }

    public static long? Length(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var length) && length >= 0
            ? length : null;
}
