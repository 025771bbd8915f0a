using System.Text;

namespace AiNewsHub.Content.Extraction.Pages;

/// <summary>The HTML Standard's "prescan a byte stream to determine its encoding".</summary>
internal static class MetaPrescan
{
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        for (var i = 0; i < text.Length;)
        {
            i = text.IndexOf('<', i);
            if (i < 0 || i + 1 >= text.Length) return null;
            if (Starts(text, i, "<!--"))
            {
                var end = text.IndexOf("-->", i + 2, StringComparison.Ordinal);
                if (end < 0) return null;
                i = end + 3;
            }
            else if (Starts(text, i, "<meta") && i + 5 < text.Length && (char.IsWhiteSpace(text[i + 5]) || text[i + 5] == '/'))
            {
                if (!Meta(text, i + 5, out i, out var encoding)) return null;
                if (encoding is not null) return encoding;
            }
            else if (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '/' && i + 2 < text.Length && char.IsAsciiLetter(text[i + 2]))
            {
                i += 2;
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '>') i++;
                while (Attribute(text, ref i, out var name, out _)) if (name is null) return null;
            }
            else if (text[i + 1] is '!' or '/' or '?')
            {
                i = text.IndexOf('>', i);
                if (i < 0) return null;
            }
            else i++;
        }
        return null;
    }

    /// <summary>The charset parameter of a Content-Type.</summary>
    public static string? CharsetIn(string contentType)
    {
        for (var at = 0; (at = contentType.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += 7;
            var i = SkipSpace(contentType, at);
            if (i >= contentType.Length || contentType[i] != '=') continue;
            i = SkipSpace(contentType, i + 1);
            if (i >= contentType.Length) return null;
            if (contentType[i] is '"' or '\'')
            {
                var close = contentType.IndexOf(contentType[i], i + 1);
                return close < 0 ? null : contentType[(i + 1)..close];
            }
            var end = i;
            while (end < contentType.Length && !char.IsWhiteSpace(contentType[end]) && contentType[end] != ';') end++;
            return contentType[i..end];
        }
        return null;
    }

    private static bool Meta(string text, int from, out int next, out Encoding? encoding)
    {
        next = from;
        encoding = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? charset = null;
        var pragma = false;
        var needsPragma = false;
        while (Attribute(text, ref next, out var name, out var value))
        {
            if (name is null) return false;
            if (!seen.Add(name)) continue;
            if (name == "http-equiv") pragma = value == "content-type";
            else if (name == "charset") (charset, needsPragma) = (value, false);
            else if (name == "content" && charset is null && CharsetIn(value) is { } inContent) (charset, needsPragma) = (inContent, true);
        }
        if (charset is not null && (!needsPragma || pragma)) encoding = EncodingLabels.Find(charset);
        return true;
    }

    // False at the tag's end; a null name when the text ends first.
    private static bool Attribute(string text, ref int i, out string? name, out string value)
    {
        (name, value) = (null, "");
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '/')) i++;
        if (i >= text.Length) return true;
        if (text[i] == '>') return false;
        var start = i;
        while (i < text.Length && (text[i] != '=' || i == start) && !char.IsWhiteSpace(text[i]) && text[i] is not ('/' or '>')) i++;
        if (i >= text.Length) return true;
        var read = text[start..i].ToLowerInvariant();
        var after = SkipSpace(text, i);
        if (after < text.Length && text[after] == '=')
        {
            i = SkipSpace(text, after + 1);
            if (i >= text.Length) return true;
            var from = i;
            if (text[i] is '"' or '\'')
            {
                var close = text.IndexOf(text[i], i + 1);
                if (close < 0) { i = text.Length; return true; }
                value = text[(from + 1)..close].ToLowerInvariant();
                i = close + 1;
            }
            else
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '>') i++;
                if (i >= text.Length) return true;
                value = text[from..i].ToLowerInvariant();
            }
        }
        name = read;
        return true;
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    private static bool Starts(string text, int at, string with) => string.Compare(text, at, with, 0, with.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
