using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

public sealed class StoryMatcherTests
{
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly GoldLine _english = Article("en-1", "Wireline", 0, "Anthropic opens a 2.4 billion dollar computing campus in Lyon",
        "Anthropic will build a 300 megawatt computing campus near Lyon for 2.4 billion dollars, the company said on Monday. Dario Amodei signed the permit with the prefect. The site opens in 2028.");

    [Fact]
    public void JoinsAReportInAnotherLanguage()
    {
        var french = Article("fr-1", "La Gazette", 2, "À Lyon, Anthropic construira un campus de calcul à 2,4 milliards de dollars",
            "Anthropic a annoncé lundi la construction près de Lyon d'un campus de calcul de 300 mégawatts, pour 2,4 milliards de dollars. Dario Amodei a signé le permis avec le préfet. Ouverture en 2028.");
        Assert.Equal("en-1", Placing.All([_english, french])["fr-1"].Story);
    }

    [Fact]
    public void AnotherCompanyIsAnotherStory()
    {
        var other = Article("en-2", "Courier", 1, "Cohere opens a 2.4 billion dollar computing campus in Lyon",
            "Cohere will build a 300 megawatt computing campus near Lyon for 2.4 billion dollars, the company said on Monday. Aidan Gomez signed the permit with the prefect.");
        Assert.Equal("en-2", Placing.All([_english, other])["en-2"].Story);
    }

    [Fact]
    public void TooLateIsAnotherStory()
    {
        var late = _english with { Id = "late", Source = "Courier", Published = _monday.AddDays(9) };
        Assert.Equal("late", Placing.All([_english, late])["late"].Story);
    }

    [Fact]
    public void ANewsletterThatTellsOfItStaysAlone()
    {
        var letter = Article("letter", "Bits", 5, "Bits weekly #12: a campus in Lyon",
            "This week: Anthropic's 2.4 billion dollar computing campus in Lyon; a fine for Meta; chips from Huawei; and a robot dog.");
        Assert.Equal("letter", Placing.All([_english, letter])["letter"].Story);
    }

    [Fact]
    public void ARewriteThatCreditsItsSourceIsACopy()
    {
        var rewrite = Article("copy", "La Gazette", 3, "Anthropic : un campus de calcul à 2,4 milliards près de Lyon",
            "Un campus de 300 mégawatts pour 2,4 milliards de dollars : Anthropic s'installe près de Lyon. Dario Amodei a signé le permis. Source : Wireline");
        Assert.Equal("en-1", Placing.All([_english, rewrite])["copy"].Match.CopyOf);
    }

    [Fact]
    public void TheSameTextElsewhereIsACopyAndAtItsOwnPublisherIsNot()
    {
        var syndicated = _english with { Id = "again", Source = "Courier", Published = _monday.AddHours(1) };
        Assert.Equal("en-1", Placing.All([_english, syndicated])["again"].Match.CopyOf);
        Assert.Null(Placing.All([_english, syndicated with { Source = "Wireline" }])["again"].Match.CopyOf);
    }

    [Fact]
    public void SayingWhyNamesWhatIsShared()
    {
        var follow = Article("follow", "Courier", 1, "Anthropic picks Lyon for computing campus",
            "The 300 megawatt campus near Lyon will cost Anthropic 2.4 billion dollars.");
        Assert.NotEmpty(Placing.All([_english, follow])["follow"].Match.Reasons);
    }

    [Fact]
    public void TheWindowForgetsWhatIsOld()
    {
        var window = new StoryWindow(TimeSpan.FromDays(4), capacity: 10);
        for (var day = 0; day < 30; day++)
            window.Add(Placing.Features(_english with { Id = $"a{day}", Published = _monday.AddDays(day) }), $"s{day}");
        Assert.InRange(window.Count, 1, 5);
        for (var i = 0; i < 30; i++) window.Add(Placing.Features(_english with { Id = $"b{i}", Published = _monday.AddDays(30) }), $"t{i}");
        Assert.Equal(10, window.Count);
    }

