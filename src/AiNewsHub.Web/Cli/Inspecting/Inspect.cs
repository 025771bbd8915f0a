using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>
/// Runs the pipeline's own steps on files and prints JSON, without database or web host.
/// </summary>
internal static class Inspect
{
    private const string Usage = "Use: inspect feed|article|list|text|stories|robots …";

    public static Task<int> RunAsync(string[] args) => args switch
    {
        ["feed", .. var rest] => InspectFeed.RunAsync(rest),
        ["robots", .. var rest] => InspectRobots.RunAsync(rest),
        ["text", .. var rest] => Task.FromResult(InspectText.Run(InspectOptions.Parse(rest))),
        ["stories", .. var rest] => Task.FromResult(InspectStories.Run(InspectOptions.Parse(rest))),
        ["article", .. var rest] => InspectArticle.RunAsync(rest),
        ["list", .. var rest] => InspectList.RunAsync(rest),
        _ => throw new UsageException(Usage),
    };
}
