using System.Globalization;
using System.Text;

namespace AiNewsHub.Content.Robots;

/// <summary>
/// Paths as robots.txt compares them (RFC 9309, section 2.2.2): octet by octet, in one spelling. What needs no percent-encoding has none,
/// what needs it has it in capitals, and a reserved letter of a path differs from its encoding.
/// </summary>
internal static class RobotsPath
{
    private const int MaxLength = 4096;
    private const string Reserved = ":/?#[]@!$&'()*+,;=";

    /// <summary>Reserved, but parting nothing in a query.</summary>
    private const string PlainInQuery = ":/?@!'(),;";

    /// <summary>Path and query of an address, without fragment; <c>/</c> when there is none.</summary>
    public static string Of(string url)
    {
        var text = url.Length > MaxLength ? url[..MaxLength] : url;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var host = scheme >= 0 && scheme < 12 ? scheme + 3 : text.StartsWith("//", StringComparison.Ordinal) ? 2 : 0;
        var start = text.AsSpan(host).IndexOfAny("/?;");
        var end = text.IndexOf('#', StringComparison.Ordinal);
        if (end < 0) end = text.Length;
        if (start < 0 || host + start >= end) return "/";
        var path = text[(host + start)..end];
        // Signs that mean more in a rule stand there encoded when they are meant themselves.
        return OneSpelling(path[0] == '/' ? path : "/" + path).Replace("*", "%2A", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);
    }

    /// <summary>A rule's path; <c>*</c>, and <c>$</c> at the end, are signs.</summary>
    public static string OfRule(string written)
    {
        var path = OneSpelling(written.Length > MaxLength ? written[..MaxLength] : written);
        return path.IndexOf('$', StringComparison.Ordinal) is var first && first < 0 || first == path.Length - 1 ? path
            : path[..^1].Replace("$", "%24", StringComparison.Ordinal) + (path[^1] == '$' ? "$" : path[^1..]);
    }

    /// <summary>Does the pattern match the path from its beginning? All ways through the stars at once, so that time stays bounded.</summary>
    public static bool Matches(string path, string pattern)
    {
        var positions = path.Length < 256 ? stackalloc int[path.Length + 1] : new int[path.Length + 1];
        positions[0] = 0;
        var count = 1;
        for (var i = 0; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            if (letter == '$' && i == pattern.Length - 1) return positions[count - 1] == path.Length;
            if (letter == '*')
            {
                var first = positions[0];
                count = path.Length - first + 1;
                for (var j = 0; j < count; j++) positions[j] = first + j;
                continue;
            }
            var kept = 0;
            for (var j = 0; j < count; j++)
            {
                if (positions[j] < path.Length && path[positions[j]] == letter) positions[kept++] = positions[j] + 1;
            }
            count = kept;
            if (count == 0) return false;
        }
        return true;
    }

    private static string OneSpelling(string written)
    {
        var path = new StringBuilder(written.Length);
        var inQuery = false;
        Span<byte> octets = stackalloc byte[4];
        for (var i = 0; i < written.Length;)
        {
            if (written[i] == '%' && i + 2 < written.Length && char.IsAsciiHexDigit(written[i + 1]) && char.IsAsciiHexDigit(written[i + 2]))
            {
                var octet = Convert.ToByte(written.Substring(i + 1, 2), 16);
                if (IsUnreserved((char)octet) || (inQuery && PlainInQuery.Contains((char)octet, StringComparison.Ordinal))) path.Append((char)octet);
                else AppendEncoded(path, octet);
                i += 3;
                continue;
            }

            var letter = written[i];
            inQuery |= letter == '?';
            if (IsUnreserved(letter) || letter == '%' || Reserved.Contains(letter, StringComparison.Ordinal))
            {
                path.Append(letter);
                i++;
                continue;
            }

            _ = Rune.DecodeFromUtf16(written.AsSpan(i), out var rune, out var length);
            foreach (var octet in octets[..rune.EncodeToUtf8(octets)]) AppendEncoded(path, octet);
            i += length;
        }

        return path.ToString();
    }

    private static bool IsUnreserved(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';

    private static void AppendEncoded(StringBuilder path, byte octet) => path.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
}
