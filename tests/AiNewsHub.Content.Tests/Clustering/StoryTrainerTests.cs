using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>Learning likeness from an invented week: twelve events, told by three newsrooms each in words of their own.</summary>
public sealed class StoryTrainerTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly (string Lab, string Deed, string Thing)[] _events =
    [
        ("Mistral AI", "opens an office", "Munich"), ("Cohere", "buys a translation firm", "Lingora"), ("DeepSeek", "publishes a coding model", "Coder 9"),
        ("OpenAI", "settles a lawsuit", "Harbour Books"), ("Anthropic", "raises its prices", "Claude Team"),
        ("Stability AI", "names a chief executive", "Ines Vartan"),
        ("Hugging Face", "hosts a robot fair", "Lisbon"), ("Nvidia", "delays a graphics chip", "Corvus"),
        ("Google DeepMind", "predicts river floods", "Danube"),
        ("xAI", "loses a data centre permit", "Memphis"), ("Meta", "ends a camera trial", "Sundial"), ("Aleph Alpha", "wins a tender", "Stuttgart"),
    ];

    [Fact]
    public void PairsOfEventsHeldBackAreToldApart()
    {
        var quality = Trainer().CrossValidate();
        Assert.True(quality is { Same: > 20, Precision: > 0.9, Recall: > 0.9 }, $"{quality}");
        Assert.Equal(quality.Pairs, quality.Deciles.Sum(decile => decile.Pairs));
        Assert.True(quality.Deciles[9].Same > quality.Deciles[0].Same);
    }

    [Fact]
    public void TheSameStreamGivesTheSameWeights() => Assert.Equal(Trainer().Fit(), Trainer().Fit());

    [Fact]
    public void TheFileOfWeightsNamesEveryPartWithItsMeaning()
    {
        var lines = Trainer().Fit().Where(line => line[0] != '#').ToList();
        Assert.StartsWith("constant ", lines[0], StringComparison.Ordinal);
        Assert.Distinct(lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.Matches(@"\s-?\d+\.\d{3}\s+# \S", line));
    }

    [Fact]
    public void AnArticleWithoutEventIsNotJudged()
    {
        var (known, more) = (new StoryTrainer(), new StoryTrainer());
        known.AddStream(Stream(), weight: 1);
        more.AddStream(Stream().Append((Article("x", "Weather turns cold", "Snow falls in the hills.", hours: 400), null)), weight: 1);
        Assert.Equal(known.CrossValidate().Pairs, more.CrossValidate().Pairs);
    }

    [Fact]
    public void APairThatSomebodyJudgedChangesTheWeights()
    {
        var trainer = Trainer();
        var before = trainer.Fit().ToList();
        var (one, other) = (Article("p", "Mistral AI opens an office in Munich", "A hundred people will work there.", 500),
            Article("q", "Mistral AI shuts its office in Munich", "A hundred people leave.", 501));
        trainer.AddPair(one, other, isSame: false, weight: 20);
        Assert.NotEqual(before, trainer.Fit());
    }

    private static StoryTrainer Trainer()
    {
        var trainer = new StoryTrainer();
        trainer.AddStream(Stream(), weight: 1);
        return trainer;
    }

    private static IEnumerable<(StoryFeatures Article, string? Event)> Stream()
    {
        foreach (var (number, (lab, deed, thing)) in _events.Index())
        {
            yield return (Article($"{number}a", $"{lab} {deed}: {thing}", $"{lab} {deed}, the firm said on Monday. It concerns {thing}.", 9 * number),
                $"event {number}");
            yield return (Article($"{number}b", $"{thing}: how {lab} {deed}",
                $"A person who knows the plans says that {lab} {deed}. {thing} is named in the papers.", 9 * number + 2), $"event {number}");
            yield return (Article($"{number}c", $"{lab} {deed} ({thing})", $"{thing} had been expected. Now {lab} {deed}, and rivals take note.",
                9 * number + 4), $"event {number}");
        }
    }

    private static StoryFeatures Article(string id, string title, string text, int hours) => Placing.Features(new()
    {
        Id = id,
        Title = title,
        Text = text,
        Source = $"Paper {id[^1]}",
        Published = _start.AddHours(hours),
        Url = $"https://paper-{id[^1]}.example/{id}",
    });
}
