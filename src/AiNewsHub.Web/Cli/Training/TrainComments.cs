using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AiNewsHub.Content.Comments;

namespace AiNewsHub.Web.Cli.Training;

/// <summary>
/// <c>train comments FILE[=WEIGHT]… --out weights.txt</c>: fits the spam model to comments, JSON Lines with <c>text</c>, <c>spam</c> and perhaps
/// <c>author</c>, <c>url</c>, <c>set</c> or <c>article</c>, or lines of label, author, address and text parted by tabs; and prints how well it
/// does on each file's comments held back, those below one article together.
/// </summary>
internal static class TrainComments
{
    private const int Folds = 5;
    private const int SameBeginning = 30;

    public static Command Create()
    {
        Argument<string[]> files = new("FILE[=WEIGHT]")
        {
            Description = "Labelled comments: JSON with text and spam a line; or label, author, address and text parted by tabs.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> weights = new("--out") { Description = "File for the weights.", HelpName = "FILE", Required = true };
        var command = new Command("comments", "Learn which comments are spam, and print how well that does on comments kept back.") { files, weights };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(weights)));
        return command;
    }

    private static int Run(string[] files, string weights)
    {
        var comments = files.SelectMany(file => Read(file).Select(comment => (File: file, Comment: comment))).ToList();
        var trainer = new SpamTrainer(comments.Select(pair => pair.Comment));
        var verdicts = trainer.CrossValidate(Folds);
        foreach (var file in comments.Zip(verdicts).GroupBy(pair => pair.First.File, StringComparer.Ordinal))
        {
            double Count(bool said, bool meant) => file.Count(pair => pair.Second.IsSpam == said && pair.First.Comment.IsSpam == meant);
            var (hits, missed, wrong, right) = (Count(true, true), Count(false, true), Count(true, false), Count(false, false));
            var (accuracy, precision, recall) = ((hits + right) / file.Count(), hits / Math.Max(1, hits + wrong), hits / Math.Max(1, hits + missed));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Key}: {file.Count()} comments, {Folds}-fold: accuracy {accuracy:0.000}, precision {precision:0.000}, recall {recall:0.000}"));
        }

        File.WriteAllLines(weights, trainer.Fit());
        return ExitCode.Done;
    }

    private static IEnumerable<LabelledComment> Read(string argument)
    {
        var equals = argument.LastIndexOf('=');
        var weight = 1.0;
        if (equals >= 0 && (!double.TryParse(argument.AsSpan(equals + 1), CultureInfo.InvariantCulture, out weight) || weight <= 0))
            throw new InvalidDataException($"The weight of {argument} is not a number above 0.");
        foreach (var line in File.ReadLines(equals < 0 ? argument : argument[..equals]))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            yield return line[0] == '{' ? FromJson(line, weight) : FromTabs(line, weight);
        }
    }

    private static LabelledComment FromTabs(string line, double weight) => line.Split('\t') switch
    {
        [var label and ("0" or "1"), var author, var url, var text] => new(new(text, author, url), label == "1", Beginning(text), weight),
        _ => throw new InvalidDataException($"A line is not label, author, address and text: {line}"),
    };

    private static LabelledComment FromJson(string line, double weight)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var text = Text(json, "text") ?? "";
        var group = Text(json, "set") ?? Text(json, "article") ?? Beginning(text);
        return new(new(text, Text(json, "author"), Text(json, "url")), Text(json, "spam") == "1", group, weight);
    }

    /// <summary>Of near copies the same.</summary>
    private static string Beginning(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetter).Take(SameBeginning)]);

    private static string? Text(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
