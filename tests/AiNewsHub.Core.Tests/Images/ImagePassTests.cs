using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Images;

/// <summary>Lead images from a publisher's feed to the hub's folder, at the real seam: a site, the fetcher, a database, files.</summary>
public sealed class ImagePassTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await ReadingHub.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task ALeadImageIsFetchedOnceAndKept()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "text/html");
        await ReadAsync("/a.jpg");
        await ImagesAsync();

        var article = await ArticleAsync();
        Assert.Equal((ImageState.Shown, 1200, 800), (article.ImageState, article.ImageWidth, article.ImageHeight));
        var image = LeadImage.Of(article.ImageFile, article.ImageWidth, article.ImageHeight)!;
        Assert.All(image.Widths, width => Assert.NotNull(_hub.Get<ImageFolder>().Find(LeadImage.FileName(image.Hash, width))));
        await ImagesAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(10));
        await ImagesAsync();
        Assert.Equal(1, Asked("/a.jpg"));
        Assert.Contains("image/webp", _site.Asked.Single(asked => asked.Path == "/a.jpg").Headers["Accept"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadingTheNewsAsksForNoPicture()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        await ReadAsync("/a.jpg");
        Assert.Equal(0, Asked("/a.jpg"));
        Assert.Equal(ImageState.None, (await ArticleAsync()).ImageState);
    }

    [Fact]
    public async Task AnotherProcessGoesOnWhereOneStopped()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        await ReadAsync("/a.jpg");
        await _hub.Get<ImageQueue>().LinkAsync(Cancel);
        await using var next = await ReadingHub.StartAsync(_hub);
        await next.Get<ImagesOnce>().RunAsync(Cancel);
        Assert.Equal(ImageState.Shown, (await ArticleAsync()).ImageState);
    }

    [Fact]
    public async Task AFailureIsKeptAndTriedAgainLessAndLess()
    {
        _site.Status("/a.jpg", 500);
        await ReadAsync("/a.jpg");
        await ImagesAsync();
        await ImagesAsync();
        Assert.Equal((1, ImageState.Waiting), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));
        Assert.Equal((ImageFault.Unreachable, "HTTP 500"),
            await _hub.QueryAsync(context => context.Images.Select(image => new ValueTuple<ImageFault, string?>(image.Fault, image.FaultDetail))
            .SingleAsync()));
        for (var day = 0; day < 20; day++)
        {
            _hub.Clock.Advance(TimeSpan.FromDays(1));
            await ImagesAsync();
        }

        Assert.Equal((5, ImageState.Failed), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));
    }

    [Fact]
    public async Task AServerThatAsksForAPauseGetsIt()
    {
        _site.Status("/a.jpg", 429, ("Retry-After", "7200"));
        await ReadAsync("/a.jpg");
        await ImagesAsync();
        _hub.Clock.Advance(TimeSpan.FromMinutes(119));
        await ImagesAsync();
        Assert.Equal(1, Asked("/a.jpg"));
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        _hub.Clock.Advance(TimeSpan.FromMinutes(2));
        await ImagesAsync();
        Assert.Equal(ImageState.Shown, (await ArticleAsync()).ImageState);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(403)]
    public async Task WhatIsNotGivenIsNotAskedForAgain(int status)
    {
        _site.Status("/a.jpg", status);
        await ReadAsync("/a.jpg");
        await ImagesAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(10));
        await ImagesAsync();
        Assert.Equal((1, ImageState.Failed), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));
    }

    [Theory]
    [InlineData("X-Robots-Tag", "noimageindex")]
    [InlineData("X-Robots-Tag", "noai, noimageai")]
    [InlineData("tdm-reservation", "1")]
    public async Task APictureWhoseHeadersForbidItIsNotKept(string header, string value)
    {
        _site.On("/a.jpg", context =>
        {
            context.Response.Headers[header] = value;
            return context.Response.Body.WriteAsync(SamplePictures.Jpeg()).AsTask();
        });
        await ReadAsync("/a.jpg");
        await ImagesAsync();
        Assert.Equal(ImageState.Withheld, (await ArticleAsync()).ImageState);
        Assert.False(Directory.Exists(_hub.Images));
    }

    [Fact]
    public async Task RobotsTxtBindsForPicturesToo()
    {
        _site.Serve("/robots.txt", "User-agent: *\nDisallow: /a.jpg", "text/plain");
        await ReadAsync("/a.jpg");
        await ImagesAsync();
        Assert.Equal((0, ImageState.Withheld), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));
    }

    [Theory]
    [InlineData("noai")]
    [InlineData("noimageai")]
    [InlineData("noimageindex")]
    [InlineData("max-image-preview:none")]
    public async Task AnArticleWhosePageForbidsItHasNoPicture(string mark)
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        _site.Serve("/story",
            $"""<html><head><title>A story</title><meta name="robots" content="{mark}"></head><body><article><h1>A story</h1><p>{string.Join(' ', Enumerable.Repeat("Words that say something.", 60))}</p></article></body></html>""", "text/html");
        await ReadAsync("/a.jpg", draft => draft with { ReadPages = true });
        await ImagesAsync();
        Assert.Equal((0, ImageState.Withheld), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));
    }

    [Fact]
    public async Task APageThatIsReadLateTakesBackWhatItForbids()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        _site.Status("/story", 500);
        await ReadAsync("/a.jpg", draft => draft with { ReadPages = true });
        await ImagesAsync();
        Assert.Equal(ImageState.Shown, (await ArticleAsync()).ImageState);
        _site.Serve("/story",
            """<html><head><title>A story</title><meta name="robots" content="noimageindex"></head><body><article><h1>A story</h1><p>Words.</p></article></body></html>""", "text/html");
        _hub.Clock.Advance(TimeSpan.FromHours(7));
        await _hub.ReadAllAsync();
        await ImagesAsync();
        var article = await ArticleAsync();
        Assert.Equal((ImageState.Withheld, null, null), (article.ImageState, article.ImageFile, article.ImageId));
    }

    [Fact]
    public async Task ARobotsFileThatComesBackLetsThePictureIn()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        _site.Status("/robots.txt", 500);
        await ReadAsync("/a.jpg");
        await ImagesAsync();
        Assert.Equal((0, ImageState.Waiting), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));
        _site.Status("/robots.txt", 404);
        _hub.Clock.Advance(TimeSpan.FromHours(2));
        await ImagesAsync();
        Assert.Equal(ImageState.Shown, (await ArticleAsync()).ImageState);
    }

    [Fact]
    public async Task ThePagesPictureOutranksTheFeeds()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        _site.Serve("/page.jpg", SamplePictures.Jpeg(900, 600), "image/jpeg");
        _site.Serve("/story",
            $"""<html><head><title>A story</title><meta property="og:image" content="/page.jpg"><meta property="og:image:width" content="900"></head><body><article><h1>A story</h1><p>{string.Join(' ', Enumerable.Repeat("Words that say something.", 60))}</p></article></body></html>""", "text/html");
        await ReadAsync("/a.jpg", draft => draft with { ReadPages = true });
        await ImagesAsync();
        var article = await ArticleAsync();
        Assert.Equal((ImageState.Shown, 900, 600), (article.ImageState, article.ImageWidth, article.ImageHeight));
        Assert.Equal(0, Asked("/a.jpg"));
    }

    [Fact]
    public async Task WhereTheFeedNamesNoneTheTextsFirstPictureIsTaken()
    {
        _site.Serve("/first.png", SamplePictures.Png(640, 400), "image/png");
        _site.Serve("/feed",
            $"""<rss version="2.0"><channel><title>Feed</title><link>{_site.Address}</link><item><title>A story</title><guid>1</guid><link>{_site.At("/story")}</link><description>&lt;img src="/pixel.gif" width="1" height="1"&gt;&lt;p&gt;Words.&lt;/p&gt;&lt;img src="/first.png" alt="A whale"&gt;</description></item></channel></rss>""");
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        await ImagesAsync();
        var article = await ArticleAsync();
        Assert.Equal((ImageState.Shown, "A whale", 640), (article.ImageState, article.ImageAlt, article.ImageWidth));
    }

    [Fact]
    public async Task ASwitchedOffSourceIsAskedForNoPictureAndLosesThoseItHas()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        var source = await ReadAsync("/a.jpg");
        await ImagesAsync();
        await SwitchAsync(source, false);
        var article = await ArticleAsync();
        Assert.Equal((ImageState.Withheld, null, null), (article.ImageState, article.ImageFile, article.ImageId));
        await SwitchAsync(source, true);
        await ImagesAsync();
        Assert.Equal((2 - 1, ImageState.Shown), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));

        var other = await ReadAsync("/b.jpg", draft => draft with { ShowImages = false });
        await ImagesAsync();
        Assert.Equal(0, Asked("/b.jpg"));
        Assert.False((await _hub.SourceAsync(other.Id)).ShowImages);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/a.png")]
    [InlineData("http://[::1]/a.png")]
    [InlineData("http://10.0.0.1/a.png")]
    [InlineData("http://2130706433/a.png")]
    [InlineData("SITE/a.png")]
    public async Task NothingInsideANetworkIsAskedForAPicture(string address)
    {
        _site.Serve("/a.png", SamplePictures.Png(), "image/png");
        await using var guarded = await ReadingHub.StartAsync(services => services.AddSingleton(new FetchSettings { GapPerHost = TimeSpan.Zero }));
        await AddArticleAsync(guarded, address.Replace("SITE", _site.Address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal));
        await guarded.Get<ImagesOnce>().RunAsync(Cancel);
        Assert.Empty(_site.Asked);
        Assert.NotEqual(ImageState.Shown, await guarded.QueryAsync(context => context.Articles.Select(article => article.ImageState).SingleAsync()));
        Assert.Null(await guarded.QueryAsync(context => context.Images.Select(image => image.Hash).SingleAsync()));
    }

    /// <summary>The first site is let in by name; where it sends us is not.</summary>
    [Fact]
    public async Task ARedirectLeadsNoPictureInside()
    {
        await using var inside = await LoopbackSite.StartAsync();
        inside.Serve("/secret.png", SamplePictures.Png(), "image/png");
        _site.On("/a.png", context =>
        {
            context.Response.Redirect($"http://localhost:{inside.Port}/secret.png");
            return Task.CompletedTask;
        });
        var own = new OwnSites();
        own.Open(new Dictionary<string, System.Net.IPEndPoint>(StringComparer.Ordinal) { ["press.example"] = new(System.Net.IPAddress.Loopback, _site.Port) });
        await using var guarded = await ReadingHub.StartAsync(services => services.AddSingleton(new FetchSettings { GapPerHost = TimeSpan.Zero })
            .AddSingleton(own));
        await AddArticleAsync(guarded, "http://press.example/a.png");
        await guarded.Get<ImagesOnce>().RunAsync(Cancel);
        Assert.Equal(1, Asked("/a.png"));
        Assert.Empty(inside.Asked);
        Assert.Equal((ImageFault.BlockedAddress, ImageState.Failed),
            await guarded.QueryAsync(context => context.Articles.Select(article => new ValueTuple<ImageFault, ImageState>(article.Image!.Fault,
            article.ImageState)).SingleAsync()));
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("html")]
    [InlineData("bomb")]
    [InlineData("cut")]
    [InlineData("endless")]
    [InlineData("pixel")]
    public async Task WhatIsNoHarmlessPictureIsNotKept(string kind)
    {
        var (bytes, fault) = kind switch
        {
            "svg" => ("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), ImageFault.NotAPicture),
            "html" => ("<!doctype html><p>Not here"u8.ToArray(), ImageFault.NotAPicture),
            "bomb" => (SamplePictures.Bomb(30_000, 30_000), ImageFault.TooManyPixels),
            "cut" => (SamplePictures.Png()[..2000], ImageFault.Damaged),
            "endless" => (new byte[8_100_000], ImageFault.TooLarge),
            _ => (SamplePictures.Png(1, 1), ImageFault.Unfit),
        };
        _site.Serve("/a.jpg", bytes, "image/png");
        await ReadAsync("/a.jpg");
        await ImagesAsync();
        Assert.Equal(fault, await _hub.QueryAsync(context => context.Images.Select(image => image.Fault).SingleAsync()));
        Assert.Null((await ArticleAsync()).ImageFile);
        Assert.False(Directory.Exists(_hub.Images));
    }

    [Fact]
    public async Task ALogoThatEveryArticleShowsIsShownWithNone()
    {
        _site.Serve("/logo.png", SamplePictures.Png(), "image/png");
        _site.Serve("/feed", Feed([.. Enumerable.Range(0, 5).Select(i => ($"story{i}", $"/logo.png?{i}"))]));
        for (var i = 0; i < 5; i++) _site.Serve($"/logo.png?{i}", SamplePictures.Png(), "image/png");
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        await ImagesAsync();
        Assert.All(await _hub.QueryAsync(context => context.Articles.AsNoTracking().ToListAsync()),
            article => Assert.Equal((ImageState.Repeated, null), (article.ImageState, article.ImageFile)));
    }

    [Fact]
    public async Task AnOldArticlesPictureIsLeftWhereItIs()
    {
        _site.Serve("/a.jpg", SamplePictures.Jpeg(), "image/jpeg");
        await ReadAsync("/a.jpg");
        _hub.Clock.Advance(TimeSpan.FromDays(40));
        await ImagesAsync();
        Assert.Equal((0, ImageState.None), (Asked("/a.jpg"), (await ArticleAsync()).ImageState));
    }

    private int Asked(string path) => _site.Asked.Count(asked => asked.Path == path);

    private Task ImagesAsync() => _hub.Get<ImagesOnce>().RunAsync(Cancel);

    private Task<Article> ArticleAsync() => _hub.QueryAsync(context => context.Articles.AsNoTracking().OrderBy(article => article.Id).FirstAsync());

    private async Task<Source> ReadAsync(string image, Func<SourceDraft, SourceDraft>? change = null)
    {
        var feed = $"/feed{image}";
        _site.Serve(feed, Feed([("/story", image)]));
        var source = await _hub.AddAsync(_site.At(feed), draft => (change?.Invoke(draft) ?? draft) with { Publisher = image });
        await _hub.ReadAllAsync();
        return source;
    }

    private string Feed((string Path, string Image)[] items) =>
        $"""
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Feed</title><link>{_site.Address}</link>
        {string.Concat(items.Select(item => $"""<item><title>A story about {item.Path}</title><guid>{item.Path}{item.Image}</guid><link>{_site.At(item.Path)}</link><description>A laboratory says something about a model.</description><media:content url="{_site.At(item.Image)}" medium="image"/></item>"""))}
        </channel></rss>
        """;

    private async Task SwitchAsync(Source source, bool on)
    {
        await using var scope = _hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        var edit = SourceSettings.Of(source) with { ShowImages = on };
        Assert.Equal(SourceEdited.Done, await scope.ServiceProvider.GetRequiredService<EditSource>().RunAsync(source.Id, edit, "test", Cancel));
    }

    private static async Task AddArticleAsync(ReadingHub hub, string image)
    {
        var source = await hub.AddAsync(new Uri("https://site.example/feed"));
        await hub.QueryAsync(async context =>
        {
            var now = hub.Clock.GetUtcNow();
            context.Articles.Add(new()
            {
                SourceId = source.Id,
                Url = "https://site.example/1",
                CanonicalUrl = "https://site.example/1",
                Title = "A story",
                FirstSeenAt = now,
                ShownAt = now,
                ImageUrl = image,
                ImageDueAt = now,
                Content = new()
            });
            return await context.SaveChangesAsync();
        });
    }
}
