using System.Collections.Frozen;

namespace AiNewsHub.Content.Html;

/// <summary>
/// Takes out of a page's source, before a tree is built, what is never shown and costs most of the parser's time: scripts, styles,
/// drawings, comments, all bases but the first, and start tags nested past a limit (the parser's time grows with the square of the depth; elements that
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
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track",
        "wbr", "html", "head", "body", "frameset",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup", "option", "optgroup", "rt", "rp", "rb", "rtc", "a", "nobr",
        "h1", "h2", "h3", "h4", "h5", "h6").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PageChars _page;
    private int _kept;
    private int _copied;
    private int _open;
    private int _tags;
    private bool _hasBase;
    // What was looked for in vain is not looked for again, so that time stays linear.
    private bool _openComment;
    private bool _openDrawing;
    private int _tables;

    private PageCut(PageChars page) => _page = page;

    /// <summary>Whether the page went on after <see cref="MaxTags"/>.</summary>
    public bool IsCut { get; private set; }
    public int ScriptChars { get; private set; }
    public bool HasScripts { get; private set; }
    /// <summary>Addresses of scripts and the beginnings of inline ones.</summary>
    public List<string> ScriptMarks { get; } = [];
    public List<string> JsonLd { get; } = [];

    /// <summary>What is left of a page.</summary>
    public static string Html(string html)
    {
        using var page = PageChars.Of(html);
        Read(page);
        return page.Span.ToString();
    }

    /// <summary>Leaves in <paramref name="page"/> what is left of it.</summary>
    public static PageCut Read(PageChars page)
    {
        var cut = new PageCut(page);
        cut.Scan();
        return cut;
    }

    private ReadOnlySpan<char> Source => _page.Span;

    private void Scan()
    {
        var source = Source;
        for (var i = IndexOf('<', 0); i >= 0 && i + 1 < source.Length; i = IndexOf('<', i))
        {
            if (source[i + 1] == '!')
            {
                var comment = source[i..].StartsWith("<!--", StringComparison.Ordinal);
                var end = comment && !_openComment ? IndexOf("-->", i + 4) : -1;
                _openComment |= end < 0 && comment;
                if (end >= 0) Drop(i, end + 3);
                i = end < 0 ? i + 2 : end + 3;
                continue;
            }
            var closing = source[i + 1] == '/';
            var start = closing ? i + 2 : i + 1;
            var stop = start;
            while (stop < source.Length && (char.IsAsciiLetterOrDigit(source[stop]) || source[stop] == '-')) stop++;
            var name = source[start..stop];
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
                Drop(i, source.Length);
                break;
            }
            else i = Open(i, stop, name);
        }
        Drop(source.Length, source.Length);
        _page.Length = _kept;
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
        if (end < 0) return Source.Length;
        if (name.Equals("base", StringComparison.OrdinalIgnoreCase))
        {
            // The first one counts, and the parser's time grows with the square of their number.
            if (_hasBase) Drop(start, end);
            _hasBase = true;
            return end;
        }
        if (IsRaw(name))
        {
            var close = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? ScriptClose(end) : RawClose(end, name);
            var after = close < 0 ? Source.Length : AfterClose(close);
            if (name.Equals("script", StringComparison.OrdinalIgnoreCase))
                KeepScript(Source.Slice(afterName, Math.Min(end - afterName, MaxScriptTag)), Source[end..(close < 0 ? Source.Length : close)]);
            if (name.Equals("iframe", StringComparison.OrdinalIgnoreCase)) Drop(end, close < 0 ? Source.Length : close);
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

    // What is kept moves down over what was cut, never over what is still to be read.
    private void Drop(int from, int to)
    {
        if (_kept != _copied) Source[_copied..from].CopyTo(_page.Span[_kept..]);
        _kept += from - _copied;
        _copied = to;
    }

    private int IndexOf(char wanted, int from)
    {
        var at = from < Source.Length ? Source[from..].IndexOf(wanted) : -1;
        return at < 0 ? -1 : at + from;
    }

    private int IndexOf(string wanted, int from)
    {
        var at = from < Source.Length ? Source[from..].IndexOf(wanted, StringComparison.Ordinal) : -1;
        return at < 0 ? -1 : at + from;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) => name.Length switch
    {
        5 => name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase),
        6 => name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("iframe", StringComparison.OrdinalIgnoreCase),
        7 => name.Equals("noembed", StringComparison.OrdinalIgnoreCase),
        8 => name.Equals("noscript", StringComparison.OrdinalIgnoreCase) || name.Equals("textarea", StringComparison.OrdinalIgnoreCase)
            || name.Equals("noframes", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsShownRaw(ReadOnlySpan<char> name) =>
        name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("textarea", StringComparison.OrdinalIgnoreCase);

    // Past the ">" of a start tag: one inside a quoted value is none.
    private int TagEnd(int i)
    {
        var source = Source;
        for (; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '>') return i + 1;
            if (c != '=') continue;
            var value = i + 1;
            while (value < source.Length && char.IsWhiteSpace(source[value])) value++;
            if (value >= source.Length || source[value] is not ('"' or '\'')) continue;
            var close = IndexOf(source[value], value + 1);
            if (close < 0) return -1;
            i = close;
        }
        return -1;
    }

    private int RawClose(int from, ReadOnlySpan<char> name)
    {
        for (var at = from; (at = IndexOf("</", at)) >= 0; at += 2)
        {
            var rest = Source[(at + 2)..];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == name.Length || rest[name.Length] is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f')) return at;
        }
        return -1;
    }

    // A script that writes a script inside a comment does not end with that one.
    private int ScriptClose(int from)
    {
        var close = RawClose(from, "script");
        if (close < 0) return close;
        var inner = Source[from..close];
        var comment = inner.LastIndexOf("<!--", StringComparison.Ordinal);
        if (comment < 0 || inner[comment..].Contains("-->", StringComparison.Ordinal)
            || !inner[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase)) return close;
        var next = RawClose(close + 8, "script");
        return next < 0 ? close : next;
    }

    private int AfterClose(int close)
    {
        var end = IndexOf('>', close);
        return end < 0 ? Source.Length : end + 1;
    }

    private int DrawingEnd(int from)
    {
        var open = 1;
        var limit = Math.Min(Source.Length, from + MaxDrawing);
        for (var i = from; (i = IndexOf('<', i)) >= 0 && i < limit; i++)
        {
            var rest = Source[(i + 1)..];
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
        if (ScriptMarks.Count < MaxMarks)
            ScriptMarks.Add(tag.Contains("src", StringComparison.OrdinalIgnoreCase) ? tag.ToString() : text[..Math.Min(text.Length, MarkChars)].ToString());
    }
}
