using AiNewsHub.Content.Extraction.Pages;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Content.Listing;

/// <summary>A page of headlines as a tree, with the place its addresses count from.</summary>
internal sealed class ListPage : IDisposable
{
    private const int MaxDepth = 200;
    private const int MaxLength = 5_000_000;

    private ListPage(IHtmlDocument document, Uri address)
    {
        Document = document;
        var written = document.QuerySelector("base[href]")?.GetAttribute("href");
        Base = written is not null && Uri.TryCreate(address, written, out var place) ? place : address;
    }

    public IHtmlDocument Document { get; }
    public Uri Base { get; }

    public static ListPage Parse(string html, Uri address)
    {
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, MaximumDepth = MaxDepth });
        return new ListPage(parser.ParseDocument(html.Length > MaxLength ? html[..MaxLength] : html), address);
    }

    public static string Decode(ReadOnlySpan<byte> page, string? contentType) => PageEncoding.Decode(page, contentType);

    /// <summary>An absolute address of the web, without fragment; null for anything else.</summary>
    public string? Resolve(string? href) =>
        !string.IsNullOrWhiteSpace(href) && Uri.TryCreate(Base, href.Trim(), out var url) && url.Scheme is "http" or "https"
            ? url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : null;

    public void Dispose() => Document.Dispose();
}
