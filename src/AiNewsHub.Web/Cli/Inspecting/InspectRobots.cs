using System.CommandLine;
using System.Text;
using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Prints what a robots.txt lets an agent read: <c>inspect robots FILE --agent NAME URL…</c>.</summary>
internal static class InspectRobots
{
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "The robots.txt: a file, a web address, or - for standard input." };
        Argument<string[]> urls = new("URL") { Description = "Addresses or paths that are asked about.", Arity = ArgumentArity.OneOrMore };
        Option<string> agent = new("--agent") { Description = "Name of the program that asks.", HelpName = "NAME", Required = true };
        var command = new Command("robots", "Print whether a robots.txt lets a program read addresses, and by which rule.") { file, urls, agent };
        HubOptions.AddToInspecting(command);
        command.SetAction((parsed, _) =>
            RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(agent), parsed.GetRequiredValue(urls), HubOptions.Settings(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(string file, string agent, string[] urls, Dictionary<string, string?> settings)
    {
        var input = await InspectInput.ReadAsync(file, FetchPurpose.Robots, settings);
        var rules = RobotsRules.Parse(Encoding.UTF8.GetString(input.Bytes.Span));
        using var output = new JsonLinesWriter();
        foreach (var url in urls)
        {
            var verdict = rules.Verdict(agent, url);
            output.Write(new { Url = url, verdict.Allowed, verdict.Rule });
        }
        return ExitCode.Done;
    }
}
