using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Fuzz;

/// <summary>All that reads what strangers send.</summary>
internal static partial class Targets
{
    private const int LongestQuery = 500;

    private static readonly Uri _address = new("https://site.example/2026/11/a.html");
    private static readonly string[] _markup =
    [
        "<div>", "</div>", "<p>", "<a href=\"javascript:x\">", "<a href='https://a.example/'>", "<svg>", "<math>", "<style>", "</style>", "<script>",
        "<table>", "<td>",
        "<template>", "<noscript>", "<textarea>", "<title>", "<!--", "-->", "<![CDATA[", "]]>", "<ol start=3>", "<li>", "<pre>", "<blockquote>", "<b>", "</b>",
        "<img src=x onerror=y>",
        "&lt;", "&amp;lt;", "&#106;", "&NotEqualTilde;", "<", ">", "\"", "'", "=", "<br/", "<plaintext>", "<select>", "<frameset>",
    ];
    private static readonly string[] _page =
    [
        .. _markup, "<article>", "<main>", "<time datetime='2026-11-30T10:00:00Z'>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>",
        "<meta property='og:title' content='x'>", "<meta charset=utf-16>", "<html lang=fr>", "<h1>", "<figure>", "<figcaption>", "30 novembre 2026",
        "By A. Person", "<base href='//x'>",
        "<link rel=canonical href='/b'>", "{\"@graph\":[[[[", "<meta name=robots content='max-snippet:0'>",
    ];
    private static readonly string[] _feed =
    [
        "<item>", "</item>", "<entry>", "<title type=\"xhtml\">", "<link href=\"/a\" rel=\"enclosure\"/>", "<guid>", "<pubDate>", "<content:encoded>",
        "<![CDATA[", "]]>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "xml:base=\"//x\"", "<rdf:RDF>", "{\"items\":[",
        "{\"version\":\"https://jsonfeed.org/version/1\"}", "[",
        "\"", "<media:group>", "<channel>", "</channel>", "<updated>2026-11-30T10:00:00Z</updated>", "xmlns=\"http://www.w3.org/2005/Atom\"", "&lt;p&gt;",
        "&amp;amp;",
    ];
    private static readonly string[] _dates =
    [
        "30 November 2026", "2026-11-30T10:00:00+14:00", "Mon, 30 Nov 2026 10:00:00 GMT", "3/4/26", "15 ožujka 2024", "2024年3月15日", "١٥ مارس ٢٠٢٤", "令和6年",
        "20261130", "99", "0000", "-", "/",
        ".", ":", "T", "Z", "CEST", "+99:99", "août", "BC", "12:61", "noon", "st", "februari", "۳۰", " de ",
    ];
    private static readonly string[] _query =
    [
        "(", ")", "\"", " OR ", "-", "tag:", "kind:", "after:", "before:2026-01-01", "lang:fr", "source:x", "AND", "NOT ", "*", ":", "🔥", "NEAR(", "^", "--",
        "\"\"",
    ];
    private static readonly string[] _robots =
    [
        "User-agent: *\n", "Disallow: /", "Allow: /*$", "Crawl-delay: 1e99\n", "Sitemap: x\n", "\r", "%", "%zz", "*", "$", "#", "\uFEFF", ":",
        "Disallow: /a*b*c*d*e*f*g*h*\n",
    ];
    private static readonly string[] _opml =
    [
        "<outline>", "</outline>", "<outline text=\"a\" xmlUrl=\"https://a.example/\"/>", "<body>", "<opml>", "&", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;",
        "isComment=\"true\"", "\t", "\n",
        "name\tfeed\n", "<head>", "<?xml version='1.0' encoding='utf-16'?>",
    ];

    public static FuzzTarget? Find(IReadOnlyList<FuzzTarget> targets, string name) => targets.FirstOrDefault(target => target.Name == name);

