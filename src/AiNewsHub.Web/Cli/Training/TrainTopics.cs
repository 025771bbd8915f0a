using System.CommandLine;
using System.Text.Json;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Tagging.Topics;

namespace AiNewsHub.Web.Cli.Training;

/// <summary>
/// <c>train topics FILE… --out weights.txt</c>: fits the topic model to articles about AI, JSON Lines with <c>ai</c>, <c>title</c>, <c>text</c>,
/// <c>tags</c> (slugs, of which the topics count) and perhaps <c>borderline</c>, and prints how well it does on articles held back.
/// </summary>
internal static class TrainTopics
{
    private const int Folds = 10;

    public static Command Create()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Labelled articles: JSON with ai, title, text and tags a line.",
            Arity = ArgumentArity.OneOrMore
        };
        Option<string> weights = new("--out") { Description = "File for the weights.", HelpName = "FILE", Required = true };
        var command = new Command("topics", "Learn which topics articles about AI are on, and print how well that does on articles kept back.") { files,
            weights };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(weights)));
        return command;
    }

    private static int Run(string[] files, string weights)
    {
        var trainer = new TopicTrainer(files.SelectMany(Read));
        var (precision, recall, f1) = trainer.CrossValidate(Folds);
        Console.Error.WriteLine($"{trainer.Count} articles, {Folds}-fold: precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}");
        File.WriteAllLines(weights, trainer.Fit());
        return ExitCode.Done;
    }

    private static IEnumerable<LabelledTopics> Read(string file)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            var json = JsonDocument.Parse(line).RootElement;
            if (LabelledFile.Label(json) is not "1") continue;
            if (!json.TryGetProperty("tags", out var tags) || tags.ValueKind != JsonValueKind.Array)
                throw new InvalidDataException($"A line of {file} has no list of tags: {line}");
            var topics = tags.EnumerateArray().Select(tag => tag.GetString() ?? "").Where(slug => TagDictionary.Default.Find(slug)?.Kind == TagKind.Topic);
            yield return new LabelledTopics(LabelledFile.Text(json), topics.ToHashSet(StringComparer.Ordinal));
        }
    }
}
