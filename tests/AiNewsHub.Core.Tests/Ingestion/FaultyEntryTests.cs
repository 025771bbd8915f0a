using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>One entry or page that makes the program stumble is its own fault alone: the others of its pass are stored.</summary>
public sealed class FaultyEntryTests : ReadingTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AnEntryThatCannotBeUnderstoodIsLeftOutAlone()
    {
        var drafts = Understand(Many(5), broken: ["n3"]);
        Assert.Equal(["n1", "n2", "n4", "n5"], drafts.New.Select(draft => draft.Entry.ExternalId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AFeedOfWhichNothingCanBeUnderstoodIsAFaultOfItsSource() =>
        Assert.Throws<InvalidOperationException>(() => Understand(Many(3), broken: ["n1", "n2", "n3"]));

    [Fact]
    public async Task EntriesThatCannotBeStoredKeepNoOtherFromBeingStored()
    {
        await RefuseAsync("INSERT ON Articles WHEN NEW.Title IN ('Headline number 7', 'Headline number 30')");
        Site.Serve("/feed", Rss.Feed(Many(40)));
        Site.Serve("/other", Rss.Feed(new Rss.Item("x", "Another headline", "https://other.example/x")));
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.AddAsync(Site.At("/other"));

        var totals = await Hub.ReadAllAsync();

        Assert.Equal((39, 39), (totals.ArticlesNew, await Hub.QueryAsync(context => context.Articles.CountAsync())));
        Assert.Equal(39, await Hub.QueryAsync(context => context.Articles.Select(article => article.Title).Distinct().CountAsync()));
        source = await Hub.SourceAsync(source.Id);
        Assert.Equal((SourceState.Active, FaultKind.None), (source.State, source.Fault));
    }

    [Fact]
    public async Task WhereNothingCanBeStoredTheSourceWaitsAndIsReadAgain()
    {
        await RefuseAsync("INSERT ON Articles");
        Site.Serve("/feed", Rss.Feed(Many(60)));
        var source = await Hub.AddAsync(Site.At("/feed"));

        await Hub.ReadAllAsync();

        source = await Hub.SourceAsync(source.Id);
        Assert.Equal((FaultKind.Malformed, null), (source.Fault, source.ContentHash));
        Assert.True(source.NextCheckAt >= Hub.Clock.GetUtcNow().AddMinutes(15));
        await Hub.QueryAsync(context => context.Database.ExecuteSqlRawAsync("DROP TRIGGER refused"));
        Assert.Equal(60, (await Hub.ReadAllAsync()).ArticlesNew);
    }

    [Fact]
    public async Task APageThatCannotBeStoredKeepsNoOtherFromBeingRead()
    {
        await RefuseAsync("INSERT ON ArticleExtractions WHEN NEW.ArticleId = (SELECT Id FROM Articles WHERE Title = 'Whales')");
        string[] titles = ["Whales", "Fish", "Birds"];
        foreach (var title in titles)
        {
            var text = string.Concat(Enumerable.Repeat($"The laboratory listened to {title}, and trained its model on what they said. ", 30));
            Site.Serve($"/{title}", $"<html><head><title>{title}</title></head><body><p itemprop=articleBody>{text}</p></body></html>", "text/html");
        }

        Site.Serve("/feed", Rss.Feed(titles.Select(title => new Rss.Item(title, title, Site.At($"/{title}").AbsoluteUri, "Short."))));
        await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = true });

        await Hub.ReadAllAsync();

        var articles = await Hub.QueryAsync(context => context.Articles.Include(article => article.Content).ToDictionaryAsync(article => article.Title));
        Assert.Equal("Short.", articles["Whales"].Content!.Text);
        Assert.All(titles[1..], title => Assert.Equal(PageKind.Article, articles[title].PageKind));
        Assert.All(titles[1..], title => Assert.Contains("trained its model", articles[title].Content!.Text, StringComparison.Ordinal));
    }

    private static EntryDrafts Understand(IEnumerable<Rss.Item> items, string[] broken)
    {
        var feed = FeedParser.Parse(Encoding.UTF8.GetBytes(Rss.Feed(items)), new FeedContext()).Feed!;
        var source = new Source { Slug = "feed", Name = "Feed", Address = "https://site.example/feed" };
        var entries = EntryList.Of(feed, new Uri(source.Address), DateTimeOffset.UnixEpoch);
        return EntryDrafts.Understand(
            source, feed, new(entries, []), entry => broken.Contains(entry.Key.ExternalId) ? throw new FormatException("A fault of ours.") : null,
            _now, NullLogger.Instance);
    }

    /// <summary>What the store will not take, as a row that violates a constraint would not be taken.</summary>
    private Task<int> RefuseAsync(string when) =>
#pragma warning disable EF1002 // Words of these tests only.
        Hub.QueryAsync(context => context.Database.ExecuteSqlRawAsync($"CREATE TRIGGER refused BEFORE {when} BEGIN SELECT RAISE(ABORT, 'refused'); END"));
#pragma warning restore EF1002

    private static IEnumerable<Rss.Item> Many(int count) => Enumerable.Range(1, count)
        .Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model of language number {i * 7}."));
}
