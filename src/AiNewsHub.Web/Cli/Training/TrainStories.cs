using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Web.Cli.Inspecting;

namespace AiNewsHub.Web.Cli.Training;

/// <summary>
/// <c>train stories SET… --out likeness.txt</c>: learns the probability that two articles tell of one event. A set is a stream with its
/// labels, <c>stream.jsonl=stories.jsonl@1,0.5</c> (JSON Lines with <c>id</c>, <c>title</c>, <c>text</c>, <c>published</c>, and with <c>id</c>,
/// <c>cluster</c>, <c>skip</c>), or judged pairs, <c>pairs.jsonl@0.5</c> (<c>a</c>, <c>b</c>, <c>score</c> from 1, the same event, to 4). Behind the @ stands
/// how
/// much a pair counts, and behind the comma how much it counts when the stream is read again with short texts and with headlines alone.
/// <c>ai:</c> before a stream leaves of it what is about AI, which is what a hub of filtered sources compares.
/// </summary>
internal static class TrainStories
{
    private const double SameUpTo = 1.75;
    private const double OtherFrom = 2.75;
    private const int ShortText = 160;
    private const string AboutAi = "ai:";

    public static Command Create()
    {
        Argument<string[]> sets = new("SET") { Description = "[ai:]STREAM=LABELS@WEIGHT,SHORT or PAIRS@WEIGHT.", Arity = ArgumentArity.OneOrMore };
        Option<string?> until = new("--until") { Description = "Last day whose labels are learned from.", HelpName = "DAY" };
        Option<string> output = new("--out") { Description = "File for the weights.", HelpName = "FILE", Required = true };
        var command = new Command("stories", "Learn how likely two articles tell of one event, and print how well that does on events kept back.") { sets,
            until, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(sets), parsed.GetValue(until), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string[] sets, string? until, string output)
    {
        var trainer = new StoryTrainer();
        foreach (var set in sets) Add(trainer, set, until);
        var quality = trainer.CrossValidate();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{quality.Pairs} pairs, {quality.Same} of one event; five-fold by event: precision {quality.Precision:0.000}, recall {quality.Recall:0.000}"));
        foreach (var (pairs, same) in quality.Deciles)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {pairs,6} pairs, {same:0.00} the same"));
        File.WriteAllLines(output, trainer.Fit());
        return ExitCode.Done;
    }

    private static void Add(StoryTrainer trainer, string set, string? until)
    {
        if (set.Split('@') is not [var files, var weights] || weights.Split(',').Select(text => Number(text, set)).ToArray() is not [var weight, .. var rest])
            throw Unreadable(set);
        if (files.Split('=') is not [var stream, var labels])
        {
            AddPairs(trainer, files, weight);
            return;
        }

        var isFiltered = stream.StartsWith(AboutAi, StringComparison.Ordinal);
        var lines = Lines(isFiltered ? stream[AboutAi.Length..] : stream).ToList();
        if (isFiltered) lines = [.. lines.Where(line => TextFeatures.Of(TextLine.Of(line), 0).Understood.IsAboutAi)];
        var events = Labels(labels, until);
        trainer.AddStream(Read(lines, events, int.MaxValue), weight);
        foreach (var less in rest)
        {
            trainer.AddStream(Read(lines, events, ShortText), less);
            trainer.AddStream(Read(lines, events, 0), less);
        }
    }

    private static void AddPairs(StoryTrainer trainer, string file, double weight)
    {
        foreach (var line in Lines(file))
        {
            var score = line.GetProperty("score").GetDouble();
            if (score is > SameUpTo and < OtherFrom) continue;
            trainer.AddPair(Features(line.GetProperty("a"), int.MaxValue), Features(line.GetProperty("b"), int.MaxValue), score <= SameUpTo, weight);
        }
    }

    private static IEnumerable<(StoryFeatures, string?)> Read(List<JsonElement> lines, Dictionary<string, string> events, int characters) =>
        lines.Select(line => Features(line, characters)).Select(features => (features, events.GetValueOrDefault(features.Id)));

    private static Dictionary<string, string> Labels(string file, string? until) => Lines(file)
        .Where(line => !(line.TryGetProperty("skip", out var skip) && skip.GetBoolean()))
        .Where(line => until is null || !line.TryGetProperty("published", out var at) || string.CompareOrdinal(at.GetString()![..until.Length], until) <= 0)
        .ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("cluster").ToString(), StringComparer.Ordinal);

    private static StoryFeatures Features(JsonElement json, int characters)
    {
        var line = TextLine.Of(json);
        return TextFeatures.Of(line.Text is { } text && text.Length > characters ? line with { Text = Beginning(text, characters) } : line, 0).Features;
    }

    /// <summary>Up to the last word that ends there.</summary>
    private static string Beginning(string text, int characters) => text[..Math.Max(0, characters == 0 ? 0 : text.LastIndexOf(' ', characters))];

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static double Number(string text, string set) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(set);

    private static InvalidDataException Unreadable(string set) => new($"'{set}' is no set; write [ai:]STREAM=LABELS@WEIGHT,SHORT or PAIRS@WEIGHT.");
}
