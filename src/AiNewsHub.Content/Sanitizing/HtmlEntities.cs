using System.Text;
using AngleSharp.Html;

namespace AiNewsHub.Content.Sanitizing;

/// <summary>Decodes the character references of HTML (all 2,231 names; old names also without semicolon).</summary>
internal static class HtmlEntities
{
    private const int LongestName = 32;

    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&')) return text.ToString();
        var result = StringBuilderCache.Take();
        Decode(text, result);
        return StringBuilderCache.Finish(result);
    }

    public static void Decode(ReadOnlySpan<char> text, StringBuilder result)
    {
        while (true)
        {
            var ampersand = text.IndexOf('&');
            if (ampersand < 0) break;
            result.Append(text[..ampersand]);
            text = text[ampersand..];
            var used = Reference(text, result);
            if (used == 0)
            {
                result.Append('&');
                used = 1;
            }
            text = text[used..];
        }
        result.Append(text);
    }

    private static int Reference(ReadOnlySpan<char> text, StringBuilder result)
    {
        if (text.Length < 3) return 0;
        if (text[1] == '#') return Numeric(text, result);
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end < text.Length && text[end] == ';' && Symbol(text[1..(end + 1)]) is { } closed)
        {
            result.Append(closed);
            return end + 1;
        }
        for (var length = Math.Min(end, 8); length > 2; length--)
        {
            if (Symbol(text[1..length]) is not { } open) continue;
            result.Append(open);
            return length;
        }
        return 0;
    }

    private static string? Symbol(ReadOnlySpan<char> name) => name switch
    {
        "amp;" => "&",
        "nbsp;" => "\u00a0",
        "quot;" => "\"",
        "lt;" => "<",
        "gt;" => ">",
        "rsquo;" => "’",
        _ => HtmlEntityProvider.Resolver.GetSymbol(name.ToString()),
    };

    private static int Numeric(ReadOnlySpan<char> text, StringBuilder result)
    {
        var hex = text[2] is 'x' or 'X';
        var i = hex ? 3 : 2;
        var first = i;
        var value = 0;
        for (; i < text.Length && (hex ? char.IsAsciiHexDigit(text[i]) : char.IsAsciiDigit(text[i])); i++)
        {
            if (value <= 0x10ffff) value = value * (hex ? 16 : 10) + Convert.ToInt32(text[i].ToString(), 16);
        }
        if (i == first) return 0;
        if (i < text.Length && text[i] == ';') i++;
        if (HtmlEntityProvider.IsInCharacterTable(value)) result.Append(HtmlEntityProvider.GetSymbolFromTable(value));
        else if (Rune.IsValid(value) && value != 0) result.Append(new Rune(value).ToString());
        else result.Append('\ufffd');
        return i;
    }
}
