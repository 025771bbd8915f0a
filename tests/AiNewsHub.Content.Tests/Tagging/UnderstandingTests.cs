using System.Text.Json;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Content.Tests.Tagging;

/// <summary>What holds of every answer, and what a text's surroundings add to it.</summary>
public sealed class UnderstandingTests
{
    private static readonly string[] _fillers = ["the", "of", "said", "court", "model", "raises", "$40", "million", ".", ",", "\n", "'s", "-", "AI", "chip",
        "été", "模型", "2026"];

    [Fact]
    public void EveryAnswerKeepsItsPromises()
    {
        foreach (var input in RandomTexts(21, 300))
        {
            var found = Tagger.Default.Understand(input);
            Assert.InRange(found.Relevance, 0, 1);
            Assert.Equal(RelevanceBands.Of(found.Relevance), found.Band);
            Assert.Equal(found.Tags.OrderByDescending(tag => tag.Score).Select(tag => tag.Score), found.Tags.Select(tag => tag.Score));
            Assert.Equal(found.Tags.Count, found.Tags.DistinctBy(tag => tag.Slug).Count());
            Assert.All(found.Tags, tag => AssertTag(tag, input));
            if (!found.IsAboutAi) Assert.DoesNotContain(found.Tags, tag => tag.Kind == TagKind.Topic);
            Assert.Equal(found.Topic, found.Tags.FirstOrDefault(tag => tag.Kind == TagKind.Topic && tag.Slug == found.Topic)?.Slug);
            Assert.Equal(found.Reasons.OrderByDescending(reason => Math.Abs(reason.Weight)).Select(reason => Math.Abs(reason.Weight)),
                found.Reasons.Select(reason => Math.Abs(reason.Weight)));
        }
    }

    [Fact]
    public void WordsThatWereCutBeforeGiveTheSameAnswer()
    {
        foreach (var input in RandomTexts(22, 50))
        {
            using var words = AiNewsHub.Content.Text.TokenizedText.Of(input.Text);
            Assert.Equal(JsonSerializer.Serialize(Tagger.Default.Understand(input)),
                JsonSerializer.Serialize(Tagger.Default.Understand(input with { Words = words })));
        }
    }

    [Theory]
    [InlineData(SourceRole.Newsletter, null, ArticleKind.Newsletter)]
    [InlineData(SourceRole.Press, null, ArticleKind.Report)]
    [InlineData(SourceRole.Community, ArticleKind.Opinion, ArticleKind.Opinion)]
    [InlineData(SourceRole.Newsletter, ArticleKind.Opinion, ArticleKind.Newsletter)]
    [InlineData(null, ArticleKind.Paper, ArticleKind.Paper)]
    [InlineData(null, null, ArticleKind.Report)]
    public void TheSourceAndThePageSayWhatATextIs(SourceRole? role, ArticleKind? stated, ArticleKind kind) =>
        Assert.Equal(kind, Tagger.Default.Understand(new("City buys buses", "The council ordered forty buses.") { Role = role, StatedKind = stated }).Kind);

    [Theory]
    [InlineData("https://www.prnewswire.com/news/acme-1.html", ArticleKind.PressRelease)]
    [InlineData("https://acme.example/press-releases/1", ArticleKind.PressRelease)]
    [InlineData("https://arxiv.org/abs/2403.01234", ArticleKind.Paper)]
    [InlineData("https://paper.example/opinion/machines", ArticleKind.Opinion)]
    [InlineData("https://journal.example/idees/machines", ArticleKind.Opinion)]
    [InlineData("https://paper.example/opinionated/machines", ArticleKind.Report)]
    [InlineData("not an address", ArticleKind.Report)]
    public void AnAddressSaysWhatATextIs(string url, ArticleKind kind) =>
        Assert.Equal(kind, Tagger.Default.Understand(new("City buys buses", "The council ordered forty buses.") { Url = url }).Kind);

    [Theory]
    [InlineData("“We are releasing Helio 2 today,” the company said. The council ordered forty buses.", ArticleKind.Report)]
    [InlineData("We are releasing Helio 2 today, and we are proud of it.", ArticleKind.Announcement)]
    public void WhatSomebodyIsQuotedWithIsNotSaidByTheText(string text, ArticleKind kind) =>
        Assert.Equal(kind, Tagger.Default.Understand(new("Helio 2", text)).Kind);

