using System.CommandLine;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect names</c>: the names that the articles of a JSON Lines file (as for <c>inspect text</c>) have in common and the dictionary may
/// lack.</summary>
internal static class InspectNames
{
    public static Command Create()
    {
        var command = new Command("names", "Print names that texts of several publishers have in common and the dictionary may lack.");
        TextInput.AddTo(command);
        command.SetAction(parsed => Run(TextInput.File(parsed)));
        return command;
    }

    private static int Run(string file)
    {
        using var output = new JsonLinesWriter();
        var names = new NameCandidates();
        foreach (var (number, line) in TextLine.Read(file))
        {
            if (line is null)
            {
                output.Write(new { File = $"line {number}", Error = "This line is not a JSON object." });
                continue;
            }

            var input = new TextToUnderstand(line.Title ?? "", line.Text ?? "") { Language = line.Language, Url = line.Url, SourceName = line.Source };
            names.Add(input, Tagger.Default.Understand(input), line.Publisher ?? line.Source ?? "");
        }

        foreach (var name in names.Find()) output.Write(name);
        return ExitCode.Done;
    }
}
