using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Which redirects are remembered.</summary>
public sealed class SourceMoveTests : ReadingTests
{
    [Fact]
    public async Task APermanentRedirectIsRememberedAfterSeveralGoodReads()
    {
        Site.Status("/old", 301, ("Location", "/new"));
        var source = await Hub.AddAsync(Site.At("/old"));
        for (var i = 0; i < 6; i++)
        {
            Site.Serve("/new", Rss.Feed(Many(3 + i)));
            await Hub.ReadAllAsync();
        }

        Assert.Equal(Site.At("/new").AbsoluteUri, (await Hub.SourceAsync(source.Id)).Address);
        Assert.Equal("/new", Site.Asked.Last().Path);
        Assert.InRange(Site.Asked.Count(asked => asked.Path == "/old"), 4, 5);
        Assert.Equal(8, await Hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task AMoveToAnotherFeedThatNeverChangesIsNotRememberedEitherButNoticed()
    {
        Site.Serve("/old", Rss.Feed(Many(3)));
        var source = await Hub.AddAsync(Site.At("/old"));
        await Hub.ReadAllAsync();
        Site.Status("/old", 301, ("Location", "/other"));
        Site.Serve("/other", Rss.Feed(Many(1).Concat(Enumerable.Range(1, 9).Select(i => new Rss.Item($"other{i}", $"Something else {i}")))));
        for (var i = 0; i < 8; i++) await Hub.ReadAllAsync();

        var moved = await Hub.SourceAsync(source.Id);
        Assert.Equal((Site.At("/old").AbsoluteUri, FaultKind.Moved, Site.At("/other").AbsoluteUri), (moved.Address, moved.Fault, moved.FaultDetail));
        Assert.Equal(SourceState.Active, moved.State);
    }

    [Fact]
    public async Task ARedirectToAnotherFeedIsNeverRemembered()
    {
        Site.Serve("/old", Rss.Feed(Many(3)));
        var source = await Hub.AddAsync(Site.At("/old"));
        await Hub.ReadAllAsync();
        Site.Status("/old", 301, ("Location", "/other"));
        for (var i = 0; i < 6; i++)
        {
            Site.Serve("/other", Rss.Feed(new Rss.Item($"other{i}", $"Something else {i}")));
            await Hub.ReadAllAsync();
        }

        Assert.Equal(Site.At("/old").AbsoluteUri, (await Hub.SourceAsync(source.Id)).Address);
    }

    [Fact]
    public async Task ARedirectToAnAddressThatAnotherSourceHasLeavesBothAsTheyAre()
    {
        Site.Serve("/new", Rss.Feed(Many(3)));
        Site.Status("/old", 301, ("Location", "/new"));
        var old = await Hub.AddAsync(Site.At("/old"));
        await Hub.AddAsync(Site.At("/new"));
        for (var i = 0; i < 6; i++) await Hub.ReadAllAsync();

        Assert.Equal(Site.At("/old").AbsoluteUri, (await Hub.SourceAsync(old.Id)).Address);
        Assert.Equal(FaultKind.None, (await Hub.SourceAsync(old.Id)).Fault);
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));

    private Task<int> CountAsync(string sql) => Hub.QueryAsync(context => context.Database.SqlQueryRaw<int>(sql).SingleAsync());
}
