using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Everything that goes wrong with sources, played by real servers on loopback, and the class each is put in.</summary>
public sealed class FaultTableTests
{
    private const string Whole =
        "<rss version=\"2.0\"><channel><title>Feed</title><item><guid>1</guid><title>First headline</title></item><item><guid>2</guid><title>Second headline</title></item></channel></rss>";
    private static readonly string[] HtmlHead = ["Content-Type: text/html; charset=utf-8"];

    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    private delegate Task Answer(Stream stream, Socket socket, CancellationToken cancellationToken);

    /// <param name="Name">What goes wrong.</param>
    /// <param name="Expected">The class it is to be put in.</param>
    /// <param name="Answer">What the server does.</param>
    private sealed record Case(string Name, FaultKind Expected, Answer? Answer)
    {
        /// <summary>Another address than the server's own.</summary>
        public string? Address { get; init; }
        /// <summary>The name of a TLS server, and the days its certificate is good for.</summary>
        public (string Host, int From, int To)? Tls { get; init; }
        public int Articles { get; init; }
        /// <summary>It ends only when time has passed.</summary>
        public bool Hangs { get; init; }
        public string? Detail { get; init; }
    }

    private static IEnumerable<Case> Network()
    {
        yield return new("name that does not exist", FaultKind.Dns, null) { Address = "http://nobody-has-this-name.invalid/feed" };
        yield return new("closed port", FaultKind.Refused, null) { Address = "http://127.0.0.1:2/feed" };
        yield return new("port of another protocol", FaultKind.BlockedPort, null) { Address = "http://irc.example:6667/feed", Detail = "irc.example:6667" };
        yield return new("private address", FaultKind.BlockedAddress, null) { Address = "http://10.0.0.1/feed" };
        yield return new("metadata address", FaultKind.BlockedAddress, null) { Address = "http://169.254.169.254/feed" };
        yield return new("hangs up without an answer", FaultKind.Network, (_, _, _) => Task.CompletedTask);
        yield return new("resets the connection", FaultKind.Network, (_, socket, _) =>
        {
            socket.LingerState = new(true, 0);
            return Task.CompletedTask;
        });
        yield return new("speaks no HTTP", FaultKind.Network, (stream, _, cancellationToken) => stream.WriteAsync("220 mail.example ESMTP\r\n"u8.ToArray(),
            cancellationToken).AsTask());
        yield return new("never answers", FaultKind.Timeout, (_, _, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken)) { Hangs = true };
        yield return new("stops in its headers", FaultKind.Timeout, Stall("HTTP/1.1 200 OK\r\nContent-Ty")) { Hangs = true };
        yield return new("stops in its body", FaultKind.Timeout, Stall("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + Whole[..100])) { Hangs = true };
        yield return new("self-signed certificate", FaultKind.Tls, Body(Whole)) { Tls = ("self.test", -1, 30), Detail = "no authority" };
        yield return new("expired certificate", FaultKind.Tls, Body(Whole)) { Tls = ("expired.test", -30, -1), Detail = "expired" };
        yield return new("certificate of tomorrow", FaultKind.Tls, Body(Whole)) { Tls = ("early.test", 1, 30) };
        yield return new("plain HTTP where TLS should be", FaultKind.Network,
            (stream, _, cancellationToken) =>
            stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), cancellationToken).AsTask())
        { Address = "https://127.0.0.1:{port}/feed" };
    }

    private static IEnumerable<Case> Statuses()
    {
        yield return new("401", FaultKind.Unauthorized, Status(401));
        yield return new("402", FaultKind.Forbidden, Status(402));
        yield return new("403", FaultKind.Forbidden, Status(403, "<h1>Forbidden</h1>"));
        yield return new("403 with a Cloudflare header", FaultKind.Challenge, Status(403, "", "cf-mitigated: challenge"));
        yield return new("403 with a test for robots", FaultKind.Challenge, Status(403, "<title>Just a moment...</title>"));
        yield return new("503 with a test for robots", FaultKind.Challenge, Status(503, "<script src=/cdn-cgi/challenge-platform/h/b/orchestrate/></script>"));
        yield return new("404", FaultKind.NotFound, Status(404, "<h1>Not here</h1>"));
        yield return new("408", FaultKind.Timeout, Status(408));
        yield return new("410", FaultKind.Gone, Status(410));
        yield return new("429", FaultKind.RateLimited, Status(429));
        yield return new("451", FaultKind.Forbidden, Status(451));
        yield return new("500", FaultKind.ServerError, Status(500, "<h1>Whoops</h1>"));
        yield return new("502", FaultKind.ServerError, Status(502));
        yield return new("503 without a time", FaultKind.ServerError, Status(503));
        yield return new("503 with Retry-After", FaultKind.RateLimited, Status(503, "", "Retry-After: 600"));
        yield return new("504", FaultKind.Timeout, Status(504));
        yield return new("520", FaultKind.ServerError, Status(520));
        yield return new("304 that nobody asked for", FaultKind.ServerError, Status(304));
        yield return new("redirect to itself", FaultKind.BadRedirect, Status(302, "", "Location: /feed"));
        yield return new("redirect without an address", FaultKind.BadRedirect, Status(301));
        yield return new("redirect to a file", FaultKind.BadRedirect, Status(302, "", "Location: file:///etc/passwd"));
        yield return new("redirect into the private network", FaultKind.BlockedAddress, Status(302, "", "Location: http://192.168.1.1/feed"));
    }

