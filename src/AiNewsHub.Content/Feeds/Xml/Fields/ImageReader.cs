namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>An <c>image</c> or <c>logo</c>: an address in an attribute, in a child <c>url</c>, or as text.</summary>
internal static class ImageReader
{
    public static string? Read(XmlCursor cursor)
    {
        var place = cursor.Base;
        if ((cursor.Attribute("href") ?? cursor.Attribute("url")) is { } written) return Addresses.Resolve(place, written);
        if (cursor.AnyAttribute("resource") is { } resource) return Addresses.Resolve(place, resource);
        if (cursor.Name is "logo") return Addresses.Resolve(place, ElementText.ReadPlain(cursor));
        var depth = cursor.Depth;
        string? url = null;
        while (cursor.NextChild(depth))
        {
            if (cursor.Name == "url") url ??= Addresses.Resolve(cursor.Base, ElementText.ReadPlain(cursor));
        }
        return url;
    }
}
