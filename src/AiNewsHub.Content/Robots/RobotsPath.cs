using System.Text;

namespace AiNewsHub.Content.Robots;

/// <summary>Paths as robots.txt compares them: character by character, with percent-encoding in capitals.</summary>
internal static class RobotsPath
{
    private const int MaxLength = 4096;

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
        return Capitals(path[0] == '/' ? path : "/" + path);
    }

    /// <summary>A rule's path: letters beyond ASCII percent-encoded.</summary>
    public static string OfRule(string written)
    {
        var text = written.Length > MaxLength ? written[..MaxLength] : written;
        if (Ascii.IsValid(text)) return Capitals(text);
        var path = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            _ = value < 0x80 ? path.Append((char)value) : path.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return Capitals(path.ToString());
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

    private static string Capitals(string path)
    {
        if (!path.Contains('%', StringComparison.Ordinal)) return path;
        var letters = path.ToCharArray();
        for (var i = 0; i + 2 < letters.Length; i++)
        {
            if (letters[i] != '%' || !char.IsAsciiHexDigit(letters[i + 1]) || !char.IsAsciiHexDigit(letters[i + 2])) continue;
            letters[i + 1] = char.ToUpperInvariant(letters[i + 1]);
            letters[i + 2] = char.ToUpperInvariant(letters[i + 2]);
        }
        return new string(letters);
    }
}
