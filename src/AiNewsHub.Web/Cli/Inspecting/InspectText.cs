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
        command.SetAction(parsed =>
        {
            var timed = TextInput.IsTimed(parsed);
            return TextLines.Answer(TextInput.File(parsed), timed, "texts", (line, _) => Understand(line, timed));
        });
        return command;
    }

    private static object Understand(TextLine line, bool timed)
    {
        var started = Stopwatch.GetTimestamp();
        var input = new TextToUnderstand(line.Title ?? "", line.Text ?? "") { Language = line.Language, Url = line.Url, SourceName = line.Source };
        var understood = Tagger.Default.Understand(input);
        return Shape(line, understood, timed ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : null);
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
