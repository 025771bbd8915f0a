using System.Net;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

public sealed class SourcePagesTests
{
    [Fact]
    public async Task AnAddressIsPastedSeenAddedAndRead()
    {
        await using var site = await LoopbackSite.StartAsync();
        var feed = site.ServeFeed("/feed.xml", "Lab &amp; Sons", "Model one is out", "Model two follows");
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();

        var preview = await admin.PostFormAsync("/admin/sources/add", new() { ["url"] = feed }, "/admin/sources/add?handler=Find");
        var seen = await preview.ReadAsync();
        Assert.Contains("Model two follows", seen, StringComparison.Ordinal);
        Assert.Contains("value=\"Lab & Sons\"", seen, StringComparison.Ordinal);
        Assert.Equal(0, await hub.InStoreAsync(db => db.Sources.CountAsync(Cancel)));

        var added = await admin.PostFormAsync("/admin/sources/add", Form("Lab & Sons", feed), "/admin/sources/add?handler=Add");
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        var page = added.Headers.Location!.ToString();
        var read = await admin.PostFormAsync(page, [], page + "?handler=Read");
        Assert.Equal(HttpStatusCode.Found, read.StatusCode);
        Assert.Matches("Read: (2 new articles|nothing new)", await admin.ReadAsync(page));
        Assert.Equal(2, await hub.InStoreAsync(db => db.Articles.CountAsync(Cancel)));

        var again = await admin.PostFormAsync("/admin/sources/add", new() { ["url"] = feed.Replace("http://", "", StringComparison.Ordinal) },
            "/admin/sources/add?handler=Find");
        Assert.Contains("The hub reads it already", await again.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("Source added", await admin.ReadAsync("/admin/audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APastedSiteLeadsToItsFeedAndProposesTheOthers()
    {
        await using var site = await LoopbackSite.StartAsync();
        var feed = site.ServeFeed("/news.rss", "All the news", "Model one is out");
        site.ServeFeed("/comments.rss", "Comments");
        site.Serve("/", """
            <html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.rss">
            <link rel="alternate" type="application/rss+xml" title="News" href="/news.rss"></head><body>Hello</body></html>
            """, "text/html");
        site.Serve("/plain", "<html><body>No feed is named here.</body></html>", "text/html");
        site.ServeFeed("/rss.xml", "Found by guessing", "Model two follows");
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();
        var seen = await (await admin.PostFormAsync("/admin/sources/add", new() { ["url"] = site.Address.AbsoluteUri }, "/admin/sources/add?handler=Find"))
            .ReadAsync();
        Assert.Contains($"name=\"Form.Address\" type=\"url\" value=\"{feed}\"", seen, StringComparison.Ordinal);
        Assert.Contains("Model one is out", seen, StringComparison.Ordinal);
        Assert.Contains("comments.rss", seen, StringComparison.Ordinal);
        var guessed = await (await admin.PostFormAsync("/admin/sources/add", new() { ["url"] = $"{site.Address}plain" }, "/admin/sources/add?handler=Find"))
            .ReadAsync();
        Assert.Contains("Found by guessing", guessed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address", "This is no web address")]
    [InlineData("{site}/nothing", "Nothing is at its address any more")]
    [InlineData("{site}/broken", "What it sends cannot be read as a feed")]
    [InlineData("http://169.254.169.254/", "Its address leads into a private network")]
    public async Task WhatCannotBeReadIsSaidInWords(string pasted, string words)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/broken", "%PDF-1.4", "application/pdf");
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();
        var url = pasted.Replace("{site}/", site.Address.AbsoluteUri, StringComparison.Ordinal);
        var answer = await admin.PostFormAsync("/admin/sources/add", new() { ["url"] = url }, "/admin/sources/add?handler=Find");
        Assert.Contains(words, await answer.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await hub.InStoreAsync(db => db.Sources.CountAsync(Cancel)));
    }

    [Fact]
    public async Task AMistakeInTheFormStandsBesideItsFieldAndNothingTypedIsLost()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var id = await AddAsync(admin, hub, "Site", "https://site.example/feed");
        var form = Form("Site", "no address");
        form["Form.Language"] = "klingon!";
        form["Form.Publisher"] = "Typed & kept";
        var page = await (await admin.PostFormAsync($"/admin/sources/{id}", form, $"/admin/sources/{id}?handler=Save")).ReadAsync();
        Assert.Contains("This is no web address", page, StringComparison.Ordinal);
        Assert.Contains("A language is written as in en", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Typed & kept\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Equal("https://site.example/feed", await hub.InStoreAsync(db => db.Sources.Select(source => source.Address).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task SeveralArePausedAtOnceAndReadAgain()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var one = await AddAsync(admin, hub, "One", "https://one.example/feed");
        var two = await AddAsync(admin, hub, "Two", "https://two.example/feed");
        await AddAsync(admin, hub, "Three", "https://three.example/feed");
        await Bulk(admin, "Pause", one, two);
        Assert.Contains("2 sources paused.", await admin.ReadAsync("/admin/sources"), StringComparison.Ordinal);
        Assert.DoesNotContain("three.example", await admin.ReadAsync("/admin/sources?state=paused"), StringComparison.Ordinal);
        await Bulk(admin, "Resume", two);
        Assert.Equal([one], await hub.InStoreAsync(db => db.Sources.Where(source => source.State == SourceState.Paused).Select(source => source.Id)
            .ToListAsync(Cancel)));
        var nothing = await Bulk(admin, "Pause");
        Assert.Contains("Tick at least one", await admin.ReadAsync(nothing.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeletingAsksFirstAndKeepsTheArticlesWhenTold()
    {
        await using var site = await LoopbackSite.StartAsync();
        var feed = site.ServeFeed("/feed.xml", "Lab", "Model one is out");
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();
        var id = await AddAsync(admin, hub, "Lab", feed);
        await admin.PostFormAsync($"/admin/sources/{id}", [], $"/admin/sources/{id}?handler=Read");

        var asked = await Bulk(admin, "Delete", id);
        var page = asked.Headers.Location!.ToString();
        Assert.Contains("1 article goes", await admin.ReadAsync(page), StringComparison.Ordinal);
        await admin.PostFormAsync(page, new() { ["id"] = Text(id) }, "/admin/sources/delete?handler=Retire");
        Assert.Equal((1, 1), await Counts(hub));
        Assert.DoesNotContain("/feed.xml", await admin.ReadAsync("/admin/sources"), StringComparison.Ordinal);
        Assert.Contains($"/admin/sources/{id}", await admin.ReadAsync("/admin/sources?state=retired"), StringComparison.Ordinal);

        await admin.PostFormAsync(page, new() { ["id"] = Text(id) }, "/admin/sources/delete?handler=Delete");
        Assert.Equal(0, await hub.InStoreAsync(db => db.Articles.CountAsync(article => article.State == ArticleState.Shown)));
        Assert.Contains("1 source deleted, with 1 article.", await admin.ReadAsync("/admin/sources"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/admin/sources/{id}", await admin.ReadAsync("/admin/sources?state=retired"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportedListImportsIntoAnotherHubWithItsFolders()
    {
        await using var first = await RunningHub.StartAsync();
        using var admin = await first.SignInAsAdminAsync();
        await Bulk(admin, "Pause", await AddAsync(admin, first, "Lab & Sons", "https://lab.example/feed?a=1&b=2", "Labs / Europe"));
        await AddAsync(admin, first, "Été", "https://ete.example/feed");
        var exported = await admin.GetAsync("/admin/sources/export.opml", Cancel);
        Assert.Equal("attachment", exported.Content.Headers.ContentDisposition?.DispositionType);
        var opml = await exported.Content.ReadAsByteArrayAsync(Cancel);

        await using var second = await RunningHub.StartAsync();
        using var other = await second.SignInAsAdminAsync();
        await AddAsync(other, second, "Été", "http://www.ete.example/feed/");
        var looked = await Upload(other, opml);
        Assert.Contains("1 new source, 1 already there", looked, StringComparison.Ordinal);
        Assert.Equal(1, await second.InStoreAsync(db => db.Sources.CountAsync(Cancel)));
        var file = looked[(looked.IndexOf("name=\"File64\" value=\"", StringComparison.Ordinal) + 21)..];
        var done = await other.PostFormAsync("/admin/sources/import", new() { ["File64"] = file[..file.IndexOf('"', StringComparison.Ordinal)] },
            "/admin/sources/import?handler=Add");
        Assert.Contains("1 source added", await other.ReadAsync(done.Headers.Location!.ToString()), StringComparison.Ordinal);
        var added = await second.InStoreAsync(db => db.Sources.Include(source => source.Publisher).SingleAsync(source => source.Name == "Lab & Sons", Cancel));
        Assert.Equal(("https://lab.example/feed?a=1&b=2", "Labs / Europe", SourceRole.Research, "The Publisher"),
            (added.Address, added.Group, added.Role, added.Publisher!.Name));
        Assert.Equal((SourceState.Paused, false, FullTextPermission.Excerpt), (added.State, added.ReadPages, added.FullText));
    }

    [Fact]
    public async Task AnExportLeavesPasswordsOutAndSaysSoBesideItsButton()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        await AddAsync(admin, hub, "Lab", "https://lab.example/feed");
        Assert.DoesNotContain("are left out", await admin.ReadAsync("/admin/sources"), StringComparison.Ordinal);
        await AddAsync(admin, hub, "Club", "https://me:s3cret@club.example/feed");
        Assert.Contains("The name and password in 1 address are left out:", await admin.ReadAsync("/admin/sources"), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", await admin.ReadAsync("/admin/sources/export.opml"), StringComparison.Ordinal);
        Assert.Contains("https://me:s3cret@club.example/feed", await admin.ReadAsync("/admin/sources/export.opml?passwords=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUploadThatIsNoListOrTooLargeIsRefusedInWords()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        Assert.Contains("0 new sources", await Upload(admin, "<html><body>sign in</body></html>"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("is larger than", await Upload(admin, new byte[3_000_000]), StringComparison.Ordinal);
        Assert.Contains("1 new source,", await Upload(admin, "name\tfeed\nLab\thttps://lab.example/feed\n"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheProgressOfAnImportIsToldAsEvents()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings);
        using var admin = await hub.SignInAsAdminAsync();
        await AddAsync(admin, hub, "Lab", site.ServeFeed("/feed.xml", "Lab", "Model one is out"));
        var at = await hub.InStoreAsync(db => db.Sources.Select(source => source.CreatedAt).SingleAsync(Cancel));
        // Ends by itself once all is read.
        var events = await admin.GetStringAsync($"/admin/sources/import/{at.ToUnixTimeMilliseconds()}/events", Cancel);
        Assert.Contains("\"checked\":1", events, StringComparison.Ordinal);
        Assert.Contains("All have been read", await admin.ReadAsync($"/admin/sources/import/{at.ToUnixTimeMilliseconds()}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAdminPageIsThereInFrench()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync("fr");
        var id = await AddAsync(admin, hub, "Site", "https://site.example/feed");
        foreach (var (path, words) in ((string, string)[])[
            ("/admin", "Vue d’ensemble"), ("/admin/sources", "Ajouter une source"), ($"/admin/sources/{id}", "Mettre en pause"),
            ($"/admin/sources/delete?id={id}", "Garder les articles"), ("/admin/sources/import", "Importer des sources"), ("/admin/audit", "Source ajoutée")])
        {
            Assert.Contains(words, await admin.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    private static async Task<int> AddAsync(HttpClient admin, RunningHub hub, string name, string address, string group = "")
    {
        var form = Form(name, address);
        form["Form.Group"] = group;
        var added = await admin.PostFormAsync("/admin/sources/add", form, "/admin/sources/add?handler=Add");
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        return await hub.InStoreAsync(db => db.Sources.Where(source => source.Address == address).Select(source => source.Id).SingleAsync(Cancel));
    }

    private static Dictionary<string, string> Form(string name, string address) => new()
    {
        ["Form.Name"] = name,
        ["Form.Address"] = address,
        ["Form.Kind"] = nameof(SourceKind.Feed),
        ["Form.Role"] = nameof(SourceRole.Research),
        ["Form.Publisher"] = "The Publisher",
    };

    private static async Task<HttpResponseMessage> Bulk(HttpClient admin, string handler, params int[] ids)
    {
        var token = Forms.Token(await admin.GetStringAsync("/admin/sources", Cancel));
        using var form = new FormUrlEncodedContent(ids.Select(id => KeyValuePair.Create("id", Text(id))).Append(new("__RequestVerificationToken", token)));
        return await admin.PostAsync($"/admin/sources?handler={handler}", form, Cancel);
    }

    private static async Task<string> Upload(HttpClient admin, byte[] bytes)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.Token(await admin.GetStringAsync("/admin/sources/import", Cancel))), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "file", "../../sources.opml" },
        };
        using var answer = await admin.PostAsync("/admin/sources/import?handler=Look", form, Cancel);
        return await answer.ReadAsync();
    }

    private static Task<(int Sources, int Articles)> Counts(RunningHub hub) =>
        hub.InStoreAsync(async db => (await db.Sources.CountAsync(Cancel), await db.Articles.CountAsync(Cancel)));

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
