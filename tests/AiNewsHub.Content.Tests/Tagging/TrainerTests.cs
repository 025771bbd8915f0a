using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Content.Tagging.Topics;

namespace AiNewsHub.Content.Tests.Tagging;

/// <summary>Training on a few invented articles, whose right answers nobody disputes.</summary>
public sealed class TrainerTests
{
    private static readonly string[] _labs = ["OpenAI", "Anthropic", "Mistral AI", "DeepSeek", "Cohere", "Google DeepMind"];
    private static readonly string[] _places = ["Lyon", "Leeds", "Turin", "Ghent", "Porto", "Graz"];

    private static IEnumerable<LabelledText> Texts =>
    [
        .. _labs.Select(lab => new LabelledText(new($"{lab} releases a new language model", "The chatbot answers faster than the last model."), true)),
        .. _labs.Select(lab => new LabelledText(new($"What {lab} knows", "A look at the lab behind the AI assistant."), true)),
        .. _places.Select(place => new LabelledText(new($"{place} opens a new swimming pool", "The mayor cut the ribbon in the rain."), false)),
        .. _places.Select(place => new LabelledText(new($"Bus strike in {place}", "Drivers want more pay; the city offers less."), false)),
    ];

    private static IEnumerable<LabelledTopics> Articles =>
    [
        .. _labs.Select(lab => new LabelledTopics(new($"{lab} raises $900 million", "Investors value the AI start-up at twelve billion."), Set("funding"))),
        .. _labs.Select(lab => new LabelledTopics(new($"Publishers sue {lab}", "The lawsuit says that the model was trained on pirated books."),
            Set("lawsuit"))),
        .. _labs.Select(lab => new LabelledTopics(new($"{lab} at the fair", "The stand of the AI lab was full all day."), Set())),
    ];

    [Fact]
    public void TheSameTextsGiveTheSameWeights() => Assert.Equal(new RelevanceTrainer(Texts).Fit(), new RelevanceTrainer(Texts).Fit());

    [Fact]
    public void TextsHeldBackAreToldApart()
    {
        var forecasts = new RelevanceTrainer(Texts).CrossValidate(4);
        Assert.Equal(24, forecasts.Count);
        Assert.All(forecasts, forecast => Assert.Equal(forecast.IsAboutAi, forecast.Probability > 0.5));
    }

    [Fact]
    public void WithoutTextsNoPhraseHasAWeight()
    {
        var believed = new RelevanceTrainer([]).Fit().Select(line => line.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var learned = new RelevanceTrainer(Texts).Fit().Select(line => line.Split('\t')[0]);
        Assert.NotEmpty(believed);
        Assert.NotEmpty(learned.Except(believed));
    }

    [Fact]
    public void WhatIsLabelledOtherwiseMovesTheWeights()
    {
        var turned = Texts.Select(text => text with { IsAboutAi = !text.IsAboutAi });
        Assert.NotEqual(new RelevanceTrainer(Texts).Fit(), new RelevanceTrainer(turned).Fit());
    }

    [Fact]
    public void ATextOfMoreWeightCountsForMore()
    {
        LabelledText[] disputed = [.. Texts, new(new("OpenAI releases a new language model", "The chatbot answers faster than the last model."), false,
            Weight: 40)];
        var known = Probability(new RelevanceTrainer(Texts));
        Assert.True(Probability(new RelevanceTrainer(disputed)) < known);

        double Probability(RelevanceTrainer trainer) =>
            trainer.CrossValidate(2).Where(forecast => forecast.IsAboutAi).Average(forecast => forecast.Probability);
    }

    [Fact]
    public void TopicsAreFoundInArticlesHeldBack()
    {
        var trainer = new TopicTrainer(Articles);
        Assert.Equal(18, trainer.Count);
        var (precision, recall, f1) = trainer.CrossValidate(3);
        Assert.True(precision > 0.9 && recall > 0.9, $"{precision:0.00} {recall:0.00}");
        Assert.Equal(2 * precision * recall / (precision + recall), f1, 6);
    }

    [Fact]
    public void ATopicThatNobodyLabelledHasNoWeightOfItsOwn()
    {
        var fitted = new TopicTrainer(Articles).Fit().ToList();
        Assert.Contains(fitted, line => line.StartsWith("#funding\t", StringComparison.Ordinal) || line.StartsWith("#lawsuit\t", StringComparison.Ordinal));
        Assert.DoesNotContain(fitted, line => line.StartsWith("#model-release\t", StringComparison.Ordinal));
    }

    private static HashSet<string> Set(params string[] topics) => new(topics, StringComparer.Ordinal);
}
