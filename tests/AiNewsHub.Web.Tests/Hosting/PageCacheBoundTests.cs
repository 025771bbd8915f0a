using AiNewsHub.Web.Hosting.PageCaching;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Http;

namespace AiNewsHub.Web.Tests.Hosting;

public sealed class PageCacheBoundTests
{
    private const int PageBytes = 50_000;

    private static readonly PageMoment _now = new(1, 1, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ItTakesNoMoreThanItMay()
    {
        using var cache = new PageCache(new HubSettings { PageCacheMegabytes = 1 });
        for (var i = 0; i < 400; i++) await IsMadeAsync(cache, Key(i), _now);
        var kept = 0;
        for (var i = 0; i < 400; i++) if (!await IsMadeAsync(cache, Key(i), _now, keep: false)) kept++;
        Assert.InRange(kept, 1, (1 << 20) / PageBytes);
    }

    [Fact]
    public async Task WhatIsOfAnotherMomentIsMadeAnew()
    {
        using var cache = new PageCache(new HubSettings());
        Assert.True(await IsMadeAsync(cache, Key(1), _now));
        Assert.False(await IsMadeAsync(cache, Key(1), _now));
        Assert.True(await IsMadeAsync(cache, Key(1), _now with { Store = 2 }));
        Assert.True(await IsMadeAsync(cache, Key(1), _now with { Minute = 2 }));
        Assert.True(await IsMadeAsync(cache, Key(1), _now with { Figures = 2 }));
    }

    [Fact]
    public async Task AFaultIsOfTheOneWhoMetIt()
    {
        using var cache = new PageCache(new HubSettings());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await cache.GetAsync(Key(1), _now, () => throw new InvalidOperationException(),
            Cancel));
        Assert.True(await IsMadeAsync(cache, Key(1), _now));
    }

    [Theory]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("Cache-Control", "private, max-age=60")]
    [InlineData("Set-Cookie", "hub-notice=1")]
    public void WhatIsForOneOnlyIsNotKept(string name, string value)
    {
        var http = new DefaultHttpContext();
        http.Response.Headers[name] = value;
        Assert.Null(CachedPage.Of(http.Response, []));
        var missing = new DefaultHttpContext { Response = { StatusCode = StatusCodes.Status404NotFound } };
        Assert.Null(CachedPage.Of(missing.Response, []));
    }

    private static async Task<bool> IsMadeAsync(PageCache cache, PageKey key, PageMoment moment, bool keep = true)
    {
        var made = false;
        await cache.GetAsync(key, moment, () =>
        {
            made = true;
            return Task.FromResult(keep ? CachedPage.Of(new DefaultHttpContext().Response, new byte[PageBytes]) : null);
        }, Cancel);
        return made;
    }

    private static PageKey Key(int i) => new("http", "hub.example", "", $"/{i}", "", "en", "br", IsAlone: false);
}
