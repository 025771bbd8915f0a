using System.Text.Json;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

public sealed class TaggerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\ud83d", "\udc00 lone surrogates \ud800")]
    [InlineData("\0\u200b\ufeff", "\u0301\u0301")]
    public void UnderstandsAnyString(string title, string text)
    {
        var found = Tagger.Default.Understand(new TextToUnderstand(title, text));
        Assert.False(found.IsAboutAi);
        Assert.Empty(found.Tags);
    }

    [Fact]
    public void TheSameTextGivesTheSameAnswer()
    {
        var input = new TextToUnderstand("Nvidia and OpenAI sign a deal",
            "The chipmaker will supply GPUs for data centres in Texas. Jensen Huang called it historic.");
        Assert.Equivalent(Tagger.Default.Understand(input), Tagger.Default.Understand(input), strict: true);
    }

    [Fact]
    public void WhatWasReadBeforeOrBesidesChangesNothing()
    {
        TextToUnderstand[] texts = [.. GoldFile.Lines("tags.dev.jsonl")
            .Select(gold => new TextToUnderstand(gold.Title, gold.Text) { SourceName = gold.Source, Url = gold.Url })];
        string[] alone = [.. texts.Select(text => JsonSerializer.Serialize(new Tagger(TagDictionary.Default).Understand(text)))];
        var together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = JsonSerializer.Serialize(Tagger.Default.Understand(texts[i])));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void TheReasonsNameTheWordsThatDecided()
    {
        var found = Tagger.Default.Understand(new TextToUnderstand("A chatbot for teachers", "The language model answers questions of pupils."));
        Assert.True(found.IsAboutAi);
        Assert.Contains(found.Reasons, reason => reason is { Term: "language model" or "chatbot", Weight: > 0 });
    }

    [Fact]
    public void ATermInAVeryLongTextStaysInsideIt()
    {
        var text = string.Join(' ', Enumerable.Repeat("Le groupe publie ses comptes.", 5000)) + " OpenAI";
        var found = Tagger.Default.Understand(new TextToUnderstand("OpenAI", text));
        Assert.All(found.Tags.SelectMany(tag => tag.Evidence), span => Assert.True(span.Start + span.Length <= text.Length));
    }

    [Theory]
    [InlineData("Bits & Bytes #12: chips and fines", "", ArticleKind.Newsletter)]
    [InlineData("Introducing Helio 2", "Today we are releasing Helio 2, our fastest model.", ArticleKind.Announcement)]
    [InlineData("Acme named leader", "PARIS, March 3 /PRNewswire/ -- Acme, a provider of software, today said", ArticleKind.PressRelease)]
    [InlineData("Learning to fold", "We propose a method that learns from ten demonstrations.", ArticleKind.Paper)]
    [InlineData("Opinion: stop pretending", "The debate has gone on for long enough.", ArticleKind.Opinion)]
    [InlineData("City buys buses", "The council ordered forty buses on Monday.", ArticleKind.Report)]
    public void TellsTheKindOfText(string title, string text, ArticleKind kind) =>
        Assert.Equal(kind, Tagger.Default.Understand(new TextToUnderstand(title, text)).Kind);

    [Fact]
    public void EveryTagOfTheDictionaryHasANameAndADescription()
    {
        Assert.True(TagDictionary.Default.Tags.Count >= 400);
        Assert.Equal(TagDictionary.Default.Tags.Count, TagDictionary.Default.Tags.Select(tag => tag.Slug).Distinct().Count());
        Assert.All(TagDictionary.Default.Tags, tag =>
        {
            Assert.Matches("^[a-z0-9-]+$", tag.Slug);
            Assert.NotEmpty(tag.Name);
            Assert.NotEmpty(tag.Description);
            Assert.NotEmpty(tag.Aliases);
        });
    }

    [Fact]
    public void EveryMakerAndHeadIsInTheDictionary()
    {
        foreach (var tag in TagDictionary.Default.Tags)
            if (TagDictionary.Default.MakerOf(tag.Slug) is { } maker) Assert.NotNull(TagDictionary.Default.Find(maker));
    }
}
