using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>How a source that fails, refuses or falls silent is asked from then on.</summary>
public sealed class SourceHealthTests : IAsyncLifetime
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
    public async Task ValidatorsAreSentAndAnUnchangedFeedIsNotReadAgain()
    {
        _site.On("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            if (context.Request.Headers.IfNoneMatch == "\"one\"") context.Response.StatusCode = 304;
            else await context.Response.WriteAsync(Rss.Feed(Many(3)));
        });
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();

        Assert.Equal(1, (await _hub.ReadAllAsync()).NotModified);
        Assert.Equal([FetchOutcome.Content, FetchOutcome.NotModified], await _hub.QueryAsync(context => context.FetchLogs.Where(log => log.SourceId == source.Id).OrderBy(log => log.Id).Select(log => log.Outcome).ToListAsync()));
    }

    [Fact]
    public async Task AFailingSourceSaysWhyAndIsAskedEverLessOften()
    {
        var source = await _hub.AddAsync(_site.At("/missing"));
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            await _hub.ReadAllAsync();
            var state = await _hub.SourceAsync(source.Id);
            pauses.Add(state.NextCheckAt - _hub.Clock.GetUtcNow());
            Assert.Equal((SourceState.Failing, FaultKind.NotFound, "HTTP 404", i + 1), (state.State, state.Fault, state.FaultDetail, state.ConsecutiveFailures));
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.All(pauses.Skip(2), pause => Assert.True(pause >= TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task AGoneSourceIsNeverAskedAgain()
    {
        _site.Status("/feed", 410);
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(400));
        await _hub.ReadDueAsync();

        Assert.Equal(SourceState.Gone, (await _hub.SourceAsync(source.Id)).State);
        Assert.Single(_site.Asked);
    }

    [Fact]
    public async Task RetryAfterIsObeyedToTheSecond()
    {
        _site.Status("/feed", 429, ("Retry-After", "7200"));
        await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadDueAsync();
        _hub.Clock.Advance(TimeSpan.FromSeconds(7199));
        await _hub.ReadDueAsync();
        Assert.Single(_site.Asked);

        _hub.Clock.Advance(TimeSpan.FromMinutes(10));
        await _hub.ReadDueAsync();
        Assert.Equal(2, _site.Asked.Count);
    }

    [Fact]
    public async Task ASecondRefusalInARowRestsTheWholeHostAndARestartDoesNotForgetIt()
    {
        _site.Status("/busy", 429, ("Retry-After", "3600"));
        _site.Serve("/calm", Rss.Feed(Many(2)));
        await _hub.AddAsync(_site.At("/busy"));
        await _hub.AddAsync(_site.At("/calm"));
        await _hub.ReadDueAsync();
        _hub.Clock.Advance(TimeSpan.FromHours(2));
        await _hub.ReadDueAsync();
        var asked = _site.Asked.Count;
        Assert.True(asked >= 3);

        _hub.Clock.Advance(TimeSpan.FromMinutes(59));
        await _hub.ReadAllAsync();
        Assert.Equal(asked, _site.Asked.Count);
        Assert.All(await _hub.QueryAsync(context => context.Sources.ToListAsync()), source => Assert.True(source.NextCheckAt >= _hub.Clock.GetUtcNow().AddMinutes(1)));
        Assert.Equal(FaultKind.None, (await _hub.QueryAsync(context => context.Sources.SingleAsync(source => source.Address.EndsWith("calm")))).Fault);

        // Another process over the same store.
        await using var again = await ReadingHub.StartAsync(_hub);
        await again.ReadAllAsync();
        Assert.Equal(asked, _site.Asked.Count);

        _site.Serve("/busy", Rss.Feed(Many(3)));
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await _hub.ReadDueAsync();
        Assert.Equal(asked + 2, _site.Asked.Count);
        Assert.All(await _hub.QueryAsync(context => context.Sources.ToListAsync()), source => Assert.Equal((0, FaultKind.None), (source.Refusals, source.Fault)));
    }

    [Fact]
    public async Task WhatAFeedAsksOfItsReadersHoldsAfterA304Too()
    {
        _site.On("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            if (context.Request.Headers.IfNoneMatch == "\"one\"") context.Response.StatusCode = 304;
            else await context.Response.WriteAsync(Rss.Feed(Many(3)).Replace("<description/>", "<description/><ttl>300</ttl><skipHours><hour>17</hour><hour>18</hour></skipHours>", StringComparison.Ordinal));
        });
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        var first = (await _hub.SourceAsync(source.Id)).NextCheckAt;
        await _hub.ReadAllAsync();
        var second = (await _hub.SourceAsync(source.Id)).NextCheckAt;

        // It is noon: five hours later is in the first hour to skip.
        var free = _hub.Clock.GetUtcNow().AddHours(7);
        Assert.InRange(first, free, free.AddHours(4));
        Assert.InRange(second, free, free.AddMinutes(30));
    }

    [Fact]
    public async Task LongSilenceAgainstItsOwnRhythmIsNoticedAndEndsWithANewEntry()
    {
        var start = _hub.Clock.GetUtcNow();
        Rss.Item Daily(int day) => new($"d{day}", $"Headline of day {day}", Published: start.AddDays(day));
        _site.Serve("/feed", Rss.Feed(Enumerable.Range(-9, 10).Select(Daily)));
        var source = await _hub.AddAsync(_site.At("/feed"));
        await _hub.ReadAllAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(9));
        await _hub.ReadAllAsync();
        Assert.Equal(FaultKind.None, (await _hub.SourceAsync(source.Id)).Fault);
        _hub.Clock.Advance(TimeSpan.FromDays(2));
        await _hub.ReadAllAsync();
        var silent = await _hub.SourceAsync(source.Id);
        Assert.Equal((FaultKind.Stale, SourceState.Active, start), (silent.Fault, silent.State, silent.FailingSince));

        _site.Serve("/feed", Rss.Feed(Enumerable.Range(-8, 10).Select(Daily).Append(Daily(11))));
        await _hub.ReadAllAsync();
        Assert.Equal(FaultKind.None, (await _hub.SourceAsync(source.Id)).Fault);
    }

    [Fact]
    public async Task TheLogOfReadsIsKeptForAMonth()
    {
        var now = _hub.Clock.GetUtcNow();
        await _hub.QueryAsync(context =>
        {
            foreach (var days in (int[])[31, 365, 29, -365]) context.FetchLogs.Add(new() { SourceId = 1, At = now.AddDays(-days) });
            return context.SaveChangesAsync();
        });
        _site.Serve("/feed", Rss.Feed(Many(1)));
        await _hub.AddAsync(_site.At("/feed"));

        await _hub.ReadAllAsync();

        Assert.Equal([now.AddDays(-29), now], await _hub.QueryAsync(context => context.FetchLogs.Select(line => line.At).Order().ToListAsync()));
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));
}
