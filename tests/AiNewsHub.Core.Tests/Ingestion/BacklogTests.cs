using System.Text;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>Feeds that hold all that their publisher ever wrote.</summary>
public sealed class BacklogTests : ReadingTests
{
    [Fact]
    public async Task OfAnArchiveTheNewestAreTakenAndTheRestNeverComes()
    {
        var now = Hub.Clock.GetUtcNow();
        Rss.Item Entry(int day) => new($"d{day}", $"What was written on day {day}", Text: "x", Published: now.AddDays(-day));
        Site.Serve("/feed", Rss.Feed(Enumerable.Range(1, 1130).Select(Entry)));
        var source = await Hub.AddAsync(Site.At("/feed"));

        Assert.Equal(500, (await Hub.ReadAllAsync()).ArticlesNew);

        var log = await Hub.QueryAsync(context => context.FetchLogs.SingleAsync(line => line.SourceId == source.Id));
        Assert.Equal($"An archive of 1130 entries: the newest 500 were taken, back to {now.AddDays(-500):yyyy-MM-dd}.", log.Detail);
        Assert.Equal(now.AddDays(-500), await Hub.QueryAsync(context => context.Articles.Select(article => article.ShownAt).OrderBy(at => at).FirstAsync()));
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        Site.Serve("/feed", Rss.Feed(Enumerable.Range(0, 1131).Select(Entry)));
        Assert.Equal(1, (await Hub.ReadAllAsync()).ArticlesNew);
        Assert.Null(await Hub.QueryAsync(context => context.FetchLogs.OrderBy(line => line.Id).Select(line => line.Detail).LastAsync()));
    }

    [Fact]
    public void AListWithoutDatesIsTakenFromBothItsEnds()
    {
        Assert.Equal(Enumerable.Range(0, 700), Taken(700));
        Assert.Equal([.. Enumerable.Range(0, 1000), .. Enumerable.Range(2000, 1000)], Taken(3000));

        IEnumerable<int> Taken(int count) =>
            Backlog.Of([.. Enumerable.Range(0, count).Select(n => new ParsedItem { Title = $"{n}" })], Hub.Clock.GetUtcNow()).Select(pair => pair.Index);
    }

    [Theory]
    [InlineData(true, 50)]
    [InlineData(false, 400)]
    public void ThePagesOfAnArchiveAreNotAskedForBecauseItIsNew(bool isNew, int pages)
    {
        var now = Hub.Clock.GetUtcNow();
        var text = Rss.Feed(Enumerable.Range(1, 400).Select(day => new Rss.Item($"d{day}", $"What was written on day {day}", Text: "x",
            Published: now.AddDays(-day))));
        var feed = FeedParser.Parse(Encoding.UTF8.GetBytes(text), new()).Feed!;
        var source = new Source { Slug = "s", Name = "S", Address = "https://site.example/feed", LastSuccessAt = isNew ? null : now };

        Assert.Equal(pages, EntryList.Of(source, feed, now).Count(entry => EntryUnderstanding.Understand(source, feed, entry, null,
            now).Article.PageDueAt is not null));
    }

    [Fact]
    public async Task AnArchiveWithoutDatesIsNotTodaysNews()
    {
        var now = Hub.Clock.GetUtcNow();
        Site.Serve("/feed", Rss.Feed(Enumerable.Range(0, 400).Select(n => new Rss.Item($"{n}", $"Entry number {n}", Text: "x"))));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();

        Assert.InRange(await Hub.QueryAsync(context => context.Articles.CountAsync(article => article.ShownAt > now.AddDays(-1))), 50, 60);
    }
}
