using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using AngleSharp.Html;

namespace AiNewsHub.Content.Feeds.Xml.Repair;

/// <summary>Character data that XML will take: forbidden characters dropped, references resolved, everything else escaped.</summary>
internal static class TextRepair
{
    private const int MaxReferenceLength = 32;

    public static void Append(StringBuilder output, ReadOnlySpan<char> text, DeclaredEntities entities, bool inAttribute)
    {
        while (!text.IsEmpty)
        {
            var ampersand = text.IndexOf('&');
            AppendLiteral(output, ampersand < 0 ? text : text[..ampersand], inAttribute);
            if (ampersand < 0) return;
            text = text[ampersand..];
            text = text[AppendReference(output, text, entities, inAttribute)..];
        }
    }

    /// <summary>Text in which an ampersand is an ampersand (a CDATA section).</summary>
    public static void AppendLiteral(StringBuilder output, ReadOnlySpan<char> text, bool inAttribute = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsSurrogate(letter))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(letter, text[i + 1])) output.Append(letter).Append(text[++i]);
                continue;
            }
            if (!XmlConvert.IsXmlChar(letter)) continue;
            _ = letter switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' when inAttribute => output.Append("&quot;"),
                _ => output.Append(letter),
            };
        }
    }

    /// <returns>How many characters the reference took; 1 when the ampersand is none.</returns>
    private static int AppendReference(StringBuilder output, ReadOnlySpan<char> text, DeclaredEntities entities, bool inAttribute)
    {
        var end = text[..Math.Min(text.Length, MaxReferenceLength)].IndexOf(';');
        if (end > 1)
        {
            var name = text[1..end];
            if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            {
                output.Append(text[..(end + 1)]);
                return end + 1;
            }
            var found = name[0] == '#' ? FromNumber(name[1..]) : entities.Find(name) ?? FromName(name);
            if (found is not null)
            {
                AppendLiteral(output, found, inAttribute);
                return end + 1;
            }
        }
        output.Append("&amp;");
        return 1;
    }

    /// <summary>Feeds take the names from XHTML 1 (which differs from HTML 5 in two brackets), then from HTML 5.</summary>
    private static string? FromName(ReadOnlySpan<char> name)
    {
        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded != reference ? decoded : HtmlEntityProvider.Resolver.GetSymbol(reference[1..]);
    }

    private static string? FromNumber(ReadOnlySpan<char> digits)
    {
        var isHex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var read = isHex
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (!read || number < 0) return null;
        return Rune.IsValid(number) ? new Rune(number).ToString() : "";
    }
}
