using System.CommandLine;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Runs the pipeline's own steps on files and prints JSON, without database or web host.</summary>
internal static class Inspect
{
    public static Command Create() => new("inspect", "Show what is made of a feed, a page or a text, as JSON. Nothing is stored.")
    {
        InspectFeed.Create(),
        InspectArticle.Create(),
        InspectList.Create(),
        InspectText.Create(),
        InspectNames.Create(),
        InspectStories.Create(),
        InspectSummaries.Create(),
        InspectComment.Create(),
        InspectRobots.Create(),
    };
}
