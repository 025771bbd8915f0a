using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Prints what the hub makes of feeds.</summary>
internal static class InspectFeed
{
    public static Command Create()
    {
        Option<string> place = new("--base")
        {
            Description = "Address that relative ones are resolved against.",
            HelpName = "URL",
            Validators = { InspectOptions.RequireAddress },
        };
        Flag clean = new("--clean", "Sanitize contents as they would be stored.");
        var command = new Command("feed", "Print what a feed holds, entry by entry in its own order.") { place, clean };
        InspectOptions.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(InspectOptions.Read(parsed), parsed.GetValue(place), clean.IsIn(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(InspectOptions options, string? place, bool clean)
    {
        using var output = new JsonLinesWriter();
        var watch = Stopwatch.StartNew();
        var count = 0;
        foreach (var item in InspectItem.From(options))
        {
            var started = Stopwatch.GetTimestamp();
            var line = await ReadAsync(item, options, place is null ? null : new Uri(place), clean);
            output.Write(options.Time ? line with { Ms = Stopwatch.GetElapsedTime(started).TotalMilliseconds } : line);
            count++;
        }
        if (options.Time) await Console.Error.WriteLineAsync($"{count} feeds in {watch.Elapsed.TotalSeconds:0.00} s");
        return ExitCode.Done;
    }

    private static async Task<FeedLine> ReadAsync(InspectItem item, InspectOptions options, Uri? place, bool clean)
    {
        try
        {
            var input = await InspectInput.ReadAsync(item.Path, FetchPurpose.Feed, options.Settings);
            var headers = await ReadHeadersAsync(item.Path);
            var result = FeedParser.Parse(input.Bytes, new FeedContext
            {
                Address = input.Address ?? item.Url,
                Base = place,
                ContentType = options.ContentType ?? headers.GetValueOrDefault("content-type") ?? input.Facts?.ContentType,
                ContentLocation = headers.GetValueOrDefault("content-location") ?? input.Facts?.ContentLocation,
                ContentLanguage = headers.GetValueOrDefault("content-language") ?? input.Facts?.ContentLanguage,
            });
            return FeedLine.From(item.Id, result, clean);
        }
        catch (Exception fault) when (ItemFault.IsOwn(fault))
        {
            return new FeedLine(item.Id) { Error = ItemFault.Sentence(fault) };
        }
    }

    /// <summary>The headers a saved feed came with, from the file beside it.</summary>
    private static async Task<Dictionary<string, string>> ReadHeadersAsync(string path)
    {
        var file = path + ".headers.json";
        if (!File.Exists(file)) return [];
        await using var stream = File.OpenRead(file);
        var headers = await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(stream) ?? [];
        return new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
    }
}
