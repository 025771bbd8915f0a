using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Adding a site that has no feed: ranked proposals, fields to correct them, a preview after each change.</summary>
public sealed class ListSourcePagesTests
{
    private const string Newsroom =
        """
        <!doctype html><html lang="en"><head><title>Newsroom</title></head><body><nav><a href="/about">About the laboratory</a><a href="/jobs">Work with all of us</a></nav><main>
        <article class="card"><h2><a href="/news/one">The first thing that was announced</a></h2><time datetime="2026-11-19">19 November</time></article>
        <article class="card"><h2><a href="/news/two">The second thing that was announced</a></h2><time datetime="2026-11-18">18 November</time></article>
        <article class="card"><h2><a href="/news/three">The third thing that was announced</a></h2><time datetime="2026-11-17">17 November</time></article></main>
        <aside><ul class="popular"><li><a href="/old/1">An old story that many have read</a></li><li><a href="/old/2">Another story that many have read</a></li><li><a href="/old/3">One more story that many have read</a></li></ul></aside>
        <script id="__NEXT_DATA__" type="application/json">{"posts":[{"slug":"a","title":"Only in the script, number one"},{"slug":"b","title":"Only in the script, number two"},{"slug":"c","title":"Only in the script, number three"}]}</script></body></html>
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ProposalsAreRankedEachWithItsFirstEntries()
    {
        await using var site = await SiteAsync();
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();
        var page = await Find(admin, site.Address.AbsoluteUri);
        Assert.Contains("name=\"Form.Rules.Item\" type=\"text\" value=\"article.card\"", page, StringComparison.Ordinal);
        var first = page.IndexOf("The first thing that was announced", StringComparison.Ordinal);
        var others = page.IndexOf("Or one of these instead", StringComparison.Ordinal);
        Assert.True(first > 0 && first < others);
        Assert.True(page.IndexOf("An old story that many have read", StringComparison.Ordinal) > others);
        Assert.True(page.IndexOf("Only in the script, number one", StringComparison.Ordinal) > others);
        Assert.True(page.IndexOf("From the sitemap only", StringComparison.Ordinal) > others);
    }

    [Fact]
    public async Task AProposalIsPickedCorrectedPreviewedAndAccepted()
    {
        await using var site = await SiteAsync();
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();
        var picked = await (await admin.PostFormAsync("/admin/sources/add", new()
        {
            ["url"] = site.Address.AbsoluteUri,
            ["address"] = site.Address.AbsoluteUri,
            ["kind"] = "JsonList",
            ["rules"] = """{"items":"posts","url":"slug","urlPattern":"/s/{}","title":"title","script":"__NEXT_DATA__"}""",
        }, "/admin/sources/add?handler=Pick")).ReadAsync();
        Assert.Contains("name=\"Form.Rules.Script\" type=\"text\" value=\"__NEXT_DATA__\"", picked, StringComparison.Ordinal);
        Assert.Contains("Only in the script, number two", picked, StringComparison.Ordinal);

        var form = Form(site, "article.card");
        form["Form.Rules.Deny"] = site.At("/news/two").AbsoluteUri;
        var tried = await (await admin.PostFormAsync("/admin/sources/add", form, "/admin/sources/add?handler=Try")).ReadAsync();
        Assert.Contains("2 entries now", tried, StringComparison.Ordinal);
        Assert.DoesNotContain("The second thing", tried, StringComparison.Ordinal);

        await admin.PostFormAsync("/admin/sources/add", form, "/admin/sources/add?handler=Add");
        var source = await hub.InStoreAsync(db => db.Sources.SingleAsync(Cancel));
        Assert.Equal(SourceKind.HtmlList, source.Kind);
        Assert.Contains("article.card", source.ListRules, StringComparison.Ordinal);

        form["Form.Rules.Item"] = "aside li";
        var changed = await (await admin.PostFormAsync($"/admin/sources/{source.Id}", form, $"/admin/sources/{source.Id}?handler=Try")).ReadAsync();
        Assert.Contains("An old story that many have read", changed, StringComparison.Ordinal);
        Assert.Contains("article.card", (await hub.InStoreAsync(db => db.Sources.SingleAsync(Cancel))).ListRules, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article[[", "This is no CSS selector")]
    [InlineData(".nothing-of-this", "The rules for reading its page find nothing there")]
    public async Task ASelectorThatDoesNotWorkIsSaidBesideItsFieldAndKept(string selector, string words)
    {
        await using var site = await SiteAsync();
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();
        var page = await (await admin.PostFormAsync("/admin/sources/add", Form(site, selector), "/admin/sources/add?handler=Try")).ReadAsync();
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"name=\"Form.Rules.Item\" type=\"text\" value=\"{selector}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFieldsAreThereInFrench()
    {
        await using var site = await SiteAsync();
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync("fr");
        var page = await Find(admin, site.Address.AbsoluteUri);
        Assert.Contains("Comment la liste est lue", page, StringComparison.Ordinal);
        Assert.Contains("Choisir celle-ci", page, StringComparison.Ordinal);
    }

    private static async Task<LoopbackSite> SiteAsync()
    {
        var site = await LoopbackSite.StartAsync();
        site.Serve("/", Newsroom, "text/html");
        site.Serve("/robots.txt", $"User-agent: *\nSitemap: {site.At("/map.xml")}\n", "text/plain");
        site.Serve("/map.xml", $"<urlset><url><loc>{site.At("/m/1")}</loc><news><title>From the sitemap only</title></news></url></urlset>", "application/xml");
        return site;
    }

    private static async Task<string> Find(HttpClient admin, string url) =>
        await (await admin.PostFormAsync("/admin/sources/add", new() { ["url"] = url }, "/admin/sources/add?handler=Find")).ReadAsync();

    private static Dictionary<string, string> Form(LoopbackSite site, string item) => new()
    {
        ["url"] = site.Address.AbsoluteUri,
        ["Form.Name"] = "Newsroom",
        ["Form.Address"] = site.Address.AbsoluteUri,
        ["Form.Kind"] = "HtmlList",
        ["Form.Rules.Item"] = item,
        ["Form.Rules.Title"] = item == "article.card" ? "h2" : "",
    };
}
