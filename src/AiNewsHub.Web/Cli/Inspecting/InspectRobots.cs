using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Prints what a robots.txt lets an agent read: <c>inspect robots FILE --agent NAME URL…</c>.</summary>
internal static class InspectRobots
{
    private const string Usage = "Use: inspect robots FILE --agent NAME URL…";

    public static async Task<int> RunAsync(string[] args)
    {
        string? file = null;
        string? agent = null;
        var urls = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--agent") agent = ++i < args.Length ? args[i] : throw new UsageException("--agent needs a value.");
            else if (file is null) file = args[i];
            else urls.Add(args[i]);
        }
        if (file is null || agent is null || urls.Count == 0) throw new UsageException(Usage);
        var rules = RobotsRules.Parse(System.Text.Encoding.UTF8.GetString((await InspectInput.ReadAsync(file, FetchPurpose.Robots, new Dictionary<string, string?>())).Bytes.Span));
        using var output = new JsonLinesWriter();
        foreach (var url in urls)
        {
            var verdict = rules.Verdict(agent, url);
            output.Write(new { Url = url, verdict.Allowed, verdict.Rule });
        }
        return CommandLine.Done;
    }
}