    private static IEnumerable<Case> Bodies()
    {
        yield return new("empty 200", FaultKind.Empty, Body(""));
        yield return new("204", FaultKind.Empty, Status(204));
        yield return new("only white space", FaultKind.Empty, Body(" \r\n\t "));
        yield return new("web page", FaultKind.HtmlInsteadOfFeed,
            Body("<!doctype html><title>Our news</title><h1>News</h1><p>This is the front page of a laboratory that used to have a feed here, long ago, and has none now.</p>", HtmlHead));
        yield return new("200 with a captcha", FaultKind.Challenge,
            Body("<!doctype html><title>Security check</title><p>Please verify you are a human</p><div class=\"g-recaptcha\"></div>", HtmlHead));
        yield return new("200 that says access denied", FaultKind.Challenge,
            Body("<html><head><title>Access Denied</title></head><body>Access denied. Reference #18.2d1c2f17</body></html>", HtmlHead));
        yield return new("200 with a question about cookies", FaultKind.Consent, Body("""
            <!doctype html><title>Before you continue</title><div><p>We value your privacy. We and our partners store and/or access information on a device, such as cookies.</p>
            <p>With your consent, we and our 842 partners may use personalised advertising and content; you can withdraw your consent at any time.</p>
            <button>Accept all</button><button>Reject all</button><button>Manage options</button></div>
            """, HtmlHead));
        yield return new("200 with a form to sign in", FaultKind.Unauthorized,
            Body("<html><title>Members</title><body><h1>Welcome back to the laboratory</h1><p>Members find all of our news here.</p><form><input name=u><input type=\"password\" name=p></form></body></html>", HtmlHead));
        yield return new("JSON that names an error", FaultKind.Malformed,
            Body("{\"error\":{\"code\":404,\"message\":\"no such feed\"}}", "Content-Type: application/json"));
        yield return new("plain words", FaultKind.Malformed, Body("Feed temporarily unavailable", "Content-Type: text/plain"));
        yield return new("PDF", FaultKind.Malformed, Body("%PDF-1.7\n%âãÏÓ", "Content-Type: application/pdf"));
        yield return new("XML that is no feed", FaultKind.Malformed, Body("<?xml version=\"1.0\"?><catalog><book>One</book></catalog>"));
        yield return new("SOAP fault", FaultKind.Malformed,
            Body("<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault/></s:Body></s:Envelope>"));
        yield return new("cut off before its first entry", FaultKind.Malformed, Body("<rss version=\"2.0\"><channel><title>Fe"));
        yield return new("good feed without entries", FaultKind.NoEntries, Body("<rss version=\"2.0\"><channel><title>New</title></channel></rss>"));
        yield return new("cut off after its first entry", FaultKind.None,
            Body(Whole[..(Whole.IndexOf("</item>", StringComparison.Ordinal) + 10)]))
        { Articles = 1 };
        yield return new("announces more than it sends", FaultKind.None,
            Raw($"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\nETag: \"cut\"\r\n\r\n{Whole}"))
        { Articles = 2 };
        yield return new("announces less than it sends", FaultKind.None,
            Raw($"HTTP/1.1 200 OK\r\nContent-Length: {Whole.IndexOf("<item><guid>2", StringComparison.Ordinal)}\r\n\r\n{Whole}"))
        { Articles = 1 };
        yield return new("breaks off in its first chunk", FaultKind.Network,
            Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<rss version=\"2.0\">"));
        yield return new("headers without end", FaultKind.Oversized,
            (stream, _, cancellationToken) =>
            stream.WriteAsync(Latin("HTTP/1.1 200 OK\r\nX-Long: " + new string('a', 200_000) + "\r\n\r\n"), cancellationToken).AsTask());
        yield return new("body announced too large", FaultKind.Oversized, Raw("HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n<rss>"));
        yield return new("body without end", FaultKind.Oversized, EndlessAsync);
        yield return new("gzip bomb", FaultKind.Oversized, Packed(Gzip(new byte[200_000_000])));
        yield return new("damaged gzip", FaultKind.Malformed, Packed([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff, 9, 9, 9]));
    }

    [Fact]
    public async Task EveryFailureIsPutIntoItsClass()
    {
        Case[] cases = [.. Network(), .. Statuses(), .. Bodies()];
        var sites = cases.Select(known => known.Answer is { } answer ? new RawSite(new(answer), Certificate(known)) : null).ToArray();
        await using var hub = await ReadingHub.StartAsync(services => services.Replace(ServiceDescriptor.Singleton(new FetchSettings
        {
            AllowAddresses = [IPNetwork.Parse("127.0.0.0/8")],
            GapPerHost = TimeSpan.Zero,
            Resolve = cases.Zip(sites).Where(pair => pair.First.Tls is not null)
                .ToDictionary(pair => pair.First.Tls!.Value.Host, pair => new IPEndPoint(IPAddress.Loopback, pair.Second!.Port)),
        })));
        var ids = new int[cases.Length];
        for (var i = 0; i < cases.Length; i++) ids[i] = (await hub.AddAsync(AddressOf(cases[i], sites[i]))).Id;

        var reading = hub.ReadAllAsync();
        await Task.WhenAll(cases.Zip(sites).Where(pair => pair.First.Hangs).Select(pair => pair.Second!.Reached.Task));
        while (!reading.IsCompleted)
        {
            // The others are answered at once; those that hang are alone when their time has passed.
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken));
            if (hub.Get<Core.Progress.IngestionProgress>().Snapshot().Reading.Count <= cases.Count(known => known.Hangs))
                hub.Clock.Advance(TimeSpan.FromSeconds(31));
        }

        var wrong = new List<string>();
        for (var i = 0; i < cases.Length; i++)
        {
            var source = await hub.SourceAsync(ids[i]);
            var articles = await hub.QueryAsync(context => context.ArticleSightings.CountAsync(sighting => sighting.SourceId == source.Id));
            var line = string.Create(CultureInfo.InvariantCulture, $"{cases[i].Name,-36} {source.Fault,-18} {articles} kept  {source.FaultDetail}");
            TestContext.Current.TestOutputHelper?.WriteLine(line);
            var right = source.Fault == cases[i].Expected && articles == cases[i].Articles
                && (cases[i].Detail is null || source.FaultDetail?.Contains(cases[i].Detail!, StringComparison.Ordinal) == true);
            if (!right) wrong.Add($"{line}, not {cases[i].Expected} with {cases[i].Articles} {cases[i].Detail}");
        }

        foreach (var site in sites.OfType<RawSite>()) await site.DisposeAsync();
        Assert.True(cases.Length >= 30);
        Assert.Empty(wrong);
        // A part is read, but never taken for the whole.
        Assert.All(await hub.QueryAsync(context => context.Sources.ToListAsync()), source => Assert.Null(source.ETag));
    }

    [Fact]
    public async Task RobotsTxtBindsFeedsWhereTheAdminWantsIt()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/robots.txt", "User-agent: *\nDisallow: /private/\nCrawl-delay: 30", "text/plain");
        site.Serve("/private/feed", Whole);
        site.Serve("/feed", Whole);
        await using var hub = await ReadingHub.StartAsync(services => services.Replace(ServiceDescriptor.Singleton(new FetchSettings
        {
            AllowAddresses = [IPNetwork.Parse("127.0.0.0/8")],
            GapPerHost = TimeSpan.Zero,
            RobotsForFeeds = true,
        })));
        var forbidden = await hub.AddAsync(site.At("/private/feed"));
        var allowed = await hub.AddAsync(site.At("/feed"));
        await hub.ReadAllAsync();

        var source = await hub.SourceAsync(forbidden.Id);
        Assert.Equal((FaultKind.Robots, "Disallow: /private/"), (source.Fault, source.FaultDetail));
        Assert.Equal(FaultKind.None, (await hub.SourceAsync(allowed.Id)).Fault);
        Assert.DoesNotContain(site.Asked, asked => asked.Path == "/private/feed");
    }

    private static Uri AddressOf(Case known, RawSite? site)
    {
        if (known.Tls is { } tls) return new($"https://{tls.Host}/feed");
        var port = site?.Port.ToString(CultureInfo.InvariantCulture);
        return new(known.Address?.Replace("{port}", port, StringComparison.Ordinal) ?? $"http://127.0.0.1:{port}/feed");
    }

    private static System.Security.Cryptography.X509Certificates.X509Certificate2? Certificate(Case known) =>
        known.Tls is { } tls ? RawSite.Certificate(tls.Host, Today.AddDays(tls.From), Today.AddDays(tls.To)) : null;

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static Answer Raw(string bytes) => (stream, _, cancellationToken) => stream.WriteAsync(Latin(bytes), cancellationToken).AsTask();

    private static Answer Status(int status, string body = "", params string[] headers)
    {
        var length = status is 204 or 304 ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        return Raw(string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} Said\r\n{length}Connection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{body}"));
    }

    private static Answer Body(string body, params string[] headers) => Status(200, body, headers.Length > 0 ? headers : ["Content-Type: application/rss+xml"]);

    private static Answer Stall(string begin) => async (stream, _, cancellationToken) =>
    {
        await stream.WriteAsync(Latin(begin), cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    };

    private static Answer Packed(byte[] body) => async (stream, _, cancellationToken) =>
    {
        await stream.WriteAsync(Latin(string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n")), cancellationToken);
        await stream.WriteAsync(body, cancellationToken);
    };

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(plain);
        return packed.ToArray();
    }

    private static async Task EndlessAsync(Stream stream, Socket socket, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n<rss><channel>"u8.ToArray(), cancellationToken);
        var more = Latin(new string('x', 65536));
        while (true) await stream.WriteAsync(more, cancellationToken);
    }
}
