using System.Buffers;
using System.Text;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Sanitizing;

/// <summary>
/// Writes well-nested HTML of the allow-list from a stream of tags and text, and the plain text beside it. Tags are written
/// only when words follow, so nothing empty comes out; loose words become paragraphs; lists and tables get their missing parts.
/// </summary>
internal sealed class CleanHtmlWriter(Uri? baseAddress)
{
    private const int MaxOutput = 1_000_000;
    private const int MaxDepth = 48;
    private const int MaxInlines = 12;

    /// <summary>As far as is looked ahead for the end of words, so that text full of gaps is not searched to its end for each.</summary>
    private const int LookAhead = 512;

    /// <summary>Control characters part words as white space does.</summary>
    private static readonly SearchValues<char> _parting = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '\u007f', '\ufeff']);

    private readonly CleanOutput _output = new();
    private StringBuilder? _decoded;
    private readonly List<OpenBlock> _blocks = [];
    private readonly List<OpenInline> _inlines = [];
    private readonly HeadingLevels _headings = new();
    private bool _space;
    private bool _rule;
    private int _breaks;
    private bool _newLine;
    private int _preformatted;

    /// <inheritdoc cref="CleanOutput.IsAside"/>
    public bool IsAside
    {
        get => _output.IsAside;
        set => _output.IsAside = value;
    }

    public bool IsFull => _output.Length >= MaxOutput;

    public void Start(string name, string? href, CellAttributes attributes)
    {
        var role = HtmlNames.RoleOf(name);
        var written = HtmlNames.Written(name);
        switch (role)
        {
            case ElementRole.Block: Boundary(); break;
            case ElementRole.Inline: StartInline(written, href); break;
            case ElementRole.LineBreak: if (Top is { HasWords: true } || _preformatted > 0) Break(); break;
            case ElementRole.Rule: Boundary(); _rule = _output.Length > 0; break;
            case ElementRole.Item: StartItem(written, attributes); break;
            case ElementRole.Row: StartRow(); break;
            case ElementRole.Cell: StartCell(written, attributes); break;
            case ElementRole.Paragraph or ElementRole.Container or ElementRole.List or ElementRole.Table: StartBlock(written, role, attributes); break;
        }
    }

    public void End(string name)
    {
        var role = HtmlNames.RoleOf(name);
        var written = HtmlNames.Written(name);
        if (role == ElementRole.Block) Boundary();
        else if (role == ElementRole.Inline) EndInline(written);
        else if (role >= ElementRole.Paragraph && FindOpen(written, role) is >= 0 and var at) PopTo(at);
        else if (role >= ElementRole.Paragraph) Boundary();
    }

    /// <summary>Raw text of the source, character references still in it.</summary>
    public void Text(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('&')) Words(raw);
        // Whether white space counts there shows from the whole only.
        else if (_preformatted > 0) Words(HtmlEntities.Decode(raw));
        else
        {
            _decoded ??= StringBuilderCache.Take();
            HtmlEntities.Decode(raw, _decoded.Clear());
            foreach (var part in _decoded.GetChunks()) Words(part.Span);
        }
    }

    /// <summary>Text as it is to be read.</summary>
    public void Words(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxOutput - _output.Length) text = text[..Math.Max(0, MaxOutput - _output.Length)];
        if (_preformatted > 0)
        {
            if (text.IsEmpty || !Top!.HasWords && CountWhiteSpace(text) == text.Length) return;
            Prepare();
            _output.Words(text);
            return;
        }
        while (!text.IsEmpty)
        {
            var space = CountWhiteSpace(text);
            if (space > 0)
            {
                _space = true;
                text = text[space..];
                continue;
            }
            var length = WordsLength(text);
            Prepare();
            _output.Words(text[..length]);
            text = text[length..];
        }
    }

    /// <summary>What was written; the writer is at its end.</summary>
    public CleanHtml Finish()
    {
        PopTo(0);
        if (_decoded is not null) StringBuilderCache.Return(_decoded);
        return _output.Finish();
    }

    private OpenBlock? Top => _blocks.Count > 0 ? _blocks[^1] : null;

    private static int CountWhiteSpace(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && IsSpace(text[i])) i++;
        return i;
    }

    // Words with single spaces between them, in one go.
    private static int WordsLength(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LookAhead)];
        var end = text.IndexOfAny(_parting);
        if (end < 0) end = text.Length;
        var gap = text[..end].IndexOf("  ", StringComparison.Ordinal);
        if (gap >= 0) return gap;
        return text[end - 1] == ' ' ? end - 1 : end;
    }

    private static bool IsSpace(char c) => c is <= ' ' or '\u007f' or '\ufeff';

    // Opens everything that the next words need.
    private void Prepare()
    {
        if (Top is null or { Role: ElementRole.List or ElementRole.Table or ElementRole.Row } or { Name: "blockquote" or "figure" })
            StartBlock("p", ElementRole.Paragraph, default);
        var top = Top!;
        if (_breaks > 1 && top.Name == "p" && top.HasWords)
        {
            PopTo(_blocks.Count - 1, keepInlines: true);
            StartBlock("p", ElementRole.Paragraph, default, keepInlines: true);
            top = Top!;
        }
        if (!top.Written) WriteBlocks();
        else if (!top.HasWords) _output.Separate('\n');
        if (top.HasWords)
        {
            if (_breaks > 0 || _newLine)
            {
                CloseInlines(0);
                _output.Markup("<br>");
                _output.Separate('\n');
            }
            else if (_space)
            {
                _output.Words(" ");
            }
        }
        top.HasWords = true;
        (_space, _breaks, _newLine) = (false, 0, false);
        foreach (var inline in _inlines)
        {
            if (inline.Written) continue;
            inline.Written = true;
            _output.Markup('<').Markup(inline.Name);
            if (inline.Href is not null)
            {
                _output.Attribute("href", inline.Href);
                _output.Markup(" rel=\"nofollow noopener noreferrer ugc\"");
            }
            _output.Markup('>');
        }
    }

    private void WriteBlocks()
    {
        if (_rule && !_blocks.Exists(block => block.Written)) _output.Markup("<hr>");
        _rule = false;
        // A table in a cell has rows of its own.
        OpenBlock? row = null;
        foreach (var block in _blocks)
        {
            if (block.Role == ElementRole.Row) row = block;
            if (block.Written) continue;
            if (block.Role == ElementRole.Cell) WriteEmptyCells(row!);
            block.Written = true;
            // Only now: a heading without words is no step between two others.
            if (HeadingLevels.IsHeading(block.Name)) block.Name = _headings.Next(block.Name);
            _output.Markup('<').Markup(block.Name);
            if (block.Attributes.ColumnSpan > 0) _output.Attribute("colspan", $"{block.Attributes.ColumnSpan}");
            if (block.Attributes.RowSpan > 0) _output.Attribute("rowspan", $"{block.Attributes.RowSpan}");
            if (block.Attributes.Start > 0 && block.Name == "ol") _output.Attribute("start", $"{block.Attributes.Start}");
            _output.Markup('>');
            if (block.Role == ElementRole.Cell) _output.Separate(row!.HasWords ? '\t' : '\n');
            if (block.Role == ElementRole.Cell) row!.HasWords = true;
        }
        if (Top!.Role != ElementRole.Cell && !(Top.Role == ElementRole.Paragraph && InFreshCell())) _output.Separate('\n');
    }

    private bool InFreshCell() => _blocks.Count > 1 && _blocks[^2].Role == ElementRole.Cell && _output.IsTextSeparated;

    private OpenBlock? Row() => _blocks.FindLast(block => block.Role == ElementRole.Row);

    private void WriteEmptyCells(OpenBlock row)
    {
        for (; row.EmptyCells > 0; row.EmptyCells--) _output.Markup("<td></td>");
    }

    private void StartBlock(string name, ElementRole role, CellAttributes attributes, bool keepInlines = false)
    {
        if (name == "caption" && Top?.Role != ElementRole.Table || name == "figcaption" && Top?.Name != "figure")
        {
            (name, role) = ("p", ElementRole.Paragraph);
        }
        Boundary(keepInlines);
        if (name != "caption") OpenMissingParts();
        if (_blocks.Count >= MaxDepth)
        {
            if (role != ElementRole.Paragraph || Top!.Role != ElementRole.Cell && Top.Role != ElementRole.Item) return;
            _newLine = Top.HasWords;
            return;
        }
        _blocks.Add(new OpenBlock(name, role, attributes));
        if (name == "pre") _preformatted++;
    }

    // A list holds items only, a table rows, a row cells.
    private void OpenMissingParts()
    {
        if (Top?.Role == ElementRole.List) _blocks.Add(new OpenBlock(Top.Name == "dl" ? "dd" : "li", ElementRole.Item, default));
        if (Top?.Role == ElementRole.Table) _blocks.Add(new OpenBlock("tr", ElementRole.Row, default));
        if (Top?.Role == ElementRole.Row) _blocks.Add(new OpenBlock("td", ElementRole.Cell, default));
    }

    private void StartItem(string name, CellAttributes attributes)
    {
        var at = Find(static block => block.Role == ElementRole.List, static block => block.Role is ElementRole.Cell or ElementRole.Container);
        if (at < 0)
        {
            StartBlock(name == "li" ? "ul" : "dl", ElementRole.List, default);
            if (Top?.Role != ElementRole.List) return;
        }
        else PopTo(at + 1);
        if (_blocks.Count >= MaxDepth) return;
        var inDefinitions = Top!.Name == "dl";
        _blocks.Add(new OpenBlock(inDefinitions ? name == "dt" ? "dt" : "dd" : "li", ElementRole.Item, attributes));
    }

    private void StartRow()
    {
        var at = Find(static block => block.Role == ElementRole.Table, static _ => false);
        if (at < 0)
        {
            Boundary();
            return;
        }
        PopTo(at + 1);
        if (_blocks.Count < MaxDepth) _blocks.Add(new OpenBlock("tr", ElementRole.Row, default));
    }

    private void StartCell(string name, CellAttributes attributes)
    {
        var at = Find(static block => block.Role == ElementRole.Row, static block => block.Role == ElementRole.Table);
        if (at < 0)
        {
            StartRow();
            at = Top?.Role == ElementRole.Row ? _blocks.Count - 1 : -1;
            if (at < 0) return;
        }
        PopTo(at + 1);
        if (_blocks.Count < MaxDepth) _blocks.Add(new OpenBlock(name, ElementRole.Cell, attributes));
    }

    // A block begins or ends here: words before and after must not run together.
    private void Boundary(bool keepInlines = false)
    {
        if (Top?.Role == ElementRole.Paragraph) PopTo(_blocks.Count - 1, keepInlines);
        CloseInlines(0);
        _newLine = Top is { HasWords: true };
        (_space, _breaks) = (false, 0);
    }

    private void Break()
    {
        if (_preformatted > 0) Words("\n");
        else _breaks++;
    }

    /// <summary>The open block that an end tag is about: any heading ends a heading, any item an item.</summary>
    private int FindOpen(string name, ElementRole role)
    {
        var heading = HeadingLevels.IsHeading(name);
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            var block = _blocks[i];
            if (block.Name == name || heading && HeadingLevels.IsHeading(block.Name) || block.Role == ElementRole.Item && role == ElementRole.Item) return i;
            if (Stops(block.Role, role)) return -1;
        }
        return -1;
    }

    private static bool Stops(ElementRole block, ElementRole role) => role switch
    {
        ElementRole.Table => false,
        ElementRole.Row or ElementRole.Cell => block == ElementRole.Table,
        ElementRole.Item => block is ElementRole.List or ElementRole.Cell,
        ElementRole.Paragraph => block is not ElementRole.Paragraph,
        _ => block == ElementRole.Cell,
    };

    private int Find(Predicate<OpenBlock> wanted, Predicate<OpenBlock> stop)
    {
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            if (wanted(_blocks[i])) return i;
            if (stop(_blocks[i])) return -1;
        }
        return -1;
    }

    private void PopTo(int depth, bool keepInlines = false)
    {
        CloseInlines(0);
        while (_blocks.Count > depth)
        {
            var block = _blocks[^1];
            _blocks.RemoveAt(_blocks.Count - 1);
            if (block.Name == "pre") _preformatted--;
            if (block.Written) _output.Markup("</").Markup(block.Name).Markup('>');
            else if (block.Role == ElementRole.Cell && Row() is { } row) row.EmptyCells++;
        }
        // Never more than a few, and most often none.
        for (var i = _inlines.Count - 1; i >= 0 && !keepInlines; i--)
        {
            if (_inlines[i].Depth > depth) _inlines.RemoveAt(i);
        }
        _newLine = Top is { HasWords: true };
        (_space, _breaks) = (false, 0);
    }

    private void StartInline(string name, string? href)
    {
        string? address = null;
        if (name == "a")
        {
            EndInline("a");
            if (!SafeUrl.TryParse(href, baseAddress, out var link) || href!.TrimStart().StartsWith('#')) return;
            address = link.OriginalString;
        }
        if (_inlines.Count >= MaxInlines || InlineAt(name) >= 0) return;
        _inlines.Add(new OpenInline(name, address, _blocks.Count));
    }

    private void EndInline(string name)
    {
        var at = InlineAt(name);
        if (at < 0) return;
        CloseInlines(at);
        _inlines.RemoveAt(at);
    }

    private int InlineAt(string name)
    {
        var at = _inlines.Count - 1;
        while (at >= 0 && _inlines[at].Name != name) at--;
        return at;
    }

    // Those above are opened again when words follow.
    private void CloseInlines(int from)
    {
        for (var i = _inlines.Count - 1; i >= from; i--)
        {
            if (!_inlines[i].Written) continue;
            _inlines[i].Written = false;
            _output.Markup("</").Markup(_inlines[i].Name).Markup('>');
        }
    }

    private sealed class OpenBlock(string name, ElementRole role, CellAttributes attributes)
    {
        public string Name { get; set; } = name;
        public ElementRole Role => role;
        public CellAttributes Attributes => attributes;
        public bool Written { get; set; }
        public bool HasWords { get; set; }
        public int EmptyCells { get; set; }
    }

    private sealed class OpenInline(string name, string? href, int depth)
    {
        public string Name => name;
        public string? Href => href;
        public int Depth => depth;
        public bool Written { get; set; }
    }
}
