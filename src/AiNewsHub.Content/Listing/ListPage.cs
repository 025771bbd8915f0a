using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Listing.Entries;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Content.Listing;

/// <summary>A page of headlines as a tree, with the place its addresses count from.</summary>
internal sealed class ListPage : IDisposable
{
    private const int MaxDepth = 400;
    private const int MaxLength = 5_000_000;

    private ListPage(IHtmlDocument document, Uri address)
    {
        Document = document;
        var written = document.QuerySelector("base[href]")?.GetAttribute("href");
        Base = written is not null && Uri.TryCreate(address, written, out var place) && place.Scheme is "http" or "https" ? place : address;
        Own = Bare(address);
        Language = document.DocumentElement?.GetAttribute("lang");
    }

    public IHtmlDocument Document { get; }
    public Uri Base { get; }
    public string? Language { get; }
    public StableNames Names { get; } = new();

    /// <summary>How its language writes dates.</summary>
    public DateCustoms DateCustoms => DateCustoms.Of(Language);

    /// <summary>The page's own address without fragment.</summary>
    public string Own { get; }

    public static ListPage Parse(string html, Uri address)
    {
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, MaximumDepth = MaxDepth });
        return new ListPage(parser.ParseDocument(PageCut.Html(html.Length > MaxLength ? html[..MaxLength] : html)), address);
    }

    public static string Decode(ReadOnlySpan<byte> page, string? contentType) => PageEncoding.Decode(page, contentType);

    /// <summary>An absolute address of the web, without fragment; null for anything else.</summary>
    public string? Resolve(string? href) =>
        !string.IsNullOrWhiteSpace(href) && Uri.TryCreate(Base, href.Trim(), out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
            ? Bare(url)
            : null;

    /// <summary>
    /// Where a link leads. A link into this page counts only where it stands in the very part it names, as in logs of changes; then
    /// its fragment is kept.
    /// </summary>
    public string? Follow(IElement link)
    {
        var href = link.GetAttribute("href");
        if (Resolve(href) is not { } url) return null;
        if (url != Own) return url;
        var fragment = href!.IndexOf('#', StringComparison.Ordinal);
        if (fragment < 0 || fragment + 1 == href.Length) return null;
        var target = Document.GetElementById(Uri.UnescapeDataString(href[(fragment + 1)..]));
        return target is not null && target.LocalName != "body" && (target == link || target.Contains(link)) ? url + href[fragment..] : null;
    }

    public void Dispose() => Document.Dispose();

    private static string Bare(Uri url) => url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
