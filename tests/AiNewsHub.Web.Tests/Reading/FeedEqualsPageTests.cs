using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>Whatever a list is narrowed to, its feed has the items of its page and no others.</summary>
public sealed partial class FeedEqualsPageTests
{
    private static readonly string[] _languages = ["", "en", "fr", "de"], _kinds = ["", "report", "opinion", "announcement"],
        _tags = ["", "open-weights", "deepseek"], _reads = ["", "fr", "en", "en,fr"];

    [Fact]
    public async Task ItemsOfAFeedAreThoseOfItsPage()
    {
        await using var hub = await SeededHub.StartAsync();
        using var client = hub.CreateClient();
        var random = new Random(15);
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        List<(string Path, string Query)> lists =
        [
            ("/", ""), ("/latest", ""), ("/tags/open-weights", ""), ("/sources/planet-tech", ""), ("/sources/broken-wire", ""), ("/sections/models", ""),
            ("/digest/" + day, ""), ("/tags", ""), ("/sources", ""), ("/sources", "?role=press&lang=fr"),
            .. Enumerable.Range(0, 12).Select(i => (i % 2 == 0 ? "/" : "/latest",
                $"?lang={Any(_languages)}&kind={Any(_kinds)}&tag={Any(_tags)}{(i % 2 == 0 ? $"&read={Any(_reads)}" : "")}")),
        ];
        var items = 0;
        foreach (var (path, query) in lists)
        {
            foreach (var language in new[] { "/en", "/fr" })
            {
                var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(language + path + query, Cancel), Cancel);
                var told = path is "/tags" or "/sources" ? page.QuerySelectorAll("main .columns .volumes a, main tbody th bdi")
                    : path.Split('/')[1] is "latest" or "tags" or "sources" ? page.QuerySelectorAll("main .stream .river a.headline")
                    : page.QuerySelectorAll("main .story :is(h2, h3), main .letters .headline").Where(title => title.Closest(".folded") is null);
                var expected = told.Select(TitleOf).ToList();
                // The page itself says where its feed is.
                var address = page.QuerySelector("link[type='application/feed+json']")!.GetAttribute("href")!;
                using var feed = JsonDocument.Parse(await client.GetStringAsync(address, Cancel));
                var found = feed.RootElement.GetProperty("items").EnumerateArray()
                    .Select(item => Spaces().Replace(item.GetProperty("title").GetString()!, " ")).ToList();
                Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
                items += found.Count;
            }
        }

        Assert.True(items > 250, $"Only {items} items were compared.");

        string Any(string[] values) => values[random.Next(values.Length)];
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string TitleOf(IElement element) => Spaces().Replace(element.TextContent.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
