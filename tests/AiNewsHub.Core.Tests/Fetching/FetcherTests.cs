using System.Text;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.Http;
using static AiNewsHub.Core.Tests.Fetching.TestFetching;

namespace AiNewsHub.Core.Tests.Fetching;

public sealed class FetcherTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private LoopbackSite _other = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _other = await LoopbackSite.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task HeadersAreSurfacedAsTheServerWroteThem()
    {
        _site.On("/feed", context =>
        {
            var headers = context.Response.Headers;
            headers.ETag = "W/odd-but-theirs";
            headers.LastModified = "yesterday";
            headers.ContentType = "text/xml; charset=ISO-8859-1";
            headers.CacheControl = "public, max-age=600";
            headers.Age = "60";
            headers["X-Robots-Tag"] = "noai";
            return context.Response.WriteAsync("body");
        });

        using var content = Assert.IsType<FetchResult.Content>(await FetchAsync(_site.At("/feed")));

        Assert.Equal("body", Encoding.UTF8.GetString(content.Body.Bytes.Span));
        Assert.Equal(("W/odd-but-theirs", "yesterday", "text/xml; charset=ISO-8859-1"),
            (content.Facts.ETag, content.Facts.LastModified, content.Facts.ContentType));
        Assert.Equal((TimeSpan.FromSeconds(540), "noai"), (content.Facts.FreshFor, content.Facts.RobotsTags.Single()));
        Assert.Equal((200, 4L), (content.Trace.Status, content.Trace.Bytes));
    }

    [Fact]
    public async Task ValidatorsGoOutUnchangedAndNoCookieOrReferrerDoes()
    {
        _site.Status("/feed", 304, ("Set-Cookie", "id=1"));
        using var fetcher = Fetcher();
        var request = new FetchRequest(_site.At("/feed"), FetchPurpose.Feed, "W/\"a\", oddly", "Some time ago");

        Assert.IsType<FetchResult.NotModified>(await fetcher.FetchAsync(request, TestContext.Current.CancellationToken));
        await fetcher.FetchAsync(request, TestContext.Current.CancellationToken);

        Assert.All(_site.Asked, asked =>
        {
            Assert.Equal(("W/\"a\", oddly", "Some time ago"), (asked.Headers["If-None-Match"], asked.Headers["If-Modified-Since"]));
            Assert.DoesNotContain("Cookie", asked.Headers.Keys);
            Assert.DoesNotContain("Referer", asked.Headers.Keys);
            Assert.StartsWith("AiNewsHub ", asked.Headers["User-Agent"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task APermanentMoveIsReportedUpToTheFirstTemporaryStep()
    {
        _site.Status("/a", 301, ("Location", "/b"));
        _site.Status("/b", 308, ("Location", _other.At("/c").AbsoluteUri));
        _other.Status("/c", 302, ("Location", "/d"));
        _other.Status("/d", 301, ("Location", "/e"));
        _other.Serve("/e", "there");

        using var content = Assert.IsType<FetchResult.Content>(await FetchAsync(_site.At("/a")));

        Assert.Equal((_other.At("/e"), _other.At("/c")), (content.Trace.Address, content.Trace.PermanentAddress));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://site.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    [InlineData("")]
    public async Task ARedirectToNoWebAddressIsAFault(string location)
    {
        _site.Status("/feed", 302, ("Location", location));
        await FailsAsync(_site.At("/feed"), FaultKind.BadRedirect);
    }

    [Fact]
    public async Task ALoopOfRedirectsEndsAfterFive()
    {
        _site.Status("/feed", 302, ("Location", "/feed"));
        await FailsAsync(_site.At("/feed"), FaultKind.BadRedirect);
        Assert.Equal(6, _site.Asked.Count);
    }

    [Theory]
    [InlineData(401, FaultKind.Unauthorized)]
    [InlineData(403, FaultKind.Forbidden)]
    [InlineData(404, FaultKind.NotFound)]
    [InlineData(406, FaultKind.Forbidden)]
    [InlineData(500, FaultKind.ServerError)]
    [InlineData(503, FaultKind.ServerError)]
    [InlineData(304, FaultKind.ServerError)]
    public async Task AStatusIsPutIntoWords(int status, FaultKind fault)
    {
        _site.Status("/feed", status);
        Assert.Equal(status, (await FailsAsync(_site.At("/feed"), fault)).Trace.Status);
    }

    [Fact]
    public async Task ATestForRobotsIsToldFromARefusal()
    {
        _site.On("/feed", context =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync("<title>Just a moment...</title>");
        });
        await FailsAsync(_site.At("/feed"), FaultKind.Challenge);
    }

    [Fact]
    public async Task RetryAfterIsReadAsSecondsOrDate()
    {
        _site.Status("/a", 429, ("Retry-After", "120"));
        _site.Status("/b", 503, ("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT"));
        _site.Status("/c", 429);
        Assert.Equal(TimeSpan.FromSeconds(120), Assert.IsType<FetchResult.RetryLater>(await FetchAsync(_site.At("/a"))).After);
        Assert.Equal(TimeSpan.Zero, Assert.IsType<FetchResult.RetryLater>(await FetchAsync(_site.At("/b"))).After);
        Assert.Null(Assert.IsType<FetchResult.RetryLater>(await FetchAsync(_site.At("/c"))).After);
    }

    [Theory]
    [InlineData(FetchPurpose.Feed)]
    [InlineData(FetchPurpose.Page)]
    public async Task WhoWaitsForAHostWhileItRefusesAgainDoesNotAskIt(FetchPurpose purpose)
    {
        var (arrived, refuse) = (new TaskCompletionSource(), new TaskCompletionSource());
        _site.On("/tired", async context =>
        {
            arrived.TrySetResult();
            await refuse.Task;
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "3600");
        });
        _site.Serve("/next", "x");
        using var fetcher = Fetcher();
        var tired = new FetchRequest(_site.At("/tired"), purpose) { WasRefused = true };
        // A page's first refusal stops pages alone, which whoever asks for them looks at.
        if (purpose == FetchPurpose.Page)
        {
            _site.Status("/before", 429, ("Retry-After", "0"));
            await fetcher.FetchAsync(new(_site.At("/before"), purpose), TestContext.Current.CancellationToken);
        }

        var refused = fetcher.FetchAsync(tired, TestContext.Current.CancellationToken);
        await arrived.Task;
        Task<FetchResult>[] waiting = [.. Enumerable.Range(0, 20)
            .Select(_ => fetcher.FetchAsync(new(_site.At("/next"), FetchPurpose.Feed), TestContext.Current.CancellationToken))];
        refuse.SetResult();

        Assert.False(Assert.IsType<FetchResult.RetryLater>(await refused).HostRests);
        Assert.All(await Task.WhenAll(waiting), answer => Assert.True(Assert.IsType<FetchResult.RetryLater>(answer).HostRests));
        Assert.DoesNotContain("/next", _site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task CredentialsGoToTheirOwnOriginOnly()
    {
        _site.Status("/feed", 302, ("Location", _other.At("/feed").AbsoluteUri));
        _other.Serve("/feed", "x");
        var address = new UriBuilder(_site.At("/feed")) { UserName = "reader", Password = "p%40ss" }.Uri;

        await FetchAsync(address);

        Assert.Equal("Basic " + Convert.ToBase64String("reader:p@ss"u8), Assert.Single(_site.Asked).Headers["Authorization"]);
        Assert.DoesNotContain("Authorization", Assert.Single(_other.Asked).Headers.Keys);
    }

    [Fact]
    public async Task AHostIsAskedOneThingAtATimeAndHostsBesideEachOther()
    {
        foreach (var site in (LoopbackSite[])[_site, _other])
        {
            for (var i = 0; i < 6; i++)
            {
                site.On($"/{i}", async context =>
                {
                    await Task.Delay(10, CancellationToken.None);
                    await context.Response.WriteAsync("x");
                });
            }
        }

        using var fetcher = Fetcher();
        await Task.WhenAll(Enumerable.Range(0, 6).SelectMany(i => (Task[])[Ask(_site, i), Ask(_other, i)]));

        Assert.Equal((1, 1), (_site.MostAtOnce, _other.MostAtOnce));
        Task Ask(LoopbackSite site, int i) => fetcher.FetchAsync(new(site.At($"/{i}"), FetchPurpose.Feed), TestContext.Current.CancellationToken);
    }
}
