using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>How a source that fails, refuses or falls silent is asked from then on.</summary>
public sealed class SourceHealthTests : ReadingTests
{
    [Fact]
    public async Task ValidatorsAreSentAndAnUnchangedFeedIsNotReadAgain()
    {
        Site.On("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            if (context.Request.Headers.IfNoneMatch == "\"one\"") context.Response.StatusCode = 304;
            else await context.Response.WriteAsync(Rss.Feed(Many(3)));
        });
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();

        Assert.Equal(1, (await Hub.ReadAllAsync()).NotModified);
        Assert.Equal([FetchOutcome.Content, FetchOutcome.NotModified],
            await Hub.QueryAsync(context => context.FetchLogs.Where(log => log.SourceId == source.Id).OrderBy(log => log.Id).Select(log => log.Outcome)
            .ToListAsync()));
    }

    [Fact]
    public async Task AFailingSourceSaysWhyAndIsAskedEverLessOften()
    {
        var source = await Hub.AddAsync(Site.At("/missing"));
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            await Hub.ReadAllAsync();
            var state = await Hub.SourceAsync(source.Id);
            pauses.Add(state.NextCheckAt - Hub.Clock.GetUtcNow());
            Assert.Equal((SourceState.Failing, FaultKind.NotFound, "HTTP 404", i + 1),
                (state.State, state.Fault, state.FaultDetail, state.ConsecutiveFailures));
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.All(pauses.Skip(2), pause => Assert.True(pause >= TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task AGoneSourceIsNeverAskedAgain()
    {
        Site.Status("/feed", 410);
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        Hub.Clock.Advance(TimeSpan.FromDays(400));
        await Hub.ReadDueAsync();

        Assert.Equal(SourceState.Gone, (await Hub.SourceAsync(source.Id)).State);
        Assert.Single(Site.Asked);
    }

    [Fact]
    public async Task RetryAfterIsObeyedToTheSecond()
    {
        Site.Status("/feed", 429, ("Retry-After", "7200"));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadDueAsync();
        Hub.Clock.Advance(TimeSpan.FromSeconds(7199));
        await Hub.ReadDueAsync();
        Assert.Single(Site.Asked);

        Hub.Clock.Advance(TimeSpan.FromMinutes(10));
        await Hub.ReadDueAsync();
        Assert.Equal(2, Site.Asked.Count);
    }

    [Fact]
    public async Task ASecondRefusalInARowRestsTheWholeHostAndARestartDoesNotForgetIt()
    {
        Site.Status("/busy", 429, ("Retry-After", "3600"));
        Site.Serve("/calm", Rss.Feed(Many(2)));
        await Hub.AddAsync(Site.At("/busy"));
        await Hub.AddAsync(Site.At("/calm"));
        await Hub.ReadDueAsync();
        Hub.Clock.Advance(TimeSpan.FromHours(2));
        await Hub.ReadDueAsync();
        var asked = Site.Asked.Count;
        Assert.True(asked >= 3);

        Hub.Clock.Advance(TimeSpan.FromMinutes(59));
        await Hub.ReadAllAsync();
        Assert.Equal(asked, Site.Asked.Count);
        Assert.All(await Hub.QueryAsync(context => context.Sources.ToListAsync()),
            source => Assert.True(source.NextCheckAt >= Hub.Clock.GetUtcNow().AddMinutes(1)));
        Assert.Equal(FaultKind.None, (await Hub.QueryAsync(context => context.Sources.SingleAsync(source => source.Address.EndsWith("calm")))).Fault);

        // Another process over the same store.
        await using var again = await ReadingHub.StartAsync(Hub);
        await again.ReadAllAsync();
        Assert.Equal(asked, Site.Asked.Count);

        Site.Serve("/busy", Rss.Feed(Many(3)));
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        await Hub.ReadDueAsync();
        Assert.Equal(asked + 2, Site.Asked.Count);
        Assert.All(await Hub.QueryAsync(context => context.Sources.ToListAsync()),
            source => Assert.Equal((0, FaultKind.None), (source.Refusals, source.Fault)));
    }

    [Fact]
    public async Task WhatAFeedAsksOfItsReadersHoldsAfterA304Too()
    {
        Site.On("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"one\"";
            if (context.Request.Headers.IfNoneMatch == "\"one\"") context.Response.StatusCode = 304;
            else await context.Response.WriteAsync(Rss.Feed(Many(3))
                .Replace("<description/>", "<description/><ttl>300</ttl><skipHours><hour>17</hour><hour>18</hour></skipHours>", StringComparison.Ordinal));
        });
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        var first = (await Hub.SourceAsync(source.Id)).NextCheckAt;
        await Hub.ReadAllAsync();
        var second = (await Hub.SourceAsync(source.Id)).NextCheckAt;

        // It is noon: five hours later is in the first hour to skip.
        var free = Hub.Clock.GetUtcNow().AddHours(7);
        Assert.InRange(first, free, free.AddHours(4));
        Assert.InRange(second, free, free.AddMinutes(30));
    }

    [Fact]
    public async Task LongSilenceAgainstItsOwnRhythmIsNoticedAndEndsWithANewEntry()
    {
        var start = Hub.Clock.GetUtcNow();
        Rss.Item Daily(int day) => new($"d{day}", $"Headline of day {day}", Published: start.AddDays(day));
        Site.Serve("/feed", Rss.Feed(Enumerable.Range(-9, 10).Select(Daily)));
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        Hub.Clock.Advance(TimeSpan.FromDays(9));
        await Hub.ReadAllAsync();
        Assert.Equal(FaultKind.None, (await Hub.SourceAsync(source.Id)).Fault);
        Hub.Clock.Advance(TimeSpan.FromDays(2));
        await Hub.ReadAllAsync();
        var silent = await Hub.SourceAsync(source.Id);
        Assert.Equal((FaultKind.Stale, SourceState.Active, start), (silent.Fault, silent.State, silent.FailingSince));

        Site.Serve("/feed", Rss.Feed(Enumerable.Range(-8, 10).Select(Daily).Append(Daily(11))));
        await Hub.ReadAllAsync();
        Assert.Equal(FaultKind.None, (await Hub.SourceAsync(source.Id)).Fault);
    }

    [Fact]
    public async Task TheLogOfReadsIsKeptForAMonth()
    {
        var now = Hub.Clock.GetUtcNow();
        await Hub.QueryAsync(context =>
        {
            foreach (var days in (int[])[31, 365, 29, -365]) context.FetchLogs.Add(new() { SourceId = 1, At = now.AddDays(-days) });
            return context.SaveChangesAsync();
        });
        Site.Serve("/feed", Rss.Feed(Many(1)));
        await Hub.AddAsync(Site.At("/feed"));

        await Hub.ReadAllAsync();

        Assert.Equal([now.AddDays(-29), now], await Hub.QueryAsync(context => context.FetchLogs.Select(line => line.At).Order().ToListAsync()));
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));
}
