using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace AiNewsHub.Content.Html;

/// <summary>A parsed page: the marks of its head gathered once, and light copies of its body on demand.</summary>
internal sealed class PageTree
{
    // Deeper nesting is only met in attacks and broken generators; PageCut takes most of it away before.
    private const int MaxDepth = 400;

    private static readonly HtmlParser _parser = new(new HtmlParserOptions
    {
        IsScripting = true,
        SkipComments = true,
        MaximumDepth = MaxDepth,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = IsRead
    });

    // Most attributes are for scripts and style sheets; these are all that is asked for anywhere.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _read = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "class", "id", "href", "src", "data-src", "data-original", "data-lazy-src", "alt", "title", "name", "property", "content", "value", "http-equiv",
        "rel", "role", "itemprop", "itemtype", "type", "style", "hidden", "aria-hidden", "aria-modal",
        "lang", "xml:lang", "datetime", "pubdate", "colspan", "rowspan", "start", "summary", "datatable", "data", "width", "height", "sizes")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly IHtmlDocument _document;
    private readonly PageCut _cut;

    private PageTree(PageCut cut, IHtmlDocument document, Uri? address)
    {
        _cut = cut;
        _document = document;
        Root = (IElement?)document.Body ?? document.DocumentElement;
        Gather(document);
        Untouched = CopyBody();
        Address = address;
        Base = Bases(address);
    }

    public Uri? Address { get; }
    /// <summary>What relative addresses of the page stand against.</summary>
    public Uri? Base { get; }
    public List<IElement> Metas { get; } = [];
    public List<IElement> Links { get; } = [];
    public IReadOnlyList<string> JsonLd => _cut.JsonLd;
    public string? TitleTag { get; private set; }
    public string? Language => _document.DocumentElement?.GetAttribute("lang") ?? _document.DocumentElement?.GetAttribute("xml:lang");
    public bool IsCut => _cut.IsCut;
    public int ScriptChars => _cut.ScriptChars;
    public bool HasScripts => _cut.HasScripts;
    /// <summary>Tags of scripts and the beginnings of inline ones.</summary>
    public IReadOnlyList<string> ScriptMarks => _cut.ScriptMarks;

    private IElement? BaseElement { get; set; }
    private IElement? Root { get; }

    /// <param name="page">As it came.</param>
    /// <param name="contentType">The Content-Type header, if any.</param>
    /// <param name="address">Where it came from.</param>
    public static PageTree Parse(ReadOnlySpan<byte> page, string? contentType, Uri? address)
    {
        using var chars = PageEncoding.Read(page, contentType);
        return Parse(chars, address);
    }

    public static PageTree Parse(string html, Uri? address)
    {
        using var chars = PageChars.Of(html);
        return Parse(chars, address);
    }

    private static PageTree Parse(PageChars chars, Uri? address)
    {
        var cut = PageCut.Read(chars);
        var document = _parser.ParseDocument(new TextSource(new CharArrayTextSource(chars.Chars, chars.Length)));
        // Only the parser has rented memory: it does not give it back by itself where attributes are filtered. Taking the document apart costs time.
        (document as IConstructableDocument)?.Builder?.Dispose();
        return new PageTree(cut, document, address);
    }

    private static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) => _read.Contains(name.Span);

    /// <summary>The body without scripts and styles, as it came.</summary>
    public PageNode Untouched { get; }

    /// <summary>A copy of it to be taken apart.</summary>
    public PageNode Body() => Untouched.Copy();

    private PageNode CopyBody()
    {
        var copy = PageNode.ForElement("body", Root);
        if (Root is not { } root) return copy;
        var open = new Stack<(IElement Source, PageNode Copy, int Next)>();
        open.Push((root, copy, 0));
        while (open.TryPop(out var level))
        {
            var children = level.Source.ChildNodes;
            for (var i = level.Next; i < children.Length; i++)
            {
                var child = children[i];
                if (child is IText text)
                {
                    if (text.Data.Length > 0) level.Copy.Append(PageNode.ForText(text.Data));
                    continue;
                }
                if (child is not IElement element) continue;
                var name = element.LocalName;
                if (StreamedParts.IsPlace(name, element.Id)) level.Copy.Append(PageNode.ForElement(name, element));
                if (IsNeverShown(name))
                {
                    Gather(element);
                    continue;
                }
                if (name == "base") BaseElement ??= element;
                var node = PageNode.ForElement(name, element);
                if (!element.HasChildNodes)
                {
                    level.Copy.Append(node);
                    continue;
                }
                open.Push((level.Source, level.Copy, i + 1));
                open.Push((element, node, 0));
                goto descended;
            }
            // A node joins its parent once complete, so that counts travel up once.
            if (open.TryPeek(out var parent) && level.Copy != copy) parent.Copy.Append(level.Copy);
        descended:;
        }
        ProseMeasure.Count(copy);
        StreamedParts.Place(copy);
        return copy;
    }

    private static bool IsNeverShown(string name) => name is "script" or "style" or "noscript" or "template" or "link" or "meta" or "title" or "head";

    // All but what the copy of the body meets.
    private void Gather(INode from)
    {
        var open = new Stack<INode>();
        open.Push(from);
        while (open.TryPop(out var node))
        {
            if (node == Root) continue;
            if (node is IElement element) Take(element);
            var children = node.ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--)
                if (children[i] is IElement child) open.Push(child);
        }
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta": Metas.Add(element); break;
            case "link": Links.Add(element); break;
            case "base": BaseElement ??= element; break;
            case "title" when TitleTag is null && element is IHtmlTitleElement: TitleTag = element.TextContent; break;
        }
    }

    private Uri? Bases(Uri? address) =>
        BaseElement?.GetAttribute("href") is { } href && Urls.SafeUrl.TryParse(href, address, out var stated) ? stated : address;
}
