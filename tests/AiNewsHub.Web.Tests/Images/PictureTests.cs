using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Images;

/// <summary>From a publisher's picture to what a reader's browser is given.</summary>
public sealed partial class PictureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APictureIsServedFromHereAndKeptForEver()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/a.jpg", SamplePictures.Jpeg(), "text/html");
        await using var hub = await ReadAsync(site);
        using var client = hub.CreateClient();
        var page = await ArticlePageAsync(hub, client);
        Assert.Contains("alt=\"A whale &amp; its song\"", page, StringComparison.Ordinal);
        Assert.Contains("width=\"1200\" height=\"800\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Authority + "/a.jpg", page, StringComparison.Ordinal);
        var set = Srcset().Match(page).Groups[1].Value.Split(", ");
        Assert.Equal(["400w", "800w", "1200w"], set.Select(part => part.Split(' ')[1]));

        var address = set[1].Split(' ')[0];
        Assert.Matches("^/images/[0-9a-f]{32}-800\\.webp$", address);
        var asked = site.Asked.Count;
        using var answer = await client.GetAsync(address, Cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("image/webp", headers["Content-Type"]);
        Assert.Equal("public, max-age=31536000, immutable", headers["Cache-Control"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("default-src 'none'; sandbox", headers["Content-Security-Policy"]);
        Assert.Equal("cross-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.False(headers.ContainsKey("Vary"));
        Assert.Equal("RIFF"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(Cancel))[..4]);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.TryAddWithoutValidation("If-None-Match", headers["ETag"]);
        using var known = await client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var only = await client.SendAsync(head, Cancel);
        Assert.Equal((HttpStatusCode.OK, answer.Content.Headers.ContentLength), (only.StatusCode, only.Content.Headers.ContentLength));
        Assert.Equal(asked, site.Asked.Count);
    }

    [Theory]
    [InlineData("/images/..%2Fhub.db")]
    [InlineData("/images/%2e%2e/hub.db")]
    [InlineData("/images/hub.db")]
    [InlineData("/images/00000000000000000000000000000000-400.webp")]
    [InlineData("/images/0000000000000000000000000000000g-400.webp")]
    [InlineData("/images/..%5C..%5Chub.db00000000000000000-400.webp")]
    [InlineData("/images/")]
    public async Task NothingButOurPicturesIsServed(string address)
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        using var answer = await client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task FeedsCarryOurAddressesAndNotThePublishers()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        site.Serve("/favicon.ico", SamplePictures.Ico(32), "image/x-icon");
        await using var hub = await ReadAsync(site, new() { ["Hub:BaseUrl"] = "https://news.example/" });
        using var client = hub.CreateClient();
        using var json = JsonDocument.Parse(await client.GetStringAsync("/en/latest.json", Cancel));
        var image = json.RootElement.GetProperty("items")[0].GetProperty("image").GetString()!;
        Assert.Matches("^https://news\\.example/images/[0-9a-f]{32}-1200\\.webp$", image);
        XNamespace media = "http://search.yahoo.com/mrss/";
        foreach (var feed in new[] { "/feed.rss", "/fr/latest.rss", "/latest.atom" })
            Assert.Equal(image, XDocument.Parse(await client.GetStringAsync(feed, Cancel)).Descendants(media + "thumbnail").First().Attribute("url")!.Value);
        var slug = await hub.InStoreAsync(store => store.Sources.Select(source => source.Slug).SingleAsync(Cancel));
        using var own = JsonDocument.Parse(await client.GetStringAsync($"/sources/{slug}.json", Cancel));
        Assert.Matches("^https://news\\.example/images/[0-9a-f]{32}-64\\.webp$", own.RootElement.GetProperty("icon").GetString()!);
    }

    [Fact]
    public async Task IconsStandBesideNamesAndALetterWhereThereIsNone()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/favicon.ico", SamplePictures.Ico(32), "image/x-icon");
        await using var hub = await ReadAsync(site, images: false);
        using var client = hub.CreateClient();
        var slug = await hub.InStoreAsync(store => store.Sources.Select(source => source.Slug).SingleAsync(Cancel));
        string[] pages = ["/en/", "/en/latest", "/en/sources", $"/en/sources/{slug}"];
        foreach (var page in pages.Where(page => page != $"/en/sources/{slug}"))
            Assert.Contains("<i class=\"icon s16\" data-letter=\"W\"></i>", await client.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        await hub.Services.GetRequiredService<ImagesOnce>().RunAsync(Cancel);
        foreach (var page in pages)
            Assert.Matches("<img class=\"icon s(16|32)\" src=\"/images/[0-9a-f]{32}-(32|64)\\.webp\" width=\"(16|32)\" height=\"(16|32)\" alt=\"\" loading=\"lazy\"", await client.GetStringAsync(page, Cancel));
    }

    [Fact]
    public async Task APictureStillToComeHasItsPlaceAndOneThatIsGoneToo()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var hub = await ReadAsync(site, images: false);
        using var client = hub.CreateClient();
        Assert.DoesNotContain("<figure", await ArticlePageAsync(hub, client), StringComparison.Ordinal);
        site.Status("/a.jpg", 503);
        await hub.Services.GetRequiredService<ImagesOnce>().RunAsync(Cancel);
        Assert.Contains("<svg class=\"blank\" viewBox=\"0 0 1200 800\"", await ArticlePageAsync(hub, client), StringComparison.Ordinal);
        Assert.Contains("<svg class=\"blank\"", await client.GetStringAsync("/en/", Cancel), StringComparison.Ordinal);
        await hub.InStoreAsync(store => store.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.ImageState, ImageState.Failed), Cancel));
        Assert.Contains("<svg class=\"blank\"", await ArticlePageAsync(hub, client), StringComparison.Ordinal);
        await hub.InStoreAsync(store => store.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.ImageState, ImageState.Withheld), Cancel));
        Assert.DoesNotContain("<figure", await ArticlePageAsync(hub, client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwitchedOffNoPictureIsFetchedOrShown()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        await using var hub = await ReadAsync(site, new() { ["Images:Enabled"] = "false", ["Hub:Scheduler"] = "true" }, images: false);
        Assert.DoesNotContain(hub.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service.GetType().Name == "ImageService");
        await hub.Services.GetRequiredService<ImagesOnce>().RunAsync(Cancel);
        using var client = hub.CreateClient();
        var name = await hub.InStoreAsync(store => store.Images.Select(image => image.Hash).SingleAsync(Cancel));
        Assert.DoesNotContain("<figure", await ArticlePageAsync(hub, client), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"icon", await client.GetStringAsync("/en/", Cancel), StringComparison.Ordinal);
        using var answer = await client.GetAsync($"/images/{name}-400.webp", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task TheSwitchOfASourceIsInItsFormAndInItsFile()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        await using var hub = await ReadAsync(site);
        using var admin = await hub.SignInAsAdminAsync();
        var source = await hub.InStoreAsync(store => store.Sources.Include(source => source.Publisher).SingleAsync(Cancel));
        var page = $"/admin/sources/{source.Id}";
        Assert.Contains("name=\"Form.ShowImages\" value=\"true\" checked", await admin.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        Assert.Contains("<dt>Pictures</dt><dd>1 </dd>", await admin.ReadAsync(page), StringComparison.Ordinal);
        var fields = new Dictionary<string, string>
        {
            ["Form.Name"] = source.Name,
            ["Form.Address"] = source.Address,
            ["Form.Kind"] = "Feed",
            ["Form.Role"] = "Press",
            ["Form.Publisher"] = source.Publisher!.Name
        };
        Assert.Equal(HttpStatusCode.Found, (await admin.PostFormAsync(page, fields, page + "?handler=Save")).StatusCode);
        Assert.DoesNotContain("<figure", await ArticlePageAsync(hub, admin), StringComparison.Ordinal);
        Assert.Contains("images: True → False", await admin.ReadAsync("/admin/audit"), StringComparison.Ordinal);

        using var file = new MemoryStream();
        SourceFile.Write(file, "All", DateTimeOffset.UnixEpoch, await hub.InStoreAsync(store => store.Sources.Include(row => row.Publisher)
            .ToListAsync(Cancel)), withPasswords: false);
        Assert.False(SourceFile.Read(file.ToArray()).Drafts.Single().ShowImages);
    }

    /// <summary>GHSA-mqqg-xjhj-wfgw: an address that fails was shown as markup.</summary>
    [Fact]
    public async Task AnAddressThatFailsIsShownAsText()
    {
        await using var site = await LoopbackSite.StartAsync();
        const string image = "/a.jpg?<script>alert(1)</script>";
        await using var hub = await ReadAsync(site, image: image);
        using var admin = await hub.SignInAsAdminAsync();
        var id = await hub.InStoreAsync(store => store.Sources.Select(source => source.Id).SingleAsync(Cancel));
        var page = await admin.GetStringAsync($"/admin/sources/{id}", Cancel);
        Assert.Contains("Pictures that could not be had", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>alert", await ArticlePageAsync(hub, admin), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AStoryShowsThePictureOfItsLeadAndOfNoOther()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        await using var hub = await ReadAsync(site);
        using var client = hub.CreateClient();
        Assert.Matches("(?s)<figure.*Picture: Whale News", await client.ReadAsync("/en/"));
        await hub.InStoreAsync(async store =>
        {
            var pictured = await store.Articles.Include(article => article.Source).SingleAsync(Cancel);
            var other = new Source
            {
                Slug = "other",
                Name = "Other",
                Address = "https://other.example/feed",
                Publisher = new() { Slug = "other", Name = "Other", Host = "other.example" }
            };
            store.Add(other);
            await store.SaveChangesAsync(Cancel);
            var lead = new Core.Model.Article
            {
                SourceId = other.Id,
                Url = "https://other.example/1",
                CanonicalUrl = "https://other.example/1",
                Title = "The lead",
                StoryId = pictured.StoryId,
                FirstSeenAt = pictured.FirstSeenAt,
                ShownAt = pictured.ShownAt,
                Content = new()
            };
            store.Add(lead);
            await store.SaveChangesAsync(Cancel);
            return await store.Stories.Where(story => story.Id == pictured.StoryId)
                .ExecuteUpdateAsync(set => set.SetProperty(story => story.LeadArticleId, lead.Id).SetProperty(story => story.ArticleCount, 2), Cancel);
        });
        var slug = await hub.InStoreAsync(store => store.Stories.Select(story => story.Slug).SingleAsync(Cancel));
        foreach (var address in new[] { "/en/", $"/en/stories/{slug}" })
        {
            var page = await client.GetStringAsync(address, Cancel);
            Assert.Contains("The lead", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<figure", page, StringComparison.Ordinal);
        }
    }

    private static async Task<RunningHub> ReadAsync(LoopbackSite site, Dictionary<string, string?>? settings = null, bool images = true,
        string image = "/a.jpg")
    {
        site.Serve("/feed", $"""
            <rss version="2.0"><channel><title>Whale News</title><link>{site.Address}</link><item><title>Whales sing</title><guid>1</guid><link>{site.At("/story")}</link>
            <description>{WebUtility.HtmlEncode($"<img src=\"{WebUtility.HtmlEncode(image)}\" alt=\"A whale &amp; its song\"><p>A laboratory says that whales sing in forty dialects.</p>")}</description></item></channel></rss>
            """);
        var all = new Dictionary<string, string?>(PublisherFeeds.Settings) { ["Hub:Scheduler"] = "false" };
        foreach (var (key, value) in settings ?? []) all[key] = value;
        var hub = await RunningHub.StartAsync(all);
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var draft = new SourceDraft { Name = "Whale News", Address = site.At("/feed").AbsoluteUri, SiteUrl = site.Address.AbsoluteUri, ReadPages = false };
            await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync([draft], "test", null, Cancel);
        }

        if (hub.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Any(service => service.GetType().Name == "Scheduler"))
            await hub.ReadAllAsync();
        else await hub.Services.GetRequiredService<IngestOnce>().RunAsync(null, all: true, null, Cancel);
        if (images) await hub.Services.GetRequiredService<ImagesOnce>().RunAsync(Cancel);
        return hub;
    }

    private static async Task<string> ArticlePageAsync(RunningHub hub, HttpClient client)
    {
        var article = await hub.InStoreAsync(store => store.Articles.OrderBy(article => article.Id).Select(article => new { article.Id, article.Title })
            .FirstAsync(Cancel));
        return await client.GetStringAsync($"/en/articles/{article.Id}/{Uri.EscapeDataString(Core.Articles.ArticleAddress.Slug(article.Title))}", Cancel);
    }

    [GeneratedRegex("srcset=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Srcset();
}
