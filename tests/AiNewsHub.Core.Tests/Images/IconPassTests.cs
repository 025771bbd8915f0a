using AiNewsHub.Core.Images;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;

namespace AiNewsHub.Core.Tests.Images;

public sealed class IconPassTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;

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
    public async Task TheIconThatTheFrontPageNamesIsKept()
    {
        _site.Serve("/", """<link rel="icon" type="image/svg+xml" href="/icon.svg"><link rel="apple-touch-icon" href="/touch.png"><p>News""", "text/html");
        _site.Serve("/touch.png", SamplePictures.Png(180, 180), "image/png");
        var source = await ReadAsync(readPages: true);
        Assert.Equal((ImageFault.None, 32), (source.IconFault, source.IconFile!.Length));
        Assert.All(SourceIcon.Sides, side => Assert.NotNull(_hub.Get<ImageFolder>().Find(LeadImage.FileName(source.IconFile!, side))));
        Assert.DoesNotContain("/icon.svg", _site.Asked.Select(asked => asked.Path));
        Assert.DoesNotContain("/favicon.ico", _site.Asked.Select(asked => asked.Path));
        Assert.Equal(_hub.Clock.GetUtcNow().AddDays(30), source.IconDueAt);
    }

    [Fact]
    public async Task ASourceReadByItsFeedAloneIsAskedForNoPage()
    {
        _site.Serve("/feed-icon.png", SamplePictures.Png(144, 144), "image/png");
        var source = await ReadAsync(readPages: false, "<image><url>/feed-icon.png</url></image>");
        Assert.NotNull(source.IconFile);
        Assert.DoesNotContain("/", _site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task WhatIsNoIconIsPassedOver()
    {
        _site.Serve("/", """<link rel="icon" href="/drawn.png"><link rel="icon" href="/long.png" sizes="64x64"><link rel="icon" href="/gone.png">""", "text/html");
        _site.Serve("/drawn.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/png");
        _site.Serve("/long.png", SamplePictures.Png(300, 60), "image/png");
        _site.Serve("/favicon.ico", SamplePictures.Ico(32), "text/plain");
        Assert.NotNull((await ReadAsync(readPages: true)).IconFile);
    }

    [Fact]
    public async Task ASiteWithoutIconIsLookedAtAgainMuchLater()
    {
        var source = await ReadAsync(readPages: true);
        Assert.Equal((null, ImageFault.NotGiven, 1), (source.IconFile, source.IconFault, source.IconTries));
        Assert.Equal(_hub.Clock.GetUtcNow().AddDays(14), source.IconDueAt);
    }

    private async Task<Source> ReadAsync(bool readPages, string more = "")
    {
        _site.Serve("/feed", $"""<rss version="2.0"><channel><title>Feed</title><link>{_site.Address}</link>{more}<item><title>A story</title><guid>1</guid><link>{_site.At("/story")}</link><description>Words.</description></item></channel></rss>""");
        var source = await _hub.AddAsync(_site.At("/feed"), draft => draft with { ReadPages = readPages, SiteUrl = _site.Address.AbsoluteUri });
        await _hub.ReadAllAsync();
        await _hub.Get<ImagesOnce>().RunAsync(TestContext.Current.CancellationToken);
        return await _hub.SourceAsync(source.Id);
    }
}
