using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Tests.Stories;

/// <summary>A story's articles in time order, with copies folded under what they repeat.</summary>
public sealed class TimelineEntryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AStoryWithoutArticlesHasNoEntries() => Assert.Empty(TimelineEntry.From([]));

    [Fact]
    public void DelaysAreCountedFromTheFirstArticle() =>
        Assert.Equal([0, 2, 5], TimelineEntry.From([Row(1), Row(2, hours: 2), Row(3, hours: 5)]).Select(entry => entry.Delay.TotalHours));

    [Fact]
    public void ACopyStandsUnderItsOriginalHoweverManyRepeatedItBetween()
    {
        var entries = TimelineEntry.From([Row(1), Row(2, copyOf: 1), Row(3, copyOf: 2), Row(4), Row(5, copyOf: 3)]);
        Assert.Equal([1, 4], entries.Select(entry => entry.Article.Id));
        Assert.Equal([2, 3, 5], entries[0].Copies.Select(copy => copy.Id));
        Assert.Empty(entries[1].Copies);
    }

    [Fact]
    public void ACopyMayStandBeforeItsOriginal()
    {
        var entry = Assert.Single(TimelineEntry.From([Row(7, copyOf: 9), Row(9, hours: 1)]));
        Assert.Equal((9, 7), (entry.Article.Id, entry.Copies.Single().Id));
        Assert.Equal(TimeSpan.Zero, entry.Delay);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 99)]
    public void ACopyOfNothingInTheStoryStandsAlone(long id, long copyOf)
    {
        var entry = Assert.Single(TimelineEntry.From([Row(id, copyOf: copyOf)]));
        Assert.False(entry.IsFirstReport);
        Assert.Empty(entry.Copies);
    }

    [Fact]
    public void CopiesThatRepeatEachOtherEndSomewhereAndNoneIsLost()
    {
        var entries = TimelineEntry.From([Row(1, copyOf: 3), Row(2, copyOf: 1), Row(3, copyOf: 2), Row(4, copyOf: 1)]);
        Assert.Equal([1, 2, 3, 4], entries.SelectMany(entry => entry.Copies.Prepend(entry.Article)).Select(article => article.Id).Order());
    }

    [Theory]
    [InlineData(SourceRole.Vendor, ArticleKind.Report, 2)]
    [InlineData(SourceRole.Press, ArticleKind.PressRelease, 2)]
    [InlineData(SourceRole.Press, ArticleKind.Announcement, 2)]
    [InlineData(SourceRole.Press, ArticleKind.Opinion, 1)]
    [InlineData(SourceRole.Community, ArticleKind.Report, 1)]
    public void TheFirstReportIsNoPartysOwnWord(SourceRole role, ArticleKind kind, long first)
    {
        var entries = TimelineEntry.From([Row(1) with { SourceRole = role, Kind = kind }, Row(2, hours: 1), Row(3, hours: 2)]);
        Assert.Equal(first, Assert.Single(entries, entry => entry.IsFirstReport).Article.Id);
    }

    [Fact]
    public void EveryArticleOfARandomStoryStandsOnceAndAtMostOneIsTheFirstReport()
    {
        var random = new Random(17);
        for (var run = 0; run < 300; run++)
        {
            var rows = Enumerable.Range(1, random.Next(1, 12)).Select(id => Row(id, hours: id, copyOf: random.Next(3) == 0 ? random.Next(0, 14) : null))
                .ToList();
            var entries = TimelineEntry.From(rows);
            Assert.Equal(rows.Select(row => row.Id), entries.SelectMany(entry => entry.Copies.Prepend(entry.Article)).Select(row => row.Id).Order());
            Assert.InRange(entries.Count(entry => entry.IsFirstReport), 0, 1);
            Assert.Equal(entries.Select(entry => entry.Delay).Order(), entries.Select(entry => entry.Delay));
        }
    }

    [Fact]
    public void ARowOfAListKnowsItsFirstReportAndWhetherSeveralReportIt()
    {
        var story = new StoryRow(1, "s", Start, Start, 3, 1, [], 0, [], Row(3, hours: 2), [Row(1) with { SourceRole = SourceRole.Vendor }, Row(2, hours: 1)]);
        Assert.Equal(2, story.FirstReport?.Id);
        Assert.False(story.IsCoverage);
        Assert.True((story with { PublisherCount = 2 }).IsCoverage);
        Assert.Null((story with { Lead = story.Others[0], Others = [] }).FirstReport);
    }

    private static ArticleRow Row(long id, double hours = 0, long? copyOf = null) => new()
    {
        Id = id,
        Title = $"Report {id}",
        Url = $"https://a.example/{id}",
        ShownAt = Start.AddHours(hours),
        CopyOfId = copyOf,
        Via = [],
        Enclosures = [],
        SourceSlug = "s",
        SourceName = "s",
        Publisher = "s",
    };
}
