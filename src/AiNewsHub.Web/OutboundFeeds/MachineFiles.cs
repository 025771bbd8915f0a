using System.Text;
using System.Xml.Linq;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>The files that programs look for at a site: what they may ask, where things are, whom to write to.</summary>
internal static class MachineFiles
{
    public const string OpenSearch = "/opensearch.xml";

    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMachineFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/robots.txt", _methods, (HttpRequest request, HubSettings hub) => Text(Robots(new(hub, request))));
        routes.MapMethods("/llms.txt", _methods, (HttpRequest request, HubSettings hub, HubTexts texts) => Text(Llms(new(hub, request), hub, texts)));
        routes.MapMethods("/.well-known/security.txt", _methods, (HttpRequest request, HubSettings hub, OfferedLanguages offered, TimeProvider time) =>
            hub.Contact is { } contact ? (IResult)Text(Security(new(hub, request), contact, offered, time.GetUtcNow())) : TypedResults.NotFound());
        routes.MapMethods(OpenSearch, _methods, (HttpRequest request, HubSettings hub, HubTexts texts) =>
            TypedResults.Text(Search(new(hub, request), hub, texts), "application/opensearchdescription+xml", Encoding.UTF8));
        routes.MapMethods(SiteMaps.Pages, _methods, async (HttpRequest request, HubSettings hub, SiteMaps maps) =>
            Xml(await maps.PagesAsync(new(hub, request), request.HttpContext.RequestAborted))).WithMetadata(SharedAnswer.Mark);
        routes.MapMethods(SiteMaps.News, _methods, async (HttpRequest request, HubSettings hub, SiteMaps maps) =>
            Xml(await maps.NewsAsync(new(hub, request), request.HttpContext.RequestAborted))).WithMetadata(SharedAnswer.Mark);
    }

    private static ContentHttpResult Text(string text) => TypedResults.Text(text, "text/plain", Encoding.UTF8);

    private static FileContentHttpResult Xml(byte[] bytes) => TypedResults.Bytes(bytes, "application/xml");

    // Article pages say for themselves that they are not to be listed: a machine that may not ask cannot read it.
    private static string Robots(FeedAddresses addresses) => $"""
        User-agent: *
        Disallow: /admin
        Disallow: /account
        Disallow: /*/admin
        Disallow: /*/account

        Sitemap: {addresses.Outside(SiteMaps.Pages)}
        Sitemap: {addresses.Outside(SiteMaps.News)}

        """.ReplaceLineEndings("\n");

    private static string Security(FeedAddresses addresses, string contact, OfferedLanguages offered, DateTimeOffset now) => $"""
        Contact: {(contact.Contains(':', StringComparison.Ordinal) ? contact : "mailto:" + contact)}
        Expires: {HubDates.Machine(now.AddDays(180))}
        Preferred-Languages: {string.Join(", ", offered.All.Select(language => language.Code))}
        Canonical: {addresses.Outside("/.well-known/security.txt")}

        """.ReplaceLineEndings("\n");

    private static string Llms(FeedAddresses addresses, HubSettings hub, HubTexts texts) => $"""
        # {hub.Name}

        > {texts["The AI industry's news, grouped into stories, each with its sources."]}

        Headlines and excerpts belong to their publishers: every item names them and links to the original. What they forbid to quote, keep or mine is
        left out here and stays forbidden to whoever reads it here. Cite the publisher, not this hub.

        ## Pages
        - [Front page]({addresses.Page("/")}): stories by rank, each with every publisher that reports it
        - [Latest]({addresses.Page("/latest")}): every article, newest first
        - [Editions]({addresses.Page("/digest")}): ten to fifteen stories of a day or a week, which stay as they are
        - [Tags]({addresses.Page("/tags")}) and [sources]({addresses.Page("/sources")})
        - [How it decides]({addresses.Page("/about/method")}), [what it gets wrong]({addresses.Page("/about/quality")})

        ## Feeds
        Every list has its feed: `.rss`, `.atom` or `.json` behind its address.
        - [Stories]({addresses.Page("/feed.json")})
        - [Articles]({addresses.Page("/latest.json")})
        - [Search]({addresses.Page("/search.json?q=chips")})
        - [Sources as OPML]({addresses.Page(PublicSources.Address)})

        """.ReplaceLineEndings("\n");

    private static string Search(FeedAddresses addresses, HubSettings hub, HubTexts texts)
    {
        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";
        XElement Url(string type, string path) => new(search + "Url", new XAttribute("type", type), new XAttribute("template", addresses.Page(path)));
        // Readers of the name in a browser's list see sixteen letters at most.
        return new XDocument(new XElement(search + "OpenSearchDescription",
            new XElement(search + "ShortName", hub.Name.Length > 16 ? hub.Name[..16].TrimEnd() : hub.Name),
            new XElement(search + "Description", texts["The AI industry's news, grouped into stories, each with its sources."]),
            new XElement(search + "InputEncoding", "UTF-8"),
            new XElement(search + "Language", PageHead.Language),
            new XElement(search + "Image", new XAttribute("width", 32), new XAttribute("height", 32), new XAttribute("type", "image/x-icon"),
                addresses.Outside("/favicon.ico")),
            Url("text/html", "/search?q={searchTerms}"),
            Url("application/rss+xml", "/search.rss?q={searchTerms}"),
            Url("application/atom+xml", "/search.atom?q={searchTerms}"))).ToString();
    }
}
