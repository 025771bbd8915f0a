using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>The window of recent articles as its one writer uses it: what comes, leaves, is merged and is taken out.</summary>
public sealed class StoryWindowTests
{
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] _events =
    [
        "Nimbus opens a data centre near Graz with 40,000 chips|Nimbus opened a data centre with 40,000 chips near Graz on Monday, said Ada Lind.",
        "Tessella raises $30 million for contract reading agents|Tessella of Lisbon raised 30 million dollars from Harrow Capital for its agents.",
        "Court in Oslo bans face recognition at stadiums|The court in Oslo banned face recognition at stadiums after a suit by the Fanvern union.",
        "Quillbox flaw lets attackers read mail (CVE-2026-70011)|A flaw in Quillbox, CVE-2026-70011, lets attackers read mail; Morrow Labs found it.",
    ];

    [Fact]
    public void AnEmptyWindowHasNoStoryForAnything()
    {
        var match = StoryMatcher.Match(Report("a", 0), new StoryWindow(TimeSpan.FromDays(7)), explained: true);
        Assert.Equal((null, null, 0.0, null), (match.StoryId, match.CopyOf, match.Score, match.Continues));
        Assert.Empty(match.Reasons);
        Assert.Empty(match.Merges);
    }

    [Fact]
    public void AMatchChangesNothingInTheWindow()
    {
        var window = WindowOf(("a", 0, "one"), ("b", 1, "two"), ("c", 2, "three"));
        var first = StoryMatcher.Match(Report("x", 1), window, explained: true);
        Assert.Equal("two", first.StoryId);
        Assert.Equivalent(first, StoryMatcher.Match(Report("x", 1), window, explained: true), strict: true);
        Assert.Equal(3, window.Count);
    }

    [Fact]
    public void ReasonsCostNothingButAreTheOnlyDifference()
    {
        var window = WindowOf(("a", 0, "one"));
        var (plain, explained) = (StoryMatcher.Match(Report("x", 0), window), StoryMatcher.Match(Report("x", 0), window, explained: true));
        Assert.Empty(plain.Reasons);
        Assert.NotEmpty(explained.Reasons);
        Assert.Equal((plain.StoryId, plain.CopyOf, plain.Score), (explained.StoryId, explained.CopyOf, explained.Score));
    }

    [Fact]
    public void AStoryThatIsBarredIsNotJoinedAndAnotherMayBe()
    {
        var window = WindowOf(("a", 0, "barred"), ("b", 0, "open"));
        Assert.Equal("open", StoryMatcher.Match(Report("x", 0), window, isBarred: story => story == "barred").StoryId);
        Assert.Null(StoryMatcher.Match(Report("x", 0), window, isBarred: _ => true).StoryId);
    }

    [Fact]
    public void ABarredStoryIsNotMergedEither()
    {
        var window = WindowOf(("a", 0, "barred"), ("b", 0, "open"));
        Assert.DoesNotContain("barred", StoryMatcher.Match(Report("x", 0), window, isBarred: story => story == "barred").Merges);
    }

    [Fact]
    public void NothingJoinsARoundUpThatTellsOfItsEvent()
    {
        var window = new StoryWindow(TimeSpan.FromDays(7));
        window.Add(Report("letter", 0) with { Kind = AiNewsHub.Content.Tagging.ArticleKind.Newsletter }, "letter");
        Assert.Null(StoryMatcher.Match(Report("x", 0), window).StoryId);
    }

    [Fact]
    public void AnArticleWithoutATimeIsComparedAndLeavesByNumberOnly()
    {
        var window = new StoryWindow(TimeSpan.FromDays(1), capacity: 3);
        window.Add(Report("undated", 0) with { Published = null }, "one");
        window.Add(Report("later", 1, hours: 240), "two");
        Assert.Equal(2, window.Count);
        Assert.Equal("one", StoryMatcher.Match(Report("x", 0) with { Published = null }, window).StoryId);
        for (var i = 0; i < 3; i++) window.Add(Report($"more{i}", 2, hours: 241 + i), "three");
        Assert.Null(StoryMatcher.Match(Report("x", 0) with { Published = null }, window).StoryId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(700)]
    public void TheWindowHoldsWhatItMayAndTheLatestOfIt(int capacity)
    {
        var window = new StoryWindow(TimeSpan.FromDays(7), capacity);
        for (var i = 0; i < capacity + 2; i++) window.Add(Report($"a{i}", i % 4, hours: i / 60.0), $"s{i % 4}");
        Assert.Equal(capacity, window.Count);
        Assert.Equal($"s{(capacity + 1) % 4}", StoryMatcher.Match(Report("x", (capacity + 1) % 4, hours: 20), window).StoryId);
    }

    [Theory]
    [InlineData("one", "one")]
    [InlineData("never", "one")]
    [InlineData("never", "neither")]
    public void MergingNothingChangesNothing(string from, string into)
    {
        var window = WindowOf(("a", 0, "one"));
        window.Merge(from, into);
        Assert.Equal("one", StoryMatcher.Match(Report("x", 0), window).StoryId);
    }

    [Fact]
    public void AMergedStoryLeavesWithTheLastOfItsArticles()
    {
        var window = WindowOf(("a", 0, "one"), ("b", 0, "two"));
        window.Merge("one", "two");
        window.Merge("two", "three");
        Assert.True(window.Remove("a"));
        Assert.Equal("three", StoryMatcher.Match(Report("x", 0), window).StoryId);
        Assert.True(window.Remove("b"));
        Assert.Null(StoryMatcher.Match(Report("x", 0), window).StoryId);
    }

    [Fact]
    public void StoriesMergedOneByOneAreOneWhateverTheOrder()
    {
        foreach (var order in (string[][])[["one", "two", "three"], ["three", "one", "two"], ["two", "three", "one"]])
        {
            var window = WindowOf(("a", 0, "one"), ("b", 0, "two"), ("c", 0, "three"));
            foreach (var story in order) window.Merge(story, "all");
            var match = StoryMatcher.Match(Report("x", 0), window);
            Assert.Equal("all", match.StoryId);
            Assert.Empty(match.Merges);
        }
    }

    [Fact]
    public void WhatCameAndWentLeavesNoTrace()
    {
        var random = new Random(8);
        for (var run = 0; run < 20; run++)
        {
            var (busy, quiet) = (new StoryWindow(TimeSpan.FromDays(7)), new StoryWindow(TimeSpan.FromDays(7)));
            for (var i = 0; i < 12; i++)
            {
                var number = random.Next(_events.Length);
                var stays = random.Next(2) == 0;
                busy.Add(Report($"a{i}", number, hours: i), $"s{number}{stays}");
                if (stays) quiet.Add(Report($"a{i}", number, hours: i), $"s{number}{stays}");
                else Assert.True(busy.Remove($"a{i}"));
            }

            for (var number = 0; number < _events.Length; number++)
            {
                var (left, never) = (StoryMatcher.Match(Report("x", number, hours: 13), busy), StoryMatcher.Match(Report("x", number, hours: 13), quiet));
                Assert.Equal((never.StoryId, never.CopyOf), (left.StoryId, left.CopyOf));
            }
        }
    }

    [Fact]
    public void ANextStepComesAfterWhatItFollows()
    {
        var window = WindowOf(("a", 0, "one"));
        var random = new Random(2);
        for (var run = 0; run < 60; run++)
        {
            var words = _events[0].Split('|')[1].Split(' ').Where(_ => random.Next(3) > 0);
            var article = Placing.Features(Line("x", "Rivers rise in Styria after rain", string.Join(' ', words), -3));
            var match = StoryMatcher.Match(article, window);
            Assert.Null(match.Continues);
            Assert.InRange(match.Score, 0, 1);
        }
    }

    [Fact]
    public void TheEarliestArticleIsTheOneThatIsCopied()
    {
        var text = string.Join(' ', _events.Select(told => told.Split('|')[1]));
        StoryFeatures Copy(string id) => Placing.Features(Line(id, "Nimbus opens a data centre near Graz", text, hours: 1));
        var window = new StoryWindow(TimeSpan.FromDays(7));
        foreach (var id in (string[])["a", "b", "c"]) window.Add(Copy(id), "one");
        Assert.Equal("a", StoryMatcher.Match(Copy("x"), window).CopyOf);
        Assert.True(window.Remove("a"));
        Assert.Equal("b", StoryMatcher.Match(Copy("x"), window).CopyOf);
    }

    private static StoryWindow WindowOf(params (string Id, int Event, string Story)[] articles)
    {
        var window = new StoryWindow(TimeSpan.FromDays(7));
        foreach (var (place, (id, number, story)) in articles.Index()) window.Add(Report(id, number, hours: place / 10.0), story);
        return window;
    }

    private static StoryFeatures Report(string id, int number, double hours = 1) =>
        Placing.Features(Line(id, _events[number].Split('|')[0], _events[number].Split('|')[1], hours));

    private static GoldLine Line(string id, string title, string text, double hours) =>
        new() { Id = id, Source = $"Paper {id}", Title = title, Text = text, Published = _monday.AddHours(hours) };
}