    public static IReadOnlyList<FuzzTarget> All() =>
    [
        new("sanitizer", new([.. Attacks("xss.jsonl", "svg.jsonl", "blns.jsonl", "link.jsonl"), .. SeedInputs.Files("articles", "*.html*", 300)], _markup),
            input => SanitizerOracle.Check(Encoding.UTF8.GetString(input))),
        new("feed", new([.. SeedInputs.Files("feeds", "*.xml"), .. SeedInputs.Files("feeds", "*.json"),
            .. Attacks("feedsan.jsonl", "feedenc.jsonl", "feedill.jsonl")], _feed), ReadFeed),
        new("page", new([.. SeedInputs.Files("articles", "*.html*", 3000), .. Attacks("htmlenc.jsonl", "malformed.jsonl")], _page), input =>
        {
            _ = ArticleExtractor.Extract(input, new PageContext(_address, "text/html"));
            return null;
        }),
        new("date", new([.. Lines(), .. _dates.Select(SeedInputs.Encoded)], _dates), ReadDates),
        new("search", new([.. Attacks("blns.jsonl"), .. Queries()], _query), ReadQuery),
        new("robots", new([.. SeedInputs.Attacks("robots.jsonl", payload => payload.TryGetProperty("robots", out var text) ? text.GetString() : null)],
            _robots), ReadRobots),
        new("opml", new([.. Lists(), .. Attacks("malformed.jsonl")], _opml), input =>
        {
            _ = SourceFile.Read(input);
            return null;
        }),
    ];

    private static IEnumerable<Func<byte[]>> Attacks(params string[] files) => files.SelectMany(file => SeedInputs.Attacks(file, SeedInputs.Text));

    private static string? ReadFeed(byte[] input)
    {
        _ = FeedParser.Parse(input, new FeedContext { Address = _address });
        return null;
    }

    /// <summary>As a feed's date, as a page's mark and in running text.</summary>
    private static string? ReadDates(byte[] input)
    {
        var text = System.Net.WebUtility.HtmlEncode(Encoding.UTF8.GetString(input));
        if (text.Length > 100_000) text = text[..100_000];
        _ = FeedParser.Parse(
            Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><title>a</title><item><guid>1</guid><pubDate>{text}</pubDate></item></channel></rss>"),
            new FeedContext { Address = _address });
        _ = ArticleExtractor.Extract(
            Encoding.UTF8.GetBytes($"<html><body><article><h1>A title of words</h1><time>{text}</time><p class=date>{text}</p><p>{text}</p></article>"),
            new PageContext(_address, "text/html"));
        return null;
    }

    private static string? ReadQuery(byte[] input)
    {
        var understood = SearchReading.Of(Encoding.UTF8.GetString(input)).Understood;
        // Read again, one that is as long as they may be is cut.
        if (understood.Length > LongestQuery) return null;
        return SearchReading.Of(understood).Understood == understood ? null : "what was understood is understood otherwise";
    }

    private static string? ReadRobots(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var rules = RobotsRules.Parse(text);
        _ = rules.CrawlDelay("AiNewsHub");
        _ = rules.Verdict("AiNewsHub", "/" + new string('a', 200) + text[..Math.Min(text.Length, 2000)]);
        return null;
    }

    private static IEnumerable<Func<byte[]>> Queries() => Enumerable.Range(0, 40).Select(number => SeedInputs.Encoded(string.Create(
        CultureInfo.InvariantCulture, $"tag:deepseek -kind:opinion \"open weights\" OR (after:2026-01-{number + 1:00} lang:fr) model{number} source:x")));

    /// <summary>Pieces of a real list, each a list.</summary>
    private static IEnumerable<Func<byte[]>> Lists() => SeedInputs.Files("gazetteer", "*.opml")
        .SelectMany(list => Encoding.UTF8.GetString(list()).Split('\n').Chunk(15))
        .Select(lines => SeedInputs.Encoded($"<?xml version=\"1.0\"?><opml version=\"2.0\"><body>{string.Join('\n', lines)}</body></opml>"));

    /// <summary>Lines of real pages in which a year stands.</summary>
    private static IEnumerable<Func<byte[]>> Lines() => SeedInputs.Files("dates/html", "*.html*", 200)
        .SelectMany(page => Year().Matches(Encoding.UTF8.GetString(page())).Take(20))
        .Select(match => SeedInputs.Encoded(match.Value));

    [GeneratedRegex(@"[^<>\n]{0,40}(19|20)\d\d[^<>\n]{0,40}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
