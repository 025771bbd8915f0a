using System.Collections.Frozen;
using System.Text;

namespace AiNewsHub.Content.Extraction.Pages;

/// <summary>
/// Takes out of a page's source, before a tree is built, what is never shown and costs most of the parser's time: scripts, styles,
/// drawings, comments, and start tags nested past a limit (the parser's time grows with the square of the depth; elements that
/// close one another, as p, li and td, do not nest). What scripts tell of the page is kept beside.
/// </summary>
internal sealed class PageCut
{
    /// <summary>Start tags that are read of one page.</summary>
    public const int MaxTags = 60_000;

    private const int MaxOpen = 180;
    private const int MaxTables = 40;
    private const int MaxDrawing = 200_000;
    private const int MaxMarks = 40;
    private const int MarkChars = 400;
    private const int MaxScriptTag = 4_000;

    // Elements without content, and those that close one another.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body", "frameset",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup", "option", "optgroup", "rt", "rp", "rb", "rtc", "a", "nobr", "h1", "h2", "h3", "h4", "h5", "h6").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _source;
    private StringBuilder? _kept;
    private int _copied;
    private int _open;
    private int _tags;
    // What was looked for in vain is not looked for again, so that time stays linear.
    private bool _openComment;
    private bool _openDrawing;
    private int _tables;

    private PageCut(string source) => _source = source;

    /// <summary>What is left of the page.</summary>
    public string Html { get; private set; } = "";
    /// <summary>Whether the page went on after <see cref="MaxTags"/>.</summary>
    public bool IsCut { get; private set; }
    public int ScriptChars { get; private set; }
    public bool HasScripts { get; private set; }
    /// <summary>Addresses of scripts and the beginnings of inline ones.</summary>
    public List<string> ScriptMarks { get; } = [];
    public List<string> JsonLd { get; } = [];

    public static PageCut Read(string html)
    {
        var cut = new PageCut(html);
        cut.Scan();
        return cut;
    }

    private void Scan()
    {
        for (var i = _source.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < _source.Length; i = _source.IndexOf('<', i))
        {
            if (_source[i + 1] == '!')
            {
                var end = !_openComment && string.CompareOrdinal(_source, i, "<!--", 0, 4) == 0 ? _source.IndexOf("-->", i + 4, StringComparison.Ordinal) : -1;
                _openComment |= end < 0 && string.CompareOrdinal(_source, i, "<!--", 0, 4) == 0;
                if (end >= 0) Drop(i, end + 3);
                i = end < 0 ? i + 2 : end + 3;
                continue;
            }
            var closing = _source[i + 1] == '/';
            var start = closing ? i + 2 : i + 1;
            var stop = start;
            while (stop < _source.Length && (char.IsAsciiLetterOrDigit(_source[stop]) || _source[stop] == '-')) stop++;
            var name = _source.AsSpan(start, stop - start);
            if (name.Length == 0)
            {
                i++;
                continue;
            }
            if (closing)
            {
                Close(name);
                i = stop;
            }
            else if (++_tags > MaxTags)
            {
                IsCut = true;
                Drop(i, _source.Length);
                break;
            }
            else i = Open(i, stop, name);
        }
        Html = _kept is null ? _source : _kept.Append(_source, _copied, _source.Length - _copied).ToString();
    }

    private void Close(ReadOnlySpan<char> name)
    {
        if (_flat.Contains(name)) return;
        _open = Math.Max(0, _open - 1);
        if (name.Equals("table", StringComparison.OrdinalIgnoreCase)) _tables = Math.Max(0, _tables - 1);
    }

