using System.Diagnostics;
using System.Text.Json;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect text</c>: what the hub understands of each text of a JSON Lines file.</summary>
internal static class InspectText
{
    public static int Run(InspectOptions options)
    {
        using var output = new JsonLinesWriter();
        var total = Stopwatch.StartNew();
        var count = 0;
        foreach (var (number, line) in TextLine.Read(options))
        {
            if (line is null)
            {
                output.Write(new { File = $"line {number}", Error = "This line is not a JSON object." });
                continue;
            }
            var started = Stopwatch.GetTimestamp();
            var input = new TextToUnderstand(line.Title ?? "", line.Text ?? "") { Language = line.Language, Url = line.Url, SourceName = line.Source };
            var understood = Tagger.Default.Understand(input);
            output.Write(Shape(line, understood, options.Time ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : null));
            count++;
        }
        if (options.Time) Console.Error.WriteLine($"{count} texts in {total.Elapsed.TotalSeconds:0.000} s");
        return CommandLine.Done;
    }

    private static object Shape(TextLine line, TextUnderstanding understood, double? ms) => new
    {
        line.Id,
        understood.Language,
        Ai = understood.IsAboutAi ? "1" : "0",
        Score = understood.Relevance,
        understood.Reasons,
        Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(understood.Kind.ToString()),
        understood.Topic,
        Tags = understood.Tags.Select(tag => new
        {
            tag.Slug,
            tag.Name,
            Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(tag.Kind.ToString()),
            tag.Score,
            Evidence = tag.Evidence.Select(span => new { Field = JsonNamingPolicy.KebabCaseLower.ConvertName(span.Field.ToString()), span.Start, span.Length, span.Text }),
        }),
        Ms = ms,
    };
}
