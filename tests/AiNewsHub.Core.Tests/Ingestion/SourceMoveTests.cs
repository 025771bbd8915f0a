using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Which redirects are remembered.</summary>
public sealed class SourceMoveTests : IAsyncLifetime
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
    public async Task APermanentRedirectIsRememberedAfterSeveralGoodReads()
    {
        _site.Status("/old", 301, ("Location", "/new"));
        var source = await _hub.AddAsync(_site.At("/old"));
        for (var i = 0; i < 6; i++)
        {
            _site.Serve("/new", Rss.Feed(Many(3 + i)));
            await _hub.ReadAllAsync();
        }

        Assert.Equal(_site.At("/new").AbsoluteUri, (await _hub.SourceAsync(source.Id)).Address);
        Assert.Equal("/new", _site.Asked.Last().Path);
        Assert.InRange(_site.Asked.Count(asked => asked.Path == "/old"), 4, 5);
        Assert.Equal(8, await _hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task AMoveToAnotherFeedThatNeverChangesIsNotRememberedEitherButNoticed()
    {
        _site.Serve("/old", Rss.Feed(Many(3)));
        var source = await _hub.AddAsync(_site.At("/old"));
        await _hub.ReadAllAsync();
        _site.Status("/old", 301, ("Location", "/other"));
        _site.Serve("/other", Rss.Feed(Many(1).Concat(Enumerable.Range(1, 9).Select(i => new Rss.Item($"other{i}", $"Something else {i}")))));
        for (var i = 0; i < 8; i++) await _hub.ReadAllAsync();

        var moved = await _hub.SourceAsync(source.Id);
        Assert.Equal((_site.At("/old").AbsoluteUri, FaultKind.Moved, _site.At("/other").AbsoluteUri), (moved.Address, moved.Fault, moved.FaultDetail));
        Assert.Equal(SourceState.Active, moved.State);
    }

    [Fact]
    public async Task ARedirectToAnotherFeedIsNeverRemembered()
    {
        _site.Serve("/old", Rss.Feed(Many(3)));
        var source = await _hub.AddAsync(_site.At("/old"));
        await _hub.ReadAllAsync();
        _site.Status("/old", 301, ("Location", "/other"));
        for (var i = 0; i < 6; i++)
        {
            _site.Serve("/other", Rss.Feed(new Rss.Item($"other{i}", $"Something else {i}")));
            await _hub.ReadAllAsync();
        }

        Assert.Equal(_site.At("/old").AbsoluteUri, (await _hub.SourceAsync(source.Id)).Address);
    }

    [Fact]
    public async Task ARedirectToAnAddressThatAnotherSourceHasLeavesBothAsTheyAre()
    {
        _site.Serve("/new", Rss.Feed(Many(3)));
        _site.Status("/old", 301, ("Location", "/new"));
        var old = await _hub.AddAsync(_site.At("/old"));
        await _hub.AddAsync(_site.At("/new"));
        for (var i = 0; i < 6; i++) await _hub.ReadAllAsync();

        Assert.Equal(_site.At("/old").AbsoluteUri, (await _hub.SourceAsync(old.Id)).Address);
        Assert.Equal(FaultKind.None, (await _hub.SourceAsync(old.Id)).Fault);
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));

    private Task<int> CountAsync(string sql) => _hub.QueryAsync(context => context.Database.SqlQueryRaw<int>(sql).SingleAsync());
}
