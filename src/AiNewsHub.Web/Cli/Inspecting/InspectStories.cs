using System.Diagnostics;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect stories</c>: which of the texts of a JSON Lines file, in order of time, tell of the same event.</summary>
internal static class InspectStories
{
    private const int DefaultWindowDays = 4;

    public static int Run(InspectOptions options)
    {
        using var output = new JsonLinesWriter();
        var total = Stopwatch.StartNew();
        var window = new StoryWindow(TimeSpan.FromDays(options.WindowDays ?? DefaultWindowDays));
        var placed = new List<(string Id, string StoryId, StoryMatch Match)>();
        foreach (var (number, line) in TextLine.Read(options))
        {
            if (line is null) output.Write(new { File = $"line {number}", Error = "This line is not a JSON object." });
            else placed.Add(Place(line, line.Id ?? $"line-{number}", window));
        }
        foreach (var (id, storyId, match) in placed)
            output.Write(new { Id = id, Cluster = storyId, match.CopyOf, match.Reasons });
        if (options.Time) Console.Error.WriteLine($"{placed.Count} texts in {total.Elapsed.TotalSeconds:0.000} s");
        return CommandLine.Done;
    }

    private static (string, string, StoryMatch) Place(TextLine line, string id, StoryWindow window)
    {
        var input = new TextToUnderstand(line.Title ?? "", line.Text ?? "") { Language = line.Language, Url = line.Url, SourceName = line.Source };
        var understood = Tagger.Default.Understand(input);
        var features = StoryFeatureReader.Read(new MatchableArticle(id, input.Title, input.Text)
        {
            Language = understood.Language,
            Published = line.Published,
            Publisher = line.Source ?? line.Publisher,
            Url = line.Url,
            Tags = understood.Tags,
            Kind = understood.Kind,
        });
        var match = StoryMatcher.Match(features, window);
        var storyId = match.StoryId ?? id;
        window.Add(features, storyId);
        return (id, storyId, match);
    }
}
