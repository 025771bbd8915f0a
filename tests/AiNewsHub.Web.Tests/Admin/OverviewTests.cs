using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Web.Tests.Reading;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Today at a glance: figures, charts with their words, and what is under way.</summary>
public sealed class OverviewTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheDayStandsInFiguresAndChartsWithWords()
    {
        await using var hub = await SeededHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var now = TimeProvider.System.GetUtcNow();
        var id = await hub.InStoreAsync(async store =>
        {
            await store.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.ShownAt, now), Cancel);
            await store.Articles.Where(article => article.Id == 1)
                .ExecuteUpdateAsync(set => set.SetProperty(article => article.PageDueAt, now.AddHours(-1)), Cancel);
            var source = await store.Sources.FirstAsync(Cancel);
            (source.State, source.Fault, source.FailingSince) = (SourceState.Failing, FaultKind.NotFound, now.AddDays(-2));
            for (var hour = 0; hour < 50; hour++)
            {
                var isFailure = hour % 5 == 0;
                store.FetchLogs.Add(new()
                {
                    SourceId = source.Id,
                    At = now.AddHours(hour - 49).AddMinutes(-1),
                    Outcome = isFailure ? FetchOutcome.Failed : FetchOutcome.Content,
                    Fault = isFailure ? FaultKind.NotFound : FaultKind.None,
                });
                await store.SaveChangesAsync(Cancel);
            }

            return source.Id;
        });
        var articles = await hub.InStoreAsync(store => store.Articles.CountAsync(article => article.State != ArticleState.Expired, Cancel));
        var page = new HtmlParser().ParseDocument(await admin.GetStringAsync("/en/admin", Cancel));
        var figures = page.QuerySelectorAll("dl.glance > div").ToDictionary(
            figure => figure.QuerySelector("dt")!.TextContent.Trim(),
                figure => string.Join(' ', figure.QuerySelectorAll("dd small").Select(line => line.TextContent)));
        Assert.Equal(8, figures.Count);
        Assert.Contains("4 passes of 24 in 24 hours", figures["Failing"], StringComparison.Ordinal);
        Assert.Contains($"of {articles} article", figures["New in 24 hours"], StringComparison.Ordinal);
        var charts = page.QuerySelectorAll(".charts svg").Select(chart => chart.GetAttribute("aria-label")!).ToList();
        Assert.Equal(3, charts.Count);
        Assert.Contains($"{await hub.InStoreAsync(store => store.Articles.CountAsync(Cancel))} at most", charts[0], StringComparison.Ordinal);
        Assert.Contains("1 at most", charts[1], StringComparison.Ordinal);
        Assert.Contains("Article pages to be read", page.QuerySelector(".jobs")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".faults a[href$='/admin/sources/{id}']"));
    }

    [Fact]
    public async Task SourcesAreCountedInTheStoreAsTheListCountsThem()
    {
        await using var hub = await SeededHub.StartAsync();
        var (counted, listed, wrong, group) = await hub.InStoreAsync(async store =>
        {
            var states = Enum.GetValues<SourceState>();
            var faults = new[] { FaultKind.None, FaultKind.Stale, FaultKind.NotFound };
            var publisher = await store.Publishers.FirstAsync(Cancel);
            foreach (var number in Enumerable.Range(0, 60))
            {
                store.Sources.Add(new()
                {
                    Slug = $"s{number}",
                    Name = $"S{number}",
                    Address = $"https://s{number}.example/",
                    PublisherId = publisher.Id,
                    State = states[number % states.Length],
                    Fault = faults[number % 3],
                    LastCheckedAt = number % 4 == 0 ? null : DateTimeOffset.UnixEpoch,
                });
            }

            await store.SaveChangesAsync(Cancel);
            return (await SourceCounts.ReadAsync(store, Cancel), (await SourceListQuery.RunAsync(store, new(), DateTimeOffset.UnixEpoch, Cancel)).Counts,
                await FailureGroup.CountAsync(store, Cancel), (await FailureGroup.ReadAsync(store, Cancel)).Sum(one => one.Sources.Count));
        });
        Assert.Equal(listed.OrderBy(count => count.Key), counted.OrderBy(count => count.Key));
        Assert.Equal(group, wrong);
    }

    [Fact]
    public async Task WhatIsNewIsFoundByItsNumber()
    {
        await using var hub = await SeededHub.StartAsync();
        var (day, counted) = await hub.InStoreAsync(async store =>
        {
            var since = await store.Articles.OrderBy(article => article.Id).Skip(2).Select(article => article.Id).FirstAsync(Cancel);
            var now = DateTimeOffset.UnixEpoch.AddYears(60);
            await store.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.FirstSeenAt, now.AddDays(-3)), Cancel);
            await store.Articles.Where(article => article.Id >= since).ExecuteUpdateAsync(set => set.SetProperty(article => article.FirstSeenAt, now), Cancel);
            return (await DayFigures.ReadAsync(store, [], now.AddHours(1), Cancel), await store.Articles.CountAsync(article => article.Id >= since, Cancel));
        });
        Assert.Equal(counted, day.NewToday);
        Assert.Equal(counted / (2 + (1 / 24.0)) / day.Articles, day.DailyShare!.Value, 6);
    }

    [Fact]
    public void PagesAreCountedByTheMinute()
    {
        var clock = new ShiftedTime();
        var counts = new MinuteCounts(clock);
        counts.Add();
        clock.Advance(TimeSpan.FromMinutes(2));
        counts.Add();
        counts.Add();
        Assert.Equal([1, 0, 2], counts.Read().TakeLast(3));
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.All(counts.Read(), count => Assert.Equal(0, count));
    }
}
