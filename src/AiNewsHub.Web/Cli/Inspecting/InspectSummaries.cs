using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Summarizing;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect summaries</c>: what the stories that texts make say, in sentences of theirs.</summary>
internal static class InspectSummaries
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    public static Command Create()
    {
        var command = new Command("summaries",
            "Join texts, in order of time, to stories, and print what each says: a summary, quotes, what each text adds, figures that disagree.");
        TextInput.AddTo(command);
        command.SetAction(parsed => Run(TextInput.File(parsed), TextInput.IsTimed(parsed)));
        return command;
    }

    private static int Run(string file, bool timed)
    {
        using var output = new JsonLinesWriter();
        var stories = new PlacedStories(Window);
        var placed = new List<(string Story, bool IsCopy, TextLine Line, StoryReport Report)>();
        foreach (var (number, line) in TextLine.Read(file))
        {
            if (line is null)
            {
                output.Write(new { File = string.Create(CultureInfo.InvariantCulture, $"line {number}"), Error = "This line is not a JSON object." });
                continue;
            }

            var (features, understood) = TextFeatures.Of(line, number);
            var (story, match) = stories.Place(features);
            placed.Add((story, match.CopyOf is not null, line, new(placed.Count, line.Title ?? "", line.Text ?? "")
            {
                Language = features.Language,
                Publisher = features.Publisher,
                IsAnnouncement = understood.Kind is ArticleKind.Announcement or ArticleKind.PressRelease,
                Names = SpeakingNames.Of(understood.Tags),
            }));
        }

        foreach (var story in placed.GroupBy(text => stories.Now(text.Story), StringComparer.Ordinal))
        {
            var started = Stopwatch.GetTimestamp();
            var contents = StorySummarizer.Summarize([.. story.Where(text => !text.IsCopy).Select(text => text.Report)]);
            output.Write(Shape(story.Key, [.. story.Select(text => text.Line)], contents, id => placed[(int)id].Line.Id,
                timed ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : null));
        }

        return ExitCode.Done;
    }

    private static object Shape(string story, IReadOnlyList<TextLine> texts, StoryContents contents, Func<long, string?> id, double? ms) => new
    {
        Story = story,
        Articles = texts.Select(text => new { text.Id, text.Title, text.Source }),
        Summary = contents.Summary.Select(sentence => new { Article = id(sentence.ArticleId), sentence.Text }),
        Quotes = contents.Quotes.Select(quote => new { Article = id(quote.ArticleId), quote.Text, quote.Speaker }),
        Adds = contents.Additions.Select(addition => new { Article = id(addition.Key), Sentences = addition.Value }),
        Disagreements = contents.Disagreements.Select(disagreement => new
        {
            disagreement.Quantity,
            Figures = disagreement.Figures.Select(figure => new { figure.Written, figure.Value, Articles = figure.ArticleIds.Select(id) }),
        }),
        Ms = ms,
    };
}