    [Fact]
    public void TheWindowMayHoldNothingButOldArticles()
    {
        var window = new StoryWindow(TimeSpan.FromDays(4), capacity: 3);
        window.Add(Placing.Features(_english), "new");
        for (var i = 0; i < 5; i++) window.Add(Placing.Features(_english with { Id = $"a{i}", Published = _monday.AddDays(-30) }), $"s{i}");
        Assert.Equal(0, window.Count);
        Assert.Null(StoryMatcher.Match(Placing.Features(_english), window).StoryId);
    }

    [Fact]
    public void MergedStoriesAreFoundUnderTheirNewName()
    {
        var window = new StoryWindow(TimeSpan.FromDays(4));
        window.Add(Placing.Features(_english), "old");
        window.Merge("old", "new");
        Assert.Equal("new", StoryMatcher.Match(Placing.Features(_english with { Id = "x", Source = "Courier" }), window).StoryId);
    }

    [Fact]
    public void AnEmptyArticleMatchesNothing()
    {
        var empty = Article("empty", "Nobody", 0, "", "");
        Assert.Null(Placing.All([_english, empty])["empty"].Match.StoryId);
    }

    [Theory]
    [InlineData("Buffer overflow in Quillbox lets attackers in (CVE-2026-70011)", "Buffer overflow in Quillbox lets attackers in (CVE-2026-70012)")]
    [InlineData("Quillbox v2.4.1 is out", "Quillbox v2.4.2 is out")]
    [InlineData("Tessella raises $30M for agents that read contracts", "Morrow raises $75M for agents that read contracts")]
    public void WhatIsToldApartByANumberIsTwoStories(string title, string other)
    {
        var first = Article("first", "Wireline", 0, title, $"{title}. The company confirmed it on Monday.");
        var second = Article("second", "Courier", 3, other, $"{other}. The company confirmed it on Monday.");
        Assert.Equal("second", Placing.All([first, second])["second"].Story);
    }

    [Fact]
    public void FooterTextMakesNoCopy()
    {
        const string footer =
            "We and our partners store information on a device and process personal data such as unique identifiers for advertising and audience research; you may accept or "
            + "refuse at any time by a click on settings at the foot of each page of this site or of its applications.";
        var window = new StoryWindow(TimeSpan.FromDays(7));
        string[] topics = ["harbour bridge", "school meals", "river flood", "tram strike", "stadium roof", "night market"];
        foreach (var (place, topic) in topics.Index())
            window.Add(Placing.Features(Article($"f{place}", $"Paper {place}", place, $"New plans for the {topic}", footer)), $"s{place}");
        Assert.Null(StoryMatcher.Match(Placing.Features(Article("last", "Gazette", 9, "New plans for the city budget", footer)), window).CopyOf);
    }

    [Fact]
    public void TheSameInputGivesTheSameStories()
    {
        List<GoldLine> articles = [_english, _english with { Id = "b", Source = "Courier" }, Article("c", "Bits", 4, "Rain over Lyon", "It rained in Lyon.")];
        Assert.Equal(Placing.All(articles).Select(pair => pair.Value.Story), Placing.All(articles).Select(pair => pair.Value.Story));
    }

    [Fact]
    public void MergesNameTheStoriesThatAReportShowsToBeOne()
    {
        var window = new StoryWindow(TimeSpan.FromDays(7));
        window.Add(Placing.Features(_english), "one");
        window.Add(Placing.Features(_english with { Id = "en-2", Source = "Courier" }), "two");
        var match = StoryMatcher.Match(Placing.Features(_english with { Id = "en-3", Source = "Bits" }), window);
        Assert.Equal("one", match.StoryId);
        Assert.Equal(["two"], match.Merges);
    }

    private static GoldLine Article(string id, string source, int hours, string title, string text) =>
        new() { Id = id, Source = source, Published = _monday.AddHours(hours), Title = title, Text = text };
}
