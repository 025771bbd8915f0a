using AiNewsHub.Core.Images;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;

namespace AiNewsHub.Core.Tests.Images;

public sealed class IconPassTests : ReadingTests
{
    [Fact]
    public async Task TheIconThatTheFrontPageNamesIsKept()
    {
        Site.Serve("/", """<link rel="icon" type="image/svg+xml" href="/icon.svg"><link rel="apple-touch-icon" href="/touch.png"><p>News""", "text/html");
        Site.Serve("/touch.png", SamplePictures.Png(180, 180), "image/png");
        var source = await ReadAsync(readPages: true);
        Assert.Equal((ImageFault.None, 32), (source.IconFault, source.IconFile!.Length));
        Assert.All(SourceIcon.Sides, side => Assert.NotNull(Hub.Get<ImageFolder>().Find(LeadImage.FileName(source.IconFile!, side))));
        Assert.DoesNotContain("/icon.svg", Site.Asked.Select(asked => asked.Path));
        Assert.DoesNotContain("/favicon.ico", Site.Asked.Select(asked => asked.Path));
        Assert.Equal(Hub.Clock.GetUtcNow().AddDays(30), source.IconDueAt);
    }

    [Fact]
    public async Task ASourceReadByItsFeedAloneIsAskedForNoPage()
    {
        Site.Serve("/feed-icon.png", SamplePictures.Png(144, 144), "image/png");
        var source = await ReadAsync(readPages: false, "<image><url>/feed-icon.png</url></image>");
        Assert.NotNull(source.IconFile);
        Assert.DoesNotContain("/", Site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task WhatIsNoIconIsPassedOver()
    {
        Site.Serve("/", """<link rel="icon" href="/drawn.png"><link rel="icon" href="/long.png" sizes="64x64"><link rel="icon" href="/gone.png">""",
            "text/html");
        Site.Serve("/drawn.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/png");
        Site.Serve("/long.png", SamplePictures.Png(300, 60), "image/png");
        Site.Serve("/favicon.ico", SamplePictures.Ico(32), "text/plain");
        Assert.NotNull((await ReadAsync(readPages: true)).IconFile);
    }

    [Fact]
    public async Task ASiteWithoutIconIsLookedAtAgainMuchLater()
    {
        var source = await ReadAsync(readPages: true);
        Assert.Equal((null, ImageFault.NotGiven, 1), (source.IconFile, source.IconFault, source.IconTries));
        Assert.Equal(Hub.Clock.GetUtcNow().AddDays(14), source.IconDueAt);
    }

    private async Task<Source> ReadAsync(bool readPages, string more = "")
    {
        Site.Serve("/feed",
            $"""<rss version="2.0"><channel><title>Feed</title><link>{Site.Address}</link>{more}<item><title>A story</title><guid>1</guid><link>{Site.At("/story")}</link><description>Words.</description></item></channel></rss>""");
        var source = await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = readPages, SiteUrl = Site.Address.AbsoluteUri });
        await Hub.ReadAllAsync();
        await Hub.Get<ImagesOnce>().RunAsync(TestContext.Current.CancellationToken);
        return await Hub.SourceAsync(source.Id);
    }
}
