using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect text</c>: what the hub understands of each text of a JSON Lines file.</summary>
internal static class InspectText
{
    public static Command Create()
    {
        var command = new Command("text", "Print what is understood of texts: language, tags and their evidence, whether they are about AI, and why.");
        TextInput.AddTo(command);
        command.SetAction(parsed => Run(TextInput.File(parsed), TextInput.IsTimed(parsed)));
        return command;
    }

    private static int Run(string file, bool timed)
    {
        using var output = new JsonLinesWriter();
        var total = Stopwatch.StartNew();
        var count = 0;
        foreach (var (number, line) in TextLine.Read(file))
        {
            if (line is null)
            {
                output.Write(new { File = $"line {number}", Error = "This line is not a JSON object." });
                continue;
            }
            try
            {
                var started = Stopwatch.GetTimestamp();
                var input = new TextToUnderstand(line.Title ?? "", line.Text ?? "") { Language = line.Language, Url = line.Url, SourceName = line.Source };
                var understood = Tagger.Default.Understand(input);
                output.Write(Shape(line, understood, timed ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : null));
            }
            catch (Exception fault) when (ItemFault.IsOwn(fault))
            {
                output.Write(new { File = line.Id ?? $"line {number}", Error = ItemFault.Sentence(fault) });
            }

            count++;
        }
        if (timed) Console.Error.WriteLine($"{count} texts in {total.Elapsed.TotalSeconds:0.000} s");
        return ExitCode.Done;
    }

    private static object Shape(TextLine line, TextUnderstanding understood, double? ms) => new
    {
        line.Id,
        understood.Language,
        Ai = understood.IsAboutAi ? "1" : "0",
        Band = JsonNamingPolicy.KebabCaseLower.ConvertName(understood.Band.ToString()),
        Score = understood.Relevance,
        understood.Reasons,
        Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(understood.Kind.ToString()),
        understood.Topic,
        Tags = TagLines.Of(understood),
        Ms = ms,
    };
}
