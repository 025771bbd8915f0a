using System.CommandLine;
using System.Text.Json;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Web.Cli.Training;

/// <summary>
/// <c>train relevance FILE… --out weights.txt</c>: fits the relevance model to labelled texts, either JSON Lines with <c>ai</c>, <c>title</c>, <c>text</c>
/// or lines of label, title and text parted by tabs, and prints how well it does on texts held back.
/// </summary>
internal static class Train
{
    private const int Folds = 10;

    public static Command Create() => new("train", "Learn from labelled texts what the program ships with; for its developers.") { CreateRelevance(), TrainTopics.Create() };

    private static Command CreateRelevance()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Labelled texts: JSON with ai, title and text a line, or label, title and text parted by tabs.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> weights = new("--out") { Description = "File for the weights.", HelpName = "FILE", Required = true };
        var command = new Command("relevance", "Learn which texts are about AI, and print how well that does on texts kept back.") { files, weights };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(weights)));
        return command;
    }

    private static int Run(string[] files, string weights)
    {
        var trainer = new RelevanceTrainer(files.SelectMany(Read));
        var (precision, recall, f1) = trainer.CrossValidate(Folds);
        Console.Error.WriteLine($"{trainer.Count} texts, {Folds}-fold: precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}");
        File.WriteAllLines(weights, trainer.Fit());
        return CommandLine.Done;
    }

    private static IEnumerable<LabelledText> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var text = line[0] == '{' ? FromJson(line) : FromTabs(line, file);
            if (text is not null) yield return text;
        }
    }

    private static LabelledText FromTabs(string line, string file) => line.Split('\t') is [var label and ("0" or "1"), var title, var text]
        ? new LabelledText(new TextToUnderstand(title, text), label == "1")
        : throw new InvalidDataException($"A line of {file} is not label, title and text: {line}");

    private static LabelledText? FromJson(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        string? Text(string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (Text("ai") is not { } label || (json.TryGetProperty("borderline", out var doubt) && doubt.ValueKind == JsonValueKind.True)) return null;
        return new LabelledText(new TextToUnderstand(Text("title") ?? "", Text("text") ?? "") { SourceName = Text("source") }, label == "1");
    }
}