    // Returns where to go on.
    private int Open(int start, int afterName, ReadOnlySpan<char> name)
    {
        var end = TagEnd(afterName);
        if (end < 0) return _source.Length;
        if (IsRaw(name))
        {
            var close = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? ScriptClose(end) : RawClose(end, name);
            var after = close < 0 ? _source.Length : AfterClose(close);
            if (name.Equals("script", StringComparison.OrdinalIgnoreCase)) KeepScript(_source.AsSpan(afterName, Math.Min(end - afterName, MaxScriptTag)), _source.AsSpan(end, (close < 0 ? _source.Length : close) - end));
            if (name.Equals("iframe", StringComparison.OrdinalIgnoreCase)) Drop(end, close < 0 ? _source.Length : close);
            else if (!IsShownRaw(name)) Drop(start, after);
            return after;
        }
        if (!_openDrawing && name.Equals("svg", StringComparison.OrdinalIgnoreCase))
        {
            var drawn = DrawingEnd(end);
            _openDrawing = drawn < 0;
            if (drawn >= 0)
            {
                Drop(start, drawn);
                return drawn;
            }
        }
        if (_flat.Contains(name)) return end;
        var table = name.Equals("table", StringComparison.OrdinalIgnoreCase);
        if (_open >= MaxOpen || table && _tables >= MaxTables) Drop(start, end);
        else
        {
            _open++;
            if (table) _tables++;
        }
        return end;
    }

    private void Drop(int from, int to)
    {
        _kept ??= new StringBuilder(_source.Length);
        _kept.Append(_source, _copied, from - _copied);
        _copied = to;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) => name.Length switch
    {
        5 => name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase),
        6 => name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("iframe", StringComparison.OrdinalIgnoreCase),
        7 => name.Equals("noembed", StringComparison.OrdinalIgnoreCase),
        8 => name.Equals("noscript", StringComparison.OrdinalIgnoreCase) || name.Equals("textarea", StringComparison.OrdinalIgnoreCase) || name.Equals("noframes", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsShownRaw(ReadOnlySpan<char> name) => name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("textarea", StringComparison.OrdinalIgnoreCase);

    // Past the ">" of a start tag: one inside a quoted value is none.
    private int TagEnd(int i)
    {
        for (; i < _source.Length; i++)
        {
            var c = _source[i];
            if (c == '>') return i + 1;
            if (c != '=') continue;
            var value = i + 1;
            while (value < _source.Length && char.IsWhiteSpace(_source[value])) value++;
            if (value >= _source.Length || _source[value] is not ('"' or '\'')) continue;
            var close = _source.IndexOf(_source[value], value + 1);
            if (close < 0) return -1;
            i = close;
        }
        return -1;
    }

    private int RawClose(int from, ReadOnlySpan<char> name)
    {
        for (var at = from; (at = _source.IndexOf("</", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var rest = _source.AsSpan(at + 2);
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || rest[name.Length] is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f')) return at;
        }
        return -1;
    }

    // A script that writes a script inside a comment does not end with that one.
    private int ScriptClose(int from)
    {
        var close = RawClose(from, "script");
        if (close < 0) return close;
        var inner = _source.AsSpan(from, close - from);
        var comment = inner.LastIndexOf("<!--", StringComparison.Ordinal);
        if (comment < 0 || inner[comment..].Contains("-->", StringComparison.Ordinal) || !inner[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase)) return close;
        var next = RawClose(close + 8, "script");
        return next < 0 ? close : next;
    }

    private int AfterClose(int close)
    {
        var end = _source.IndexOf('>', close);
        return end < 0 ? _source.Length : end + 1;
    }

    private int DrawingEnd(int from)
    {
        var open = 1;
        var limit = Math.Min(_source.Length, from + MaxDrawing);
        for (var i = from; (i = _source.IndexOf('<', i, limit - i)) >= 0; i++)
        {
            var rest = _source.AsSpan(i + 1);
            if (rest.StartsWith("svg", StringComparison.OrdinalIgnoreCase)) open++;
            else if (rest.StartsWith("/svg", StringComparison.OrdinalIgnoreCase) && --open == 0) return AfterClose(i);
        }
        return -1;
    }

    private void KeepScript(ReadOnlySpan<char> tag, ReadOnlySpan<char> text)
    {
        HasScripts = true;
        ScriptChars += text.Length;
        if (tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) JsonLd.Add(text.ToString());
        if (ScriptMarks.Count < MaxMarks) ScriptMarks.Add(tag.Contains("src", StringComparison.OrdinalIgnoreCase) ? tag.ToString() : text[..Math.Min(text.Length, MarkChars)].ToString());
    }
}
