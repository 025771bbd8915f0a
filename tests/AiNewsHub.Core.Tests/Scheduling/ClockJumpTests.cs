using AiNewsHub.Core.Sources.Schedule;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Scheduling;

/// <summary>A clock that jumps, as it does when a machine without a battery finds its time server, must neither hammer nor freeze a source.</summary>
public sealed class ClockJumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await ReadingHub.StartAsync();
        await _hub.AddAsync(_site.At("/good"));
        await _hub.AddAsync(_site.At("/broken"));
        await _hub.AddAsync(_site.At("/busy"));
        _site.Serve("/good", Rss.Feed(new Rss.Item("1", "One", Published: _hub.Clock.GetUtcNow().AddHours(-1))));
        _site.Status("/broken", 500);
        _site.Status("/busy", 429, ("Retry-After", "7200"));
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(365)]
    [InlineData(-365)]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task EachSourceIsAskedAtMostOnceForAJumpAndOnceWhenItIsUndone(int days)
    {
        await _hub.ReadDueAsync();
        Assert.Equal(3, _site.Asked.Count);

        Jump(TimeSpan.FromDays(days));
        await ReadForAnHourAsync();
        Assert.InRange(Asked("/good"), 1, 2 + PerHour);
        Assert.InRange(Asked("/broken"), 1, 2 + PerHour);

        Jump(TimeSpan.FromDays(-days));
        await ReadForAnHourAsync();
        Assert.InRange(Asked("/good"), 2, 3 + (2 * PerHour));
        Assert.InRange(Asked("/broken"), 2, 3 + (2 * PerHour));
    }

    [Theory]
    [InlineData(365)]
    [InlineData(-365)]
    public async Task NoSourceIsFrozenByAJump(int days)
    {
        await _hub.ReadDueAsync();
        Jump(TimeSpan.FromDays(days));
        await _hub.ReadDueAsync();
        Jump(TimeSpan.FromDays(-days));
        await _hub.ReadDueAsync();

        var latest = _hub.Clock.GetUtcNow() + NextCheck.Longest * 1.1;
        Assert.All(await _hub.QueryAsync(context => context.Sources.AsNoTracking().ToListAsync()),
            source => Assert.True(source.NextCheckAt <= latest, $"{source.Address}: {source.NextCheckAt}"));
        _hub.Clock.Advance(NextCheck.Longest * 1.2);
        var before = _site.Asked.Count;
        await _hub.ReadDueAsync();
        Assert.Equal(before + 3, _site.Asked.Count);
    }

    [Fact]
    public async Task WhatAPublisherDatesInTheFutureIsShownAsFirstSeenWhateverTheClockSays()
    {
        _site.Serve("/good", Rss.Feed(new Rss.Item("9999", "Far", Published: new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero)),
            new Rss.Item("0", "Zero", Published: DateTimeOffset.MinValue)));
        await _hub.ReadDueAsync();
        var now = _hub.Clock.GetUtcNow();
        Assert.All(await _hub.QueryAsync(context => context.Articles.AsNoTracking().ToListAsync()),
            article => Assert.InRange(article.ShownAt, now.AddMinutes(-1), now));
    }

    /// <summary>A look every minute, as the scheduler does; what a schedule of at most five minutes may cost.</summary>
    private const int PerHour = 12;

    private async Task ReadForAnHourAsync()
    {
        for (var minute = 0; minute < 60; minute++)
        {
            await _hub.ReadDueAsync();
            _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private void Jump(TimeSpan by) => _hub.Clock.AdjustTime(_hub.Clock.GetUtcNow() + by);

    private int Asked(string path) => _site.Asked.Count(asked => asked.Path == path);
}
