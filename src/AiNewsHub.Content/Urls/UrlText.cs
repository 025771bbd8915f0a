using System.Buffers;
using System.Text;

namespace AiNewsHub.Content.Urls;

/// <summary>Path, query and fragment as the URL Standard writes them: dot segments gone, unsafe characters percent-encoded.</summary>
internal static class UrlText
{
    private const string PathUnsafe = " \"#<>?`{}^";
    private const string QueryUnsafe = " \"#<>'";
    private const string FragmentUnsafe = " \"<>`";

    // As written alike by everybody, whichever part of an address they stand in.
    private static readonly SearchValues<char> _plain =
        SearchValues.Create("!#$%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~");

    public static string PathAndTail(string text)
    {
        if (IsPlain(text)) return text;
        var end = text.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var result = new StringBuilder(text.Length + 8);
        Path(path, result);
        if (end >= 0) Tail(text.AsSpan(end), result);
        return result.ToString();
    }

    // Nothing to encode, and no dot segment, which may itself be encoded.
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text is ['/', ..] && !text.ContainsAnyExcept(_plain) && !text.Contains("/.", StringComparison.Ordinal)
            && !text.Contains("/%2", StringComparison.Ordinal);

    public static string Tail(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        Tail(text.AsSpan(), result);
        return result.ToString();
    }

    private static void Tail(ReadOnlySpan<char> text, StringBuilder result)
    {
        var hash = text.IndexOf('#');
        var query = hash < 0 ? text : text[..hash];
        if (query.Length > 0)
        {
            result.Append('?');
            Encode(query[1..], QueryUnsafe, result);
        }
        if (hash < 0) return;
        result.Append('#');
        Encode(text[(hash + 1)..], FragmentUnsafe, result);
    }

    private static void Path(ReadOnlySpan<char> path, StringBuilder result)
    {
        var segments = new List<(int Start, int Length)>();
        var start = path.Length > 0 && path[0] is '/' or '\\' ? 1 : 0;
        if (path.Length == 0) { result.Append('/'); return; }
        for (var i = start; ; i++)
        {
            if (i < path.Length && path[i] is not ('/' or '\\')) continue;
            var segment = path[start..i];
            var last = i >= path.Length;
            if (IsDots(segment, 2))
            {
                if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
                if (last) segments.Add((0, 0));
            }
            else if (!IsDots(segment, 1)) segments.Add((start, i - start));
            else if (last) segments.Add((0, 0));
            if (last) break;
            start = i + 1;
        }
        foreach (var (from, length) in segments)
        {
            result.Append('/');
            Encode(path.Slice(from, length), PathUnsafe, result);
        }
    }

    private static bool IsDots(ReadOnlySpan<char> segment, int dots)
    {
        var found = 0;
        for (var i = 0; i < segment.Length; found++)
        {
            if (segment[i] == '.') i++;
            else if (segment[i..].StartsWith("%2e", StringComparison.OrdinalIgnoreCase)) i += 3;
            else return false;
        }
        return found == dots;
    }

    private static void Encode(ReadOnlySpan<char> text, string @unsafe, StringBuilder result)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7f && !@unsafe.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                result.Append((char)rune.Value);
                continue;
            }
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) result.Append('%').Append(b.ToString("X2", null));
        }
    }
}
