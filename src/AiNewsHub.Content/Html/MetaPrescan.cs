using System.Text;

namespace AiNewsHub.Content.Html;

/// <summary>The HTML Standard's "prescan a byte stream to determine its encoding".</summary>
internal static class MetaPrescan
{
    /// <param name="text">The page's beginning, a character for each byte.</param>
    public static Encoding? Find(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            i = IndexOf(text, "<", i);
            if (i < 0 || i + 1 >= text.Length) return null;
            if (Starts(text, i, "<!--"))
            {
                var end = IndexOf(text, "-->", i + 2);
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
                while (Attribute(text, ref i, out var name, out _)) if (name.IsEmpty) return null;
            }
            else if (text[i + 1] is '!' or '/' or '?')
            {
                i = IndexOf(text, ">", i);
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

    private static bool Meta(ReadOnlySpan<char> text, int from, out int next, out Encoding? encoding)
    {
        next = from;
        encoding = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? charset = null;
        var pragma = false;
        var needsPragma = false;
        while (Attribute(text, ref next, out var written, out var says))
        {
            if (written.IsEmpty) return false;
            var name = written.ToString().ToLowerInvariant();
            if (!seen.Add(name)) continue;
            var value = says.ToString().ToLowerInvariant();
            if (name == "http-equiv") pragma = value == "content-type";
            else if (name == "charset") (charset, needsPragma) = (value, false);
            else if (name == "content" && charset is null && CharsetIn(value) is { } inContent) (charset, needsPragma) = (inContent, true);
        }
        if (charset is not null && (!needsPragma || pragma)) encoding = EncodingLabels.Find(charset);
        return true;
    }

    // False at the tag's end; no name when the text ends first.
    private static bool Attribute(ReadOnlySpan<char> text, ref int i, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '/')) i++;
        if (i >= text.Length) return true;
        if (text[i] == '>') return false;
        var start = i;
        while (i < text.Length && (text[i] != '=' || i == start) && !char.IsWhiteSpace(text[i]) && text[i] is not ('/' or '>')) i++;
        if (i >= text.Length) return true;
        var read = text[start..i];
        var after = SkipSpace(text, i);
        if (after < text.Length && text[after] == '=')
        {
            i = SkipSpace(text, after + 1);
            if (i >= text.Length) return true;
            var from = i;
            if (text[i] is '"' or '\'')
            {
                var close = IndexOf(text, text.Slice(i, 1), i + 1);
                if (close < 0) { i = text.Length; return true; }
                value = text[(from + 1)..close];
                i = close + 1;
            }
            else
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '>') i++;
                if (i >= text.Length) return true;
                value = text[from..i];
            }
        }
        name = read;
        return true;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    private static bool Starts(ReadOnlySpan<char> text, int at, string with) => text[at..].StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted, int from)
    {
        var at = from < text.Length ? text[from..].IndexOf(wanted) : -1;
        return at < 0 ? -1 : at + from;
    }
}
