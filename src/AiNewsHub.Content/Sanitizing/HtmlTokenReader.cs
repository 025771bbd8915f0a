namespace AiNewsHub.Content.Sanitizing;

internal enum HtmlTokenKind { Text, Start, End }

/// <summary>
/// Splits HTML into text, start and end tags, without building a tree. Comments, doctypes and the inside of elements that are
/// never shown are skipped. It need not agree with browsers in every corner: what it yields is written anew, never copied.
/// </summary>
internal ref struct HtmlTokenReader(ReadOnlySpan<char> html, bool keepImages = false)
{
    private readonly ReadOnlySpan<char> _html = html;
    private ReadOnlySpan<char> _attributes;
    private HashSet<string>? _neverClosed;
    private int _position;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>Lower-case name of the tag, one of the known names, or empty for an unknown one.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Raw text, entities not yet decoded.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    public bool Read()
    {
        while (_position < _html.Length)
        {
            var rest = _html[_position..];
            var open = rest.IndexOf('<');
            if (open != 0)
            {
                Text = open < 0 ? rest : rest[..open];
                _position += Text.Length;
                Kind = HtmlTokenKind.Text;
                return true;
            }
            if (rest.Length == 1) return TextOf(1);
            var next = rest[1];
            if (next is '!' or '?')
            {
                Skip(rest);
                continue;
            }
            if (next == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2]))
            {
                Tag(rest, 2);
                Kind = HtmlTokenKind.End;
                return true;
            }
            if (next == '/')
            {
                var end = rest.IndexOf('>');
                _position += end < 0 ? rest.Length : end + 1;
                continue;
            }
            if (!char.IsAsciiLetter(next)) return TextOf(1);
            Tag(rest, 1);
            Kind = HtmlTokenKind.Start;
            if (!HtmlNames.IsSkipped(Name) || keepImages && Name == "img") return true;
            SkipInside(Name);
        }
        return false;
    }

    /// <summary>The value of an attribute of the current start tag, entities decoded; null if absent.</summary>
    public readonly string? Attribute(ReadOnlySpan<char> name)
    {
        foreach (var (key, value) in new HtmlAttributeReader(_attributes))
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return HtmlEntities.Decode(value);
        }
        return null;
    }

    /// <summary>The few attributes that structure needs.</summary>
    public readonly CellAttributes SmallAttributes() => Name is not ("td" or "th" or "ol")
        ? default
        : new CellAttributes(HtmlNames.SmallNumber(Attribute("colspan")), HtmlNames.SmallNumber(Attribute("rowspan")),
            HtmlNames.SmallNumber(Attribute("start")));

    private bool TextOf(int length)
    {
        Text = _html.Slice(_position, length);
        _position += length;
        Kind = HtmlTokenKind.Text;
        return true;
    }

    private void Skip(ReadOnlySpan<char> rest)
    {
        int end;
        if (rest.StartsWith("<!--"))
        {
            if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->")) { _position += rest.IndexOf('>') + 1; return; }
            end = rest[4..].IndexOf("-->");
            _position += end < 0 ? rest.Length : end + 7;
            return;
        }
        end = rest.IndexOf('>');
        _position += end < 0 ? rest.Length : end + 1;
    }

    private void Tag(ReadOnlySpan<char> rest, int nameStart)
    {
        var i = nameStart;
        while (i < rest.Length && rest[i] is not ('>' or '/') && !char.IsWhiteSpace(rest[i])) i++;
        Name = HtmlNames.Known(rest[nameStart..i]);
        var from = i;
        var quote = '\0';
        var afterEquals = false;
        for (; i < rest.Length; i++)
        {
            var c = rest[i];
            if (quote != '\0')
            {
                if (c == quote) { quote = '\0'; afterEquals = false; }
                continue;
            }
            if (c == '>') break;
            // A quote opens a value only right after an equals sign; elsewhere it is part of a (broken) name.
            if (c is '"' or '\'' && afterEquals) quote = c;
            else if (c == '=') afterEquals = true;
            else if (!char.IsWhiteSpace(c)) afterEquals = false;
        }
        _attributes = rest[from..i];
        _position += Math.Min(i + 1, rest.Length);
    }

    // Everything up to the matching end tag. An element that is never closed loses its tag only, not the rest of the text.
    private void SkipInside(string name)
    {
        if (HtmlNames.IsVoid(name) || _neverClosed?.Contains(name) == true) return;
        var depth = 1;
        var position = _position;
        while (true)
        {
            var rest = _html[position..];
            var found = rest.IndexOf('<');
            if (found < 0) break;
            position += found + 1;
            rest = _html[position..];
            var closing = rest.Length > 0 && rest[0] == '/';
            var tag = closing ? rest[1..] : rest;
            if (!tag.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || tag.Length > name.Length && (char.IsAsciiLetterOrDigit(tag[name.Length]) || tag[name.Length] == '-')) continue;
            if (!closing)
            {
                if (!HtmlNames.IsRawText(name)) depth++;
                continue;
            }
            if (--depth > 0) continue;
            var end = rest.IndexOf('>');
            _position = end < 0 ? _html.Length : position + end + 1;
            return;
        }
        (_neverClosed ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        if (HtmlNames.IsRawText(name)) _position = _html.Length;
    }
}
