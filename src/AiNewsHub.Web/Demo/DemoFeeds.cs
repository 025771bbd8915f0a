using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using static System.Net.WebUtility;

namespace AiNewsHub.Web.Demo;

/// <summary>Writes the feed of a sample site in the dialect that kind of site really speaks.</summary>
internal static class DemoFeeds
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static string Rss(DemoSite site, IReadOnlyList<DemoArticle> articles, DemoPages pages) => Text(
        new("rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XElement("channel",
                new XElement("title", site.Name),
                new XElement("link", site.Address("/")),
                new XElement("description", site.Tagline),
                new XElement("language", site.Language),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"),
                    new XAttribute("href", site.Address(site.FeedPath))),
                new XElement("lastBuildDate", Rfc822(articles[0].Published)),
                articles.Select(article => RssItem(site, article, pages)))));

    private static XElement RssItem(DemoSite site, DemoArticle article, DemoPages pages)
    {
        var url = site.Address(article.Path);
        var blog = site.Offer == DemoOffer.RssExcerpts;
        return new("item",
            new XElement("title", article.Title),
            new XElement("link", url),
            new XElement("guid", new XAttribute("isPermaLink", blog ? "false" : "true"), blog ? site.Address($"/?p={pages.NumberOf(article)}") : url),
            new XElement("pubDate", Rfc822(article.Published)),
            new XElement(Dc + "creator", article.Byline),
            article.Tags.Prepend(article.Section).Select(category => new XElement("category", category)),
            new XElement("description", new XCData(blog ? BlogExcerpt(site, article, url) : HtmlEncode(article.Deck))),
            site.Offer == DemoOffer.RssFullText ? new XElement(Content + "encoded", new XCData(DemoMarkup.ToHtml(article.Body))) : null);
    }

    /// <summary>What a blog engine sends when its owner has chosen excerpts: a cut, and a line that advertises the blog.</summary>
    private static string BlogExcerpt(DemoSite site, DemoArticle article, string url) =>
        $"<p>{HtmlEncode(DemoMarkup.FirstWords(article.Body, 55))} [&#8230;]</p>\n" +
        $"""<p>L’article <a href="{url}">{HtmlEncode(article.Title)}</a> est apparu en premier sur <a href="{site.Address("/")}">{HtmlEncode(site.Name)}</a>.</p>""";

    public static string AtomFeed(DemoSite site, IReadOnlyList<DemoArticle> articles) => Text(
        new(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", site.Language),
            new XElement(Atom + "id", $"tag:{site.Host},2026:feed"),
            new XElement(Atom + "title", site.Name),
            new XElement(Atom + "subtitle", site.Tagline),
            new XElement(Atom + "updated", Rfc3339(articles.Max(article => article.Updated ?? article.Published))),
            Link("self", site.Address(site.FeedPath)),
            Link("alternate", site.Address("/")),
            articles.Select(article => new XElement(Atom + "entry",
                new XElement(Atom + "id", $"tag:{site.Host},2026:{article.Slug}"),
                new XElement(Atom + "title", article.Title),
                Link("alternate", site.Address(article.Path)),
                new XElement(Atom + "published", Rfc3339(article.Published)),
                new XElement(Atom + "updated", Rfc3339(article.Updated ?? article.Published)),
                new XElement(Atom + "author", new XElement(Atom + "name", article.Byline)),
                new XElement(Atom + "category", new XAttribute("term", DemoArticleFile.PathSegment(article.Section)), new XAttribute("label", article.Section)),
                new XElement(Atom + "summary", new XAttribute("type", "html"), $"<p>{HtmlEncode(article.Deck)}</p>")))));

    public static string Json(DemoSite site, IReadOnlyList<DemoArticle> articles) => new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = site.Name,
        ["description"] = site.Tagline,
        ["home_page_url"] = site.Address("/"),
        ["feed_url"] = site.Address(site.FeedPath),
        ["language"] = site.Language,
        ["items"] = new JsonArray([.. articles.Select(article => new JsonObject
        {
            ["id"] = site.Address(article.Path),
            ["url"] = site.Address(article.Path),
            ["title"] = article.Title,
            ["summary"] = article.Deck,
            ["content_html"] = DemoMarkup.ToHtml(article.Body),
            ["date_published"] = Rfc3339(article.Published),
            ["authors"] = new JsonArray([.. article.Byline.Split(", ").Select(name => new JsonObject { ["name"] = name })]),
            ["tags"] = new JsonArray([.. article.Tags.Select(tag => JsonValue.Create(tag))]),
        })]),
    }.ToJsonString(Readable);

    private static XElement Link(string relation, string address) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address));

    private static string Text(XElement root) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}\n";

    private static string Rfc822(DateTimeOffset instant) =>
        instant.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
            + instant.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static string Rfc3339(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
