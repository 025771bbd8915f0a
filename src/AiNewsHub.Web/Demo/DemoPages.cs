using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static System.Net.WebUtility;

namespace AiNewsHub.Web.Demo;

/// <summary>
/// Fills the page file of one sample site. The file holds the shell and, after marker lines such as <c>&lt;!--article--&gt;</c>,
/// what goes into its middle. <c>{{name}}</c> is a value; <c>{{?name}}…{{/name}}</c> stands only where there is one.
/// </summary>
internal sealed partial class DemoPages
{
    private static readonly JsonSerializerOptions JsonLd = new() { Encoder = JavaScriptEncoder.Default };

    private readonly DemoSite _site;
    private readonly IReadOnlyList<DemoArticle> _articles;
    private readonly string _shell;
    private readonly Dictionary<string, string> _parts;

    public DemoPages(DemoSite site, IReadOnlyList<DemoArticle> articles)
    {
        (_site, _articles) = (site, articles);
        var pieces = Marker().Split(DemoFiles.Read($"Pages.{site.Key}.html"));
        _shell = pieces[0];
        _parts = Enumerable.Range(0, pieces.Length / 2).ToDictionary(i => pieces[(2 * i) + 1], i => pieces[(2 * i) + 2].Trim(), StringComparer.Ordinal);
    }

    public string Front()
    {
        if (!_parts.TryGetValue("front", out var front)) return _shell;
        var items = string.Join('\n', _articles.Select(article => Fill(_parts["item"], Values(article))));
        return Fill(_shell, new(StringComparer.Ordinal)
        {
            ["title"] = HtmlEncode(_site.Tagline),
            ["deck"] = HtmlEncode(_site.Tagline),
            ["url"] = _site.Address("/"),
            ["iso"] = Iso(_articles[0].Published),
            ["by"] = HtmlEncode(_site.Name),
            ["related"] = Links(_articles.Take(5)),
            ["main"] = Fill(front, new(StringComparer.Ordinal) { ["items"] = items }),
        });
    }

    public string Article(DemoArticle article)
    {
        var values = Values(article);
        values["jsonld"] = StructuredData(article);
        values["body"] = DemoMarkup.ToHtml(article.Body).TrimEnd();
        values["related"] = Links(_articles.Where(other => other != article).Take(3));
        values["main"] = Fill(_parts[article.Access == DemoAccess.ConsentWall ? "consent" : "article"], values);
        return Fill(_shell, values);
    }

    private Dictionary<string, string> Values(DemoArticle article)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["slug"] = article.Slug,
            ["path"] = article.Path,
            ["url"] = _site.Address(article.Path),
            ["id"] = NumberOf(article).ToString(CultureInfo.InvariantCulture),
            ["title"] = HtmlEncode(article.Title),
            ["deck"] = HtmlEncode(article.Deck),
            ["by"] = HtmlEncode(article.Byline),
            ["section"] = HtmlEncode(article.Section),
            ["sectionPath"] = DemoArticleFile.PathSegment(article.Section),
            ["iso"] = Iso(article.Published),
            ["date"] = Printed(article.Published),
            ["tags"] = HtmlEncode(string.Join(", ", article.Tags)),
        };
        if (article.Updated is { } updated) (values["updated"], values["updatedIso"]) = (Printed(updated), Iso(updated));
        if (article is { ImageCredit: { } credit, ImageAlt: { } alt }) (values["credit"], values["alt"]) = (HtmlEncode(credit), HtmlEncode(alt));
        if (article.Via is { } via) (values["via"], values["viaUrl"]) = (HtmlEncode(via.Name), via.Url);
        if (article.Access == DemoAccess.Paywall) values["paywall"] = "";
        return values;
    }

    /// <summary>The number a blog engine would have given it: older articles have smaller ones.</summary>
    public int NumberOf(DemoArticle article) => 1200 + (7 * _articles.Count(other => other.Published < article.Published));

    /// <summary>Where the pages show an article's picture; each kind of software has its own folder for them.</summary>
    public static string PictureOf(DemoSite site, DemoArticle article) =>
        (site.Offer == DemoOffer.RssExcerpts ? "/wp-content/uploads/" : "/images/") + article.Slug + ".png";

    private string StructuredData(DemoArticle article)
    {
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = _site.Offer == DemoOffer.RssExcerpts ? "BlogPosting" : "NewsArticle",
            ["headline"] = article.Title,
            ["datePublished"] = Iso(article.Published),
            ["dateModified"] = Iso(article.Updated ?? article.Published),
            ["inLanguage"] = _site.Language,
            ["author"] = new JsonObject { ["@type"] = "Person", ["name"] = article.Byline },
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = _site.Name },
            ["articleSection"] = article.Section,
        };
        if (article.Access == DemoAccess.Paywall)
        {
            data["isAccessibleForFree"] = false;
            data["hasPart"] = new JsonObject { ["@type"] = "WebPageElement", ["isAccessibleForFree"] = false, ["cssSelector"] = ".mur-payant" };
        }

        return $"""<script type="application/ld+json">{data.ToJsonString(JsonLd)}</script>""";
    }

    private static string Links(IEnumerable<DemoArticle> articles) =>
        string.Concat(articles.Select(article => $"""<li><a href="{article.Path}">{HtmlEncode(article.Title)}</a></li>"""));

    private string Printed(DateTimeOffset instant) => _site.Language == "fr"
        ? instant.ToString("d MMMM yyyy à HH' h 'mm", CultureInfo.GetCultureInfo("fr-FR"))
        : instant.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-GB"));

    private static string Iso(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Fill(string text, Dictionary<string, string> values)
    {
        var kept = Optional().Replace(text, match => values.ContainsKey(match.Groups["name"].Value) ? match.Groups["inside"].Value : "");
        return Value().Replace(kept, match => values.GetValueOrDefault(match.Groups["name"].Value, ""));
    }

    [GeneratedRegex("^<!--([a-z]+)-->$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\{\{\?(?<name>[a-z]+)\}\}(?<inside>.*?)\{\{/[a-z]+\}\}", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{\{(?<name>[A-Za-z]+)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
