using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiNewsHub.Core.Tests.Images;

/// <summary>What nothing uses goes, and never anything else.</summary>
public sealed class ImageSweepTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await ReadingHub.StartAsync();
        for (var i = 0; i < 4; i++) _site.Serve($"/{i}.png", SamplePictures.Png(500 + i, 400), "image/png");
        _site.Serve("/favicon.ico", SamplePictures.Ico(32), "image/x-icon");
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task WhatIsUsedStaysAndWhatIsLeftBehindGoesAfterAnHour()
    {
        await ReadAsync(0, 1);
        var used = Files();
        Assert.Equal(4 + 2, used.Length);
        var folder = Directory.CreateDirectory(Path.Combine(_hub.Images, "ab"));
        foreach (var name in new[] { $"{new string('a', 32)}-400.webp", $"{new string('a', 32)}-400.webp.123.part" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), "x", Cancel);
            File.SetLastWriteTimeUtc(Path.Combine(folder.FullName, name), _hub.Clock.GetUtcNow().UtcDateTime);
        }

        await File.WriteAllTextAsync(Path.Combine(_hub.Images, "notes.txt"), "the admin's own", Cancel);
        Assert.Equal(new Swept(0, 0, 0), await SweepAsync());
        _hub.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(new Swept(0, 2, 0), await SweepAsync());
        Assert.Equal([.. used, "notes.txt"], Files());
    }

    [Fact]
    public async Task ThePicturesOfADeletedSourceGoAndThoseItSharedStay()
    {
        var gone = await ReadAsync(0, 1);
        await ReadAsync(1, 2);
        await using (var context = await _hub.Get<IDbContextFactory<Core.Storage.HubContext>>().CreateDbContextAsync(Cancel))
            await new DeleteSource(context, _hub.Get<Core.Search.IArticleIndex>(), _hub.Clock).RunAsync(gone.Id, "test", Cancel);
        _hub.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await SweepAsync()).Forgotten);
        var names = await _hub.QueryAsync(context => context.Articles.Select(article => article.ImageFile!).ToListAsync());
        Assert.Equal(2, names.Count);
        Assert.Equal(4, Files().Count(file => names.Exists(name => file.StartsWith(name[..32], StringComparison.Ordinal))));
        Assert.Equal(4 + 2, Files().Length);
    }

    [Fact]
    public async Task ARemovedArticlesPictureGoes()
    {
        await ReadAsync(0);
        await _hub.QueryAsync(context => context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.State, ArticleState.Removed)));
        _hub.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new Swept(1, 2, 0), await SweepAsync());
    }

    [Fact]
    public async Task WhatSomebodyDeletedIsFetchedAgain()
    {
        await ReadAsync(0);
        Directory.Delete(_hub.Images, recursive: true);
        Assert.Equal(new Swept(0, 0, 2), await SweepAsync());
        await _hub.Get<ImagesOnce>().RunAsync(Cancel);
        Assert.Equal(2 + 2, Files().Length);
        Assert.Equal(new Swept(0, 0, 0), await SweepAsync());
    }

    [Fact]
    public async Task BeyondTheLimitTheOldestGo()
    {
        await ReadAsync(0);
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await ReadAsync(1);
        var bytes = await _hub.QueryAsync(context => context.Images.OrderBy(image => image.Id).Select(image => image.Bytes).ToListAsync());
        // A megabyte is the least that can be set: the pictures are told to be larger than they are.
        await _hub.QueryAsync(context => context.Images.ExecuteUpdateAsync(set => set.SetProperty(image => image.Bytes, 700_000)));
        Assert.All(bytes, size => Assert.True(size > 0));
        var sweep = new ImageSweep(_hub.Get<IDbContextFactory<Core.Storage.HubContext>>(), _hub.Get<ImageFolder>(), new(_hub.Images) { MaxMegabytes = 1 },
            _hub.Clock, NullLogger<ImageSweep>.Instance);
        _hub.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new Swept(1, 2, 0), await sweep.RunAsync(Cancel));
        var states = await _hub.QueryAsync(context => context.Articles.OrderBy(article => article.Id).Select(article => article.ImageState).ToListAsync());
        Assert.Equal([ImageState.None, ImageState.Shown], states);
    }

    private Task<Swept> SweepAsync() => _hub.Get<ImageSweep>().RunAsync(Cancel);

    private string[] Files() =>
        [.. Directory.EnumerateFiles(_hub.Images, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private async Task<Source> ReadAsync(params int[] images)
    {
        var feed = $"/feed{string.Join('-', images)}";
        _site.Serve(feed, $"""
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Feed</title><link>{_site.Address}</link>
            {string.Concat(images.Select(image => $"""<item><title>Story {feed} {image}</title><guid>{feed}{image}</guid><link>{_site.At($"{feed}/{image}")}</link><description>Words of {feed} about {image}.</description><media:content url="{_site.At($"/{image}.png")}" medium="image"/></item>"""))}
            </channel></rss>
            """);
        var source = await _hub.AddAsync(_site.At(feed));
        await _hub.ReadAllAsync();
        await _hub.Get<ImagesOnce>().RunAsync(Cancel);
        return source;
    }
}
