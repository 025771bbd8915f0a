using System.Text.Json;
using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>What is kept of an article to compare it by.</summary>
public sealed class StoryFeatureTests
{
    private const string Text =
        "Nimbus opened a data centre with 40,000 chips near Graz on Monday. It will use as much power as a town of fifty thousand people, said Ada Lind.";

    [Fact]
    public void TheSameArticleHasTheSameFeaturesWhateverWasReadBetween()
    {
        var before = JsonSerializer.Serialize(Read("Nimbus opens in Graz", Text));
        for (var i = 0; i < 20; i++) Read($"Another headline {i}", string.Concat(Enumerable.Repeat(Text + $" Number {i}. ", i)), i % 2 == 0 ? "fr" : "de");
        Assert.Equal(before, JsonSerializer.Serialize(Read("Nimbus opens in Graz", Text)));
    }

    [Fact]
    public void TermsStandInRisingOrderEachOnce()
    {
        foreach (var language in (string?[])["en", "fr", "de", null])
        {
            var hashes = Read("Nimbus opens a data centre near Graz", string.Concat(Enumerable.Range(0, 80).Select(i => $"{Text} word{i} ")), language)
                .Terms.Select(term => term.Hash).ToList();
            Assert.Equal(hashes.Distinct().Order(), hashes);
        }
    }

    [Fact]
    public void TheBackgroundOfALongTextIsNotCompared()
    {
        var beginning = string.Concat(Enumerable.Repeat(Text + " ", 15));
        var (one, other) = (Read("A title", beginning + "Zorvane of Lisbon answered."), Read("A title", beginning + "Quillbox of Oslo said nothing at all."));
        Assert.Equal(one.Terms, other.Terms);
        Assert.NotEqual(one.Fingerprint, Read("A title", "Zorvane of Lisbon answered.").Fingerprint);
    }

    [Fact]
    public void WhatIsInTheHeadlineWeighsMore()
    {
        var inTitle = Read("Zorvane answers", Text);
        var inText = Read("Rain", Text + " Zorvane answers.");
        var names = inTitle.Terms.Where(term => term.InTitle).ToList();
        Assert.NotEmpty(names);
        Assert.All(names.Join(inText.Terms, term => term.Hash, term => term.Hash, (ours, theirs) => (ours, theirs)),
            pair => Assert.True(pair.ours.Lead >= pair.theirs.Lead));
    }

    [Fact]
    public void SayingAWordAHundredTimesIsNotAHundredTimesAsTelling()
    {
        var once = Read("", "Zorvane").Terms.Max(term => term.Weight);
        var often = Read("", string.Concat(Enumerable.Repeat("Zorvane ", 100))).Terms.Max(term => term.Weight);
        Assert.InRange(often, once, once * 5);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\ud83d", "\udc00\ud800")]
    [InlineData("!!! ... ---", " \n\t ")]
    [InlineData("the and of", "a an the it")]
    public void WhatSaysNothingHasNoTerms(string title, string text) => Assert.Empty(Read(title, text).Terms);

    [Theory]
    [InlineData("en", "The outage is unrelated to the one at Nimbus.", true)]
    [InlineData("fr", "La panne est sans rapport avec celle de Nimbus.", true)]
    [InlineData("en", "The outage at Nimbus lasted an hour.", false)]
    [InlineData("fr", "La panne de Nimbus a duré une heure.", false)]
    public void ATextMaySayThatItIsAboutAnotherMatter(string language, string text, bool apart) =>
        Assert.Equal(apart, Read("Outage", text, language).SetsItselfApart);

    [Theory]
    [InlineData("Shares rose on Monday. Source: Wireline", "wireline")]
    [InlineData("The deal was first reported by The Silicon Ledger.", "the silicon ledger")]
    [InlineData("Le titre a gagné 5 %, d'après Le Registre.", "le registre")]
    [InlineData("The source of the river is a spring.", null)]
    [InlineData("Wireline opened an office.", null)]
    [InlineData("source: nobody in particular", null)]
    public void WhomATextCreditsIsKeptFolded(string text, string? name)
    {
        var credits = Read("A title", text).Credits;
        if (name is null) Assert.Empty(credits);
        else Assert.Contains(name, credits);
    }

    [Fact]
    public void WhatExtractionFoundIsCreditedBesidesTheText()
    {
        var features = StoryFeatureReader.Read(new("a", "A title", "Shares rose. Source: Wireline") { Via = ["L'Écho du Soir"] });
        Assert.Equal(["l'echo du soir", "wireline"], features.Credits.Order());
    }

    [Fact]
    public void AnArticleThatWasCutIntoWordsBeforeHasTheSameFeatures()
    {
        using var words = AiNewsHub.Content.Text.TokenizedText.Of(Text);
        var (cut, whole) = (StoryFeatureReader.Read(new("a", "A title", Text) { Words = words }), StoryFeatureReader.Read(new("a", "A title", Text)));
        Assert.Equal(JsonSerializer.Serialize(whole), JsonSerializer.Serialize(cut));
    }

    [Fact]
    public void MergedStoriesAreFollowedToTheOneTheyAreNow()
    {
        var stories = new PlacedStories(TimeSpan.FromDays(7));
        var story = stories.Place(Read("Nimbus opens in Graz", Text)).StoryId;
        Assert.Equal("a", story);
        Assert.Equal(story, stories.Now(story));
        Assert.Equal("never placed", stories.Now("never placed"));
    }

    private static StoryFeatures Read(string title, string text, string? language = "en") =>
        StoryFeatureReader.Read(new("a", title, text) { Language = language, Publisher = "Courier" });
}
