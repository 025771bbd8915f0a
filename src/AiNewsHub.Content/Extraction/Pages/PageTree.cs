using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Content.Extraction.Pages;

/// <summary>A parsed page: the marks of its head gathered once, and light copies of its body on demand.</summary>
internal sealed class PageTree : IDisposable
{
    // Deeper nesting is only met in attacks and broken generators; DepthLimit takes most of it away before.
    private const int MaxDepth = 400;

    private readonly IHtmlDocument _document;

    private PageTree(IHtmlDocument document, Uri? address)
    {
        _document = document;
        Gather();
        Address = address;
        Base = Bases(address);
    }

    public Uri? Address { get; }
    /// <summary>What relative addresses of the page stand against.</summary>
    public Uri? Base { get; }
    public List<IElement> Metas { get; } = [];
    public List<IElement> Links { get; } = [];
    public List<string> JsonLd { get; } = [];
    public string? TitleTag { get; private set; }
    public string? Language => _document.DocumentElement?.GetAttribute("lang") ?? _document.DocumentElement?.GetAttribute("xml:lang");
    public int ScriptChars { get; private set; }
    public bool HasScripts { get; private set; }
    /// <summary>Addresses of scripts and the beginnings of inline ones.</summary>
    public List<string> ScriptMarks { get; } = [];

    private IElement? BaseElement { get; set; }

    public static PageTree Parse(string html, Uri? address)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true, SkipComments = true, MaximumDepth = MaxDepth });
        return new PageTree(parser.ParseDocument(DepthLimit.Apply(html)), address);
    }

    /// <summary>A fresh copy of the body without scripts and styles.</summary>
    public PageNode Body()
    {
        INode? root = _document.Body ?? _document.DocumentElement;
        var copy = PageNode.ForElement("body", root as IElement);
        if (root is null) return copy;
        var open = new Stack<(INode Source, PageNode Copy, int Next)>();
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
                if (child is not IElement element || IsNeverShown(element.LocalName)) continue;
                var node = PageNode.ForElement(element.LocalName, element);
                if (!element.HasChildNodes)
                {
                    level.Copy.Append(node);
                    continue;
                }
                open.Push((level.Source, level.Copy, i + 1));
                open.Push((child, node, 0));
                goto descended;
            }
            // A node joins its parent once complete, so that counts travel up once.
            if (open.TryPeek(out var parent) && level.Copy != copy) parent.Copy.Append(level.Copy);
        descended:;
        }
        Prose.Count(copy);
        return copy;
    }

    public void Dispose() => _document.Dispose();

    private static bool IsNeverShown(string name) => name is "script" or "style" or "noscript" or "template" or "link" or "meta" or "title" or "head";

    private void Gather()
    {
        foreach (var element in _document.All)
        {
            switch (element.LocalName)
            {
                case "meta": Metas.Add(element); break;
                case "link": Links.Add(element); break;
                case "base": BaseElement ??= element; break;
                case "title" when TitleTag is null && element is IHtmlTitleElement: TitleTag = element.TextContent; break;
                case "script":
                    var script = element.TextContent;
                    ScriptChars += script.Length;
                    HasScripts = true;
                    if (ScriptMarks.Count < 40) ScriptMarks.Add(element.GetAttribute("src") ?? script[..Math.Min(script.Length, 400)]);
                    if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true) JsonLd.Add(script);
                    break;
            }
        }
    }

    private Uri? Bases(Uri? address) =>
        BaseElement?.GetAttribute("href") is { } href && Urls.SafeUrl.TryParse(href, address, out var stated) ? stated : address;
}
