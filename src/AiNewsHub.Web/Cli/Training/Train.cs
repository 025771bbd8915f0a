using System.CommandLine;
using System.Globalization;
using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Web.Cli.Training;

/// <summary>
/// <c>train relevance FILE[=WEIGHT]… [--texts FILE] [--forecasts FILE] --out weights.txt</c>: fits the relevance model to labelled texts
/// (<see cref="LabelledFile"/>) and prints how well it does on texts held back. WEIGHT is how many texts of a natural stream each of the file
/// stands for, 1 unless given.
/// </summary>
internal static class Train
{
    private const int Folds = 10;

    public static Command Create() => new("train", "Learn from labelled texts what the program ships with; for its developers.")
    {
        CreateRelevance(), TrainTopics.Create(), TrainStories.Create(), TrainComments.Create(),
    };

    private static Command CreateRelevance()
    {
        Argument<string[]> files = new("FILE[=WEIGHT]")
        {
            Description = "Labelled texts: JSON with ai, title and text a line; or label, title and text parted by tabs; or id, label and weight.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> texts = new("--texts") { Description = "File of JSON lines with the texts that are labelled by id.", HelpName = "FILE" };
        Option<string?> forecasts = new("--forecasts")
        {
            Description = "File for the label and the probability of each text as held back, in the order of the files.",
            HelpName = "FILE",
        };
        Option<string> weights = new("--out") { Description = "File for the weights.", HelpName = "FILE", Required = true };
        var command = new Command("relevance", "Learn which texts are about AI, and print how well that does on texts kept back.")
        {
            files, texts, forecasts, weights,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetValue(texts), parsed.GetValue(forecasts), parsed.GetRequiredValue(weights)));
        return command;
    }

    private static int Run(string[] files, string? texts, string? forecastFile, string weights)
    {
        var trainer = new RelevanceTrainer(files.SelectMany(file => Read(file, texts)));
        var forecasts = trainer.CrossValidate(Folds);
        TrainingReport.Print(forecasts, Folds, Console.Error);
        if (forecastFile is not null) File.WriteAllLines(forecastFile, forecasts.Select(TrainingReport.Line));
        File.WriteAllLines(weights, trainer.Fit());
        return ExitCode.Done;
    }

    private static IEnumerable<LabelledText> Read(string argument, string? texts)
    {
        var equals = argument.LastIndexOf('=');
        if (equals < 0) return LabelledFile.Read(argument, texts);
        if (!double.TryParse(argument.AsSpan(equals + 1), CultureInfo.InvariantCulture, out var weight) || weight <= 0)
            throw new InvalidDataException($"The weight of {argument} is not a number above 0.");
        return LabelledFile.Read(argument[..equals], texts).Select(text => text with { Weight = text.Weight * weight });
    }
}
