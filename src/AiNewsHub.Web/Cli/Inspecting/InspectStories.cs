using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect stories</c>: which of the texts of a JSON Lines file, in order of time, tell of the same event.</summary>
internal static class InspectStories
{
    // As long as the hub's.
    private const string DefaultWindowDays = "7";
    private const int MaxWindowDays = 100_000;

    public static Command Create()
    {
        Option<string> days = new("--window-days")
        {
            Description = "For how many days a story takes in articles.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultWindowDays,
            Validators = { RequireDays },
        };
        var command = new Command("stories", "Print which texts, in order of time, tell of the same event, and which are copies.") { days };
        TextInput.AddTo(command);
        command.SetAction(parsed => Run(
            TextInput.File(parsed),
            TimeSpan.FromDays(int.Parse(parsed.GetRequiredValue(days), CultureInfo.InvariantCulture)),
            TextInput.IsTimed(parsed)));
        return command;
    }

    private static void RequireDays(OptionResult result)
    {
        if (result.Tokens is not [var token]) return;
        if (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > MaxWindowDays)
            result.AddError($"--window-days wants a number of days from 1 to {MaxWindowDays}, not '{token.Value}'.");
    }

    private static int Run(string file, TimeSpan length, bool timed)
    {
        using var output = new JsonLinesWriter();
        var total = Stopwatch.StartNew();
        var stories = new PlacedStories(length);
        var placed = new List<(string Id, string StoryId, StoryMatch Match)>();
        foreach (var (number, line) in TextLine.Read(file))
        {
            if (line is null) output.Write(new { File = $"line {number}", Error = "This line is not a JSON object." });
            else Add(line, number);
        }

        foreach (var (id, storyId, match) in placed)
        {
            output.Write(new
            {
                Id = id,
                Cluster = stories.Now(storyId),
                match.CopyOf,
                match.Reasons,
                Probability = Math.Round(match.Score, 3),
                Continues = match.Continues is { } before ? stories.Now(before) : null,
            });
        }

        if (timed) Console.Error.WriteLine($"{placed.Count} texts in {total.Elapsed.TotalSeconds:0.000} s");
        return ExitCode.Done;

        void Add(TextLine line, int number)
        {
            try
            {
                var (features, _) = TextFeatures.Of(line, number);
                var (storyId, match) = stories.Place(features);
                placed.Add((features.Id, storyId, match));
            }
            catch (Exception fault) when (ItemFault.IsOwn(fault))
            {
                output.Write(new { File = line.Id ?? $"line {number}", Error = ItemFault.Sentence(fault) });
            }
        }
    }
}
