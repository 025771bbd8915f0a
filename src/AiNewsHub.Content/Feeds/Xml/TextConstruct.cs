using AiNewsHub.Content.Feeds.Encodings;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>
/// A text of a feed and whether it is HTML: Atom's text constructs (<c>type</c>, <c>mode</c>) and RSS, where everything may be HTML.
/// </summary>
internal readonly record struct TextConstruct(string Value, bool IsHtml)
{
    public string ToPlainText() => IsHtml ? PlainText.FromHtml(Value) : PlainText.FromText(Value);

    /// <summary>As HTML: plain text is escaped.</summary>
    public string ToHtml() => IsHtml ? Value : PlainText.Escape(Value);

    public static TextConstruct Read(XmlCursor cursor)
    {
        var type = cursor.Attribute("type")?.Trim().ToLowerInvariant();
        var mode = cursor.Attribute("mode")?.Trim().ToLowerInvariant();
        var read = ElementText.Read(cursor);
        if (read.IsMarkup) return new(read.Value, IsHtml: true);
        if ((mode == "base64" || IsBinary(type)) && FromBase64(read.Value) is { } decoded)
        {
            return new(decoded, IsHtml: type is not "text/plain");
        }
        if (type is "text" or "text/plain" or "plain") return new(read.Value, PlainText.LooksLikeHtml(read.Value));
        return new(read.Value, IsHtml: true);
    }

    private static bool IsBinary(string? type) => type is not null && type.Contains('/', StringComparison.Ordinal)
        && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("+xml", StringComparison.Ordinal)
        && !type.EndsWith("/xml", StringComparison.Ordinal);

    private static string? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length > 0
            && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length))
            ? CharacterEncodings.Utf8.GetString(bytes, 0, length)
            : null;
    }
}
