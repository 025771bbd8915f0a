using System.Xml;

namespace AiNewsHub.Content.Feeds.Xml.Repair;

/// <summary>A start tag as found: attribute values raw, the first of each name.</summary>
internal sealed record StartTag(string Name, IReadOnlyList<(string Name, string Value)> Attributes, bool IsEmpty);

/// <summary>Reads a start tag with whatever quoting it has.</summary>
internal static class TagReader
{
    private const int MaxAttributes = 100;

    public static bool IsNameStart(char letter) => XmlConvert.IsStartNCNameChar(letter);

    public static int NameEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (XmlConvert.IsNCNameChar(text[end]) || text[end] == ':')) end++;
        return end;
    }

    /// <summary>Reads the tag at <paramref name="at"/> and moves behind it; null when the text ends inside it.</summary>
    public static StartTag? Read(string text, ref int at)
    {
        var nameEnd = NameEnd(text, at + 1);
        var name = QualifiedName(text[(at + 1)..nameEnd]);
        var attributes = new List<(string, string)>();
        var i = nameEnd;
        while (true)
        {
            while (i < text.Length && !IsNameStart(text[i]) && text[i] is not ('>' or '<')) i++;
            if (i >= text.Length)
            {
                at = i;
                return null;
            }
            if (text[i] is '>' or '<') break;
            ReadAttribute(text, ref i, attributes);
        }
        var empty = text[i - 1] == '/' && i - 1 >= nameEnd;
        at = text[i] == '>' ? i + 1 : i;
        return new StartTag(name, attributes, empty);
    }

    private static void ReadAttribute(string text, ref int i, List<(string Name, string Value)> attributes)
    {
        var start = i;
        i = NameEnd(text, i);
        var name = QualifiedName(text[start..i]);
        var value = "";
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        if (i < text.Length && text[i] == '=')
        {
            i++;
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            value = ReadValue(text, ref i);
        }
        if (attributes.Count < MaxAttributes && !attributes.Exists(known => known.Name == name)) attributes.Add((name, value));
    }

    private static string ReadValue(string text, ref int i)
    {
        if (i >= text.Length) return "";
        var start = i;
        if (text[i] is '"' or '\'')
        {
            var close = text.IndexOf(text[i], i + 1);
            var opens = text.IndexOf('<', i + 1);
            if (close >= 0 && (opens < 0 || close < opens))
            {
                i = close + 1;
                return text[(start + 1)..close];
            }
            // The closing quote is missing: the value ends with the tag, or before the next attribute.
            start++;
            i = start;
        }
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('>' or '<')) i++;
        var end = i > start && text[i - 1] == '/' && i < text.Length && text[i] == '>' ? i - 1 : i;
        i = end;
        return text[start..end].Trim('"', '\'');
    }

    /// <summary>At most one colon, and none at an end.</summary>
    private static string QualifiedName(string name)
    {
        var trimmed = name.Trim(':');
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return trimmed;
        var local = trimmed[(colon + 1)..].Replace(':', '_');
        return IsNameStart(local[0]) ? $"{trimmed[..colon]}:{local}" : $"{trimmed[..colon]}:_{local}";
    }
}