    [Theory]
    [InlineData("OpenAI signs a lease", "openai")]
    [InlineData("OPENAI SIGNS A LEASE", "openai")]
    [InlineData("openai signs a lease", "openai")]
    [InlineData("Open AI signs a lease", "openai")]
    [InlineData("OpenAI’s lease is signed", "openai")]
    [InlineData("OpenAI-Chef unterschreibt", "openai")]
    [InlineData("L’accord d’OpenAI est signé", "openai")]
    [InlineData("「OpenAI」が発表", "openai")]
    [InlineData("Nvidia, AMD and OpenAI sign", "nvidia")]
    [InlineData("(Nvidia)", "nvidia")]
    public void ANameIsFoundHoweverItIsWritten(string title, string slug) =>
        Assert.Contains(Tagger.Default.Understand(new(title, "")).Tags, tag => tag.Slug == slug);

    [Theory]
    [InlineData("OpenAIs")]
    [InlineData("MyOpenAIClone")]
    [InlineData("nvidiagate")]
    public void ANameInsideAWordIsNone(string word) =>
        Assert.DoesNotContain(Tagger.Default.Understand(new($"What {word} means", "")).Tags, tag => tag.Slug is "openai" or "nvidia");

    [Fact]
    public void AHeadlineMakesATagSurerThanAMentionAndMoreMentionsSurerThanOne()
    {
        double Score(string title, string text) => Tagger.Default.Understand(new(title, text)).Tags.Single(tag => tag.Slug == "nvidia").Score;
        var once = Score("A deal", "Nvidia signs.");
        var twice = Score("A deal", "Nvidia signs. Nvidia pays.");
        var inTitle = Score("Nvidia signs a deal", "It was signed.");
        var both = Score("Nvidia signs a deal", "Nvidia signs. Nvidia pays.");
        Assert.True(once < twice && twice < inTitle && inTitle < both, $"{once} {twice} {inTitle} {both}");
    }

    [Fact]
    public void ACategoryOfThePublisherAloneIsNoTag() =>
        Assert.Empty(Tagger.Default.Understand(new("City buys buses", "The council ordered forty.")
        {
            PublisherCategories = ["OpenAI", "Nvidia", "", " "],
        }).Tags);

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("", null)]
    [InlineData("not a language", null)]
    public void ADeclaredLanguageCountsWhereTheWordsSayNothing(string declared, string? language) =>
        Assert.Equal(language, Tagger.Default.Understand(new("2026", "") { Language = declared }).Language);

    [Fact]
    public void WhereTheTextIsLongItTellsTheLanguageAndNotTheHeadline() => Assert.Equal("fr", Tagger.Default.Understand(new(
        "The state of open models",
        "La nouvelle version du modèle est disponible depuis lundi pour toutes les écoles, a dit le ministre de l'éducation.")).Language);

    private static void AssertTag(FoundTag tag, TextToUnderstand input)
    {
        Assert.InRange(tag.Score, 0, 1);
        Assert.NotEmpty(tag.Evidence);
        Assert.NotNull(TagDictionary.Default.Find(tag.Slug));
        foreach (var span in tag.Evidence)
        {
            var given = span.Field switch { EvidenceField.Title => input.Title, EvidenceField.Text => input.Text, _ => input.SourceName ?? "" };
            Assert.Equal(given.Substring(span.Start, span.Length), span.Text);
        }
    }

    private static IEnumerable<TextToUnderstand> RandomTexts(int seed, int count)
    {
        var random = new Random(seed);
        var names = TagDictionary.Default.Tags.SelectMany(tag => tag.Aliases).ToArray();
        string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => random.Next(4) == 0
            ? names[random.Next(names.Length)]
            : _fillers[random.Next(_fillers.Length)]));
        for (var i = 0; i < count; i++) yield return new(Words(12), Words(120)) { SourceName = random.Next(3) == 0 ? Words(3) : null };
    }
}
