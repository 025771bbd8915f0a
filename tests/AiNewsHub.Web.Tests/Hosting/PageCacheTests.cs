using System.Net;
using System.Net.Http.Headers;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Tests.Admin;
using AiNewsHub.Web.Tests.Reading;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Hosting;

/// <summary>Readers' pages come from memory, and nobody can tell by what they say.</summary>
public sealed class PageCacheTests : IAsyncLifetime
{
    private const string StoryPage = "/en/stories/" + SeededHub.StorySlug;
    private static readonly string[] _pages =
        ["/en/", "/en/latest", "/en/latest.atom", "/en/tags/deepseek", "/en/sources", "/en/search?q=releases", "/en/about", StoryPage, "/en/sections/models"];

    private readonly CommandCounter _commands = new();
    private readonly ShiftedTime _time = new();
    private RunningHub _hub = null!;
    private HttpClient _reader = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await SeededHub.StartAsync(services => services.AddSingleton<TimeProvider>(_time)
            .ConfigureDbContext<HubContext>(options => options.AddInterceptors(_commands)));
        _reader = _hub.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task APageIsMadeOnceAndIsTheSameForWhoeverComesNext()
    {
        foreach (var page in _pages)
        {
            await SettleAsync(page);
            var first = await _reader.GetStringAsync(page, Cancel);
            _commands.Count = 0;
            using var other = _hub.CreateClient("fr");
            using var again = await other.GetAsync(page, Cancel);
            Assert.Equal(first, await again.Content.ReadAsStringAsync(Cancel));
            using var head = await other.SendAsync(new(HttpMethod.Head, page), Cancel);
            Assert.Equal((HttpStatusCode.OK, again.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
            Assert.True(_commands.Count == 0, page);
            Assert.Contains("default-src 'none'", string.Join(' ', again.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhoAsksForHeadersAloneTakesNothingFromTheNext()
    {
        foreach (var page in _pages)
        {
            using var head = await _reader.SendAsync(new(HttpMethod.Head, page), Cancel);
            using var whole = await _reader.GetAsync(page, Cancel);
            var length = (await whole.Content.ReadAsByteArrayAsync(Cancel)).Length;
            Assert.NotEqual(0, length);
            Assert.Equal(length, head.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task ManyWhoComeAtOnceHaveItMadeOnce()
    {
        await SettleAsync(StoryPage);
        _commands.Count = 0;
        await _reader.GetStringAsync(StoryPage + "?x=1", Cancel);
        var once = _commands.Count;
        _commands.Count = 0;
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _reader.GetStringAsync(StoryPage + "?x=2", Cancel)));
        Assert.Single(pages.Distinct(StringComparer.Ordinal));
        Assert.Equal(once, _commands.Count);
    }

    [Fact]
    public async Task WhatChangesTheStoreIsSeenAtOnce()
    {
        foreach (var (place, page) in _pages.Where(page => page is not ("/en/about" or "/en/sources" or "/en/sections/models")).Index())
        {
            await _reader.GetStringAsync(page, Cancel);
            var title = $"DeepSeek in other words {place}";
            await _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == 2).ExecuteUpdateAsync(
                set => set.SetProperty(article => article.Title, title), Cancel));
            Assert.Contains(title, await _reader.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnotherProcessThatWritesCountsToo()
    {
        Assert.DoesNotContain("Renamed Wire", await _reader.GetStringAsync("/en/sources", Cancel), StringComparison.Ordinal);
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={_hub.Services.GetRequiredService<Web.Settings.HubSettings>().DatabaseFile};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Sources SET Name = 'Renamed Wire' WHERE Slug = 'broken-wire'";
        await command.ExecuteNonQueryAsync(Cancel);
        Assert.Contains("Renamed Wire", await _reader.GetStringAsync("/en/sources", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasTakenAwayIsGoneAtOnce()
    {
        using var there = await ArticleAsync();
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        await SetStateAsync(ArticleState.Hidden);
        using var hidden = await ArticleAsync();
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        await SetStateAsync(ArticleState.Expired);
        using var gone = await ArticleAsync();
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);

        Task<HttpResponseMessage> ArticleAsync() => _reader.GetAsync("/en/articles/1/deepseek-opens-its-weights", Cancel);
        Task SetStateAsync(ArticleState state) => _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == 1).ExecuteUpdateAsync(
            set => set.SetProperty(article => article.State, state), Cancel));
    }

    [Fact]
    public async Task NobodySharesAPageWithSomebodyWhoIsSignedIn()
    {
        var before = await _reader.GetStringAsync(StoryPage, Cancel);
        await _hub.AddUserAsync("editor", HubRoles.Editor);
        using var editor = await _hub.SignInAsync("editor");
        using var own = await editor.GetAsync(StoryPage, Cancel);
        var words = await own.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("method=\"post\"", words, StringComparison.Ordinal);
        Assert.Null(own.Headers.ETag);
        var after = await _reader.GetStringAsync(StoryPage, Cancel);
        Assert.DoesNotContain("method=\"post\"", before + after, StringComparison.Ordinal);
        Assert.NotEqual(Token(words), Token(await editor.GetStringAsync(StoryPage, Cancel)));
    }

    [Fact]
    public async Task FormsAreNeverKept()
    {
        using var one = await _reader.GetAsync("/account/sign-in", Cancel);
        using var stranger = _hub.CreateClient();
        using var two = await stranger.GetAsync("/account/sign-in", Cancel);
        Assert.NotEqual(Token(await one.Content.ReadAsStringAsync(Cancel)), Token(await two.Content.ReadAsStringAsync(Cancel)));
        Assert.Null(two.Headers.ETag);
        Assert.Equal("no-store", two.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task LanguageQueryEncodingAndNameKeepPagesApart()
    {
        using var french = _hub.CreateClient("fr");
        Assert.Contains("<html lang=\"en\"", await _reader.GetStringAsync("/latest", Cancel), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\"", await french.GetStringAsync("/latest", Cancel), StringComparison.Ordinal);
        Assert.NotEqual(await _reader.GetStringAsync("/latest?lang=fr", Cancel), await _reader.GetStringAsync("/latest?lang=en", Cancel));
        Assert.Empty((await AskAsync("/latest", request => { })).Content.Headers.ContentEncoding);
        foreach (var encoding in new[] { "br", "gzip", "br" })
        {
            using var packed = await AskAsync("/latest", request => request.Headers.AcceptEncoding.ParseAdd(encoding));
            Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", packed.Headers.Vary);
            Assert.Contains("Accept-Language", packed.Headers.Vary);
        }

        using var elsewhere = await AskAsync("/latest", request => request.Headers.Host = "other.example");
        Assert.Contains("http://other.example/", await elsewhere.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("http://other.example/", await _reader.GetStringAsync("/latest", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoComesBackIsToldThatNothingChanged()
    {
        foreach (var page in new[] { "/en/articles/2/deepseek-releases-open-weights-model-more", "/en/about/quality", "/en/latest.rss" })
        {
            using var first = await _reader.GetAsync(page, Cancel);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            var tag = first.Headers.ETag!;
            // Also when it has to be made again.
            _time.Advance(TimeSpan.FromMinutes(2));
            using var again = await AskAsync(page, request => request.Headers.IfNoneMatch.Add(tag));
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag));
            using var cached = await AskAsync(page, request => request.Headers.IfNoneMatch.Add(tag));
            Assert.Equal(HttpStatusCode.NotModified, cached.StatusCode);
            using var other = await AskAsync(page, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        using var home = await _reader.GetAsync("/en/", Cancel);
        Assert.Equal("no-cache", home.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task HowLongAgoSomethingWasStaysTrue()
    {
        await _hub.InStoreAsync(store => store.Sources.Where(source => source.Slug == "planet-tech").ExecuteUpdateAsync(
            set => set.SetProperty(source => source.LastCheckedAt, _time.GetUtcNow()), Cancel));
        Assert.Contains(">just now<", await _reader.GetStringAsync("/en/sources/planet-tech", Cancel), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(90));
        var later = await _reader.GetStringAsync("/en/sources/planet-tech", Cancel);
        Assert.DoesNotContain(">just now<", later, StringComparison.Ordinal);
        Assert.Contains(">1 h ago<", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItCanBeSwitchedOff()
    {
        await using var hub = await SeededHub.StartAsync(settings: new() { ["Hub:PageCacheMegabytes"] = "0" });
        using var client = hub.CreateClient();
        using var answer = await client.GetAsync("/en/about", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    /// <summary>Until the figures, which are counted beside the first pages, are there.</summary>
    private async Task SettleAsync(string page)
    {
        for (var visit = 0; visit < 5; visit++) await _reader.GetStringAsync(page, Cancel);
        _commands.Count = 1;
        for (var visit = 0; visit < 50 && _commands.Count > 0; visit++)
        {
            _commands.Count = 0;
            await _reader.GetStringAsync(page, Cancel);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(string page, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        change(request);
        return await _reader.SendAsync(request, Cancel);
    }

    private static string? Token(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
}
