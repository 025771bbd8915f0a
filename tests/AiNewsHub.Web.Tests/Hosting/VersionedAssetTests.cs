using System.Net;
using System.Text.RegularExpressions;
using AiNewsHub.Web.Tests.Reading;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Hosting;

public sealed partial class VersionedAssetTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StylesAndScriptsAreKeptForAYearUnderAnAddressOfTheirVersion()
    {
        await using var hub = await SeededHub.StartAsync();
        using var client = hub.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/fr/", Cancel));
        var assets = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)).ToList();
        Assert.True(assets.Count >= 3);
        foreach (var asset in assets)
        {
            Assert.StartsWith("/v/", asset, StringComparison.Ordinal);
            using var answer = await client.GetAsync(asset, Cancel);
            Assert.Equal((HttpStatusCode.OK, "public, max-age=31536000, immutable"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
            if (asset.EndsWith(".js", StringComparison.Ordinal))
            {
                foreach (Match import in Imports().Matches(await answer.Content.ReadAsStringAsync(Cancel)))
                {
                    using var other = await client.GetAsync(new Uri(new Uri(client.BaseAddress!, asset), import.Groups[1].Value), Cancel);
                    Assert.Equal((HttpStatusCode.OK, answer.Headers.CacheControl), (other.StatusCode, other.Headers.CacheControl));
                }
            }
        }
    }

    [Fact]
    public async Task APageOfAnEarlierBuildFindsThoseOfNowAndKeepsThemNot()
    {
        await using var hub = await SeededHub.StartAsync();
        using var client = hub.CreateClient();
        using var old = await client.GetAsync("/v/0123456789ab/hub.css", Cancel);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.DoesNotContain("immutable", old.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        foreach (var none in new[] { "/v/0123456789ab/none.css", "/v/0123456789ab/", "/v/0123456789ab/latest", "/v/0123456789ab", "/v/" })
        {
            using var answer = await client.GetAsync(none, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [GeneratedRegex("""(?:import|from) "(\./[a-z]+\.js)";""")]
    private static partial Regex Imports();
}
