using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.Http;
using static AiNewsHub.Core.Tests.Fetching.TestFetching;

namespace AiNewsHub.Core.Tests.Fetching;

/// <summary>What servers do that may cost no more than its share.</summary>
public sealed class FetchLimitTests : IAsyncLifetime
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
    public async Task ABodyBeyondTheLimitIsCutOffWhetherAnnouncedOrNot()
    {
        var hungUp = new TaskCompletionSource();
        _site.On("/endless", async context =>
        {
            var chunk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(chunk, CancellationToken.None);
            hungUp.SetResult();
        });
        _site.On("/announced", context =>
        {
            context.Response.ContentLength = 2_000_000_000;
            return context.Response.Body.FlushAsync();
        });
        await FailsAsync(_site.At("/endless"), FaultKind.Oversized);
        await FailsAsync(_site.At("/announced"), FaultKind.Oversized);
        await hungUp.Task;
    }

    [Fact]
    public async Task OfManyLargeBodiesFewAreHeldAtOnceAndSmallOnesDoNotWait()
    {
        const int large = 4;
        for (var i = 0; i < large + 2; i++) _site.Serve($"/{i}", new byte[5_000_000], "text/plain");
        _other.Serve("/small", "x");
        using var fetcher = Fetcher();
        var first = new List<FetchResult.Content>();
        for (var i = 0; i < large; i++) first.Add(await GetAsync(_site, $"/{i}"));

        var next = GetAsync(_site, $"/{large}");
        using (await GetAsync(_other, "/small")) Assert.False(next.IsCompleted);
        first[0].Dispose();
        using (await next) Assert.Equal(5_000_000, (await next).Body.Bytes.Length);
        first.ForEach(content => content.Dispose());
        using (await GetAsync(_site, $"/{large + 1}")) Assert.True(next.IsCompleted);

        async Task<FetchResult.Content> GetAsync(LoopbackSite site, string path) =>
            Assert.IsType<FetchResult.Content>(await fetcher.FetchAsync(new(site.At(path), FetchPurpose.Feed), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ABombIsCountedAfterDecompression()
    {
        _site.On("/bomb", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++) await gzip.WriteAsync(zeros);
        });
        await FailsAsync(_site.At("/bomb"), FaultKind.Oversized);
    }

    [Fact]
    public async Task DamagedCompressionIsAFaultOfTheFeed()
    {
        _site.On("/feed", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("this is not gzip");
        });
        await FailsAsync(_site.At("/feed"), FaultKind.Malformed);
    }

    [Fact]
    public async Task ABodyThatDripsIsGivenUpInTime()
    {
        _site.On("/drip", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ");
                await context.Response.Body.FlushAsync();
                await Task.Delay(20, CancellationToken.None);
            }
        });
        await FailsAsync(_site.At("/drip"), FaultKind.Timeout, TestFetching.Settings with { TotalTime = TimeSpan.FromMilliseconds(400) });
    }

    [Fact]
    public async Task AServerThatTakesNoConnectionIsGivenUpInTime()
    {
        // A queue of connections that nobody accepts: when it is full, the next one waits for ever.
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        server.Listen(0);
        var place = (IPEndPoint)server.LocalEndPoint!;
        var queue = Enumerable.Range(0, 4).Select(_ => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)).ToArray();
        var waiting = queue.Select(socket => socket.ConnectAsync(place)).ToArray();

        await FailsAsync(new($"http://{place}/"), FaultKind.Timeout,
            TestFetching.Settings with { ConnectTime = TimeSpan.FromMilliseconds(300), TotalTime = TimeSpan.FromHours(1) });

        Array.ForEach(queue, socket => socket.Dispose());
        await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task HeadersBeyondTheLimitAreRefused()
    {
        _site.Status("/feed", 200, ("X-Long", new string('x', 70_000)));
        Assert.IsType<FetchResult.Failed>(await FetchAsync(_site.At("/feed")));
    }

    [Fact]
    public async Task AServerThatHangsUpIsAskedOnce()
    {
        await using var site = new RawSite((_, _) => null);
        await FailsAsync(site.Address, FaultKind.Network);
        Assert.Equal(1, site.Connections);
    }

    [Fact]
    public async Task AConnectionThatWasClosedMeanwhileIsOpenedAnew()
    {
        await using var site = new RawSite((connection, request) => request == 0 ? $"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{connection}" : null);
        using var fetcher = Fetcher();
        foreach (var expected in (string[])["0", "1"])
        {
            using var content = Assert.IsType<FetchResult.Content>(await fetcher.FetchAsync(new(site.Address, FetchPurpose.Feed),
                TestContext.Current.CancellationToken));
            Assert.Equal(expected, Encoding.UTF8.GetString(content.Body.Bytes.Span));
        }
    }

    [Fact]
    public async Task NobodyThereIsTheRightFault()
    {
        await _other.DisposeAsync();
        await FailsAsync(_other.At("/"), FaultKind.Refused);
        await FailsAsync(new("http://no-such-host.invalid/"), FaultKind.Dns);
    }
}
