using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AiNewsHub.Core;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Web.Hosting;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>One pass over the sources that are due (or one, or all), without serving pages.</summary>
internal static class IngestCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var settings = HubArguments.Parse(args, out var rest);
        string? slug = null;
        bool all = false, images = false, json = false;
        for (var i = 0; i < rest.Count; i++)
        {
            switch (rest[i])
            {
                case "--source" when i + 1 < rest.Count: slug = rest[++i]; break;
                case "--all": all = true; break;
                case "--images": images = true; break;
                case "--json": json = true; break;
                default: throw new UsageException($"ingest does not know '{rest[i]}'. It takes --source SLUG, --all, --images and --json.");
            }
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        // The terminal belongs to the progress, standard output to the totals; the log file has the rest.
        settings["Hub:QuietConsole"] = "true";
        await using var app = HubHost.Build(settings);
        await HubStart.PrepareAsync(app.Services, stop.Token);
        var bar = json || Console.IsErrorRedirected ? null : new ProgressBar(Console.Error);
        var totals = await app.Services.GetRequiredService<IngestOnce>().RunAsync(slug, all, (count, _) => bar?.Step(count), stop.Token);
        bar?.End();
        if (totals is null) return await FailAsync($"There is no source '{slug}' that is read.");
        Console.WriteLine(json ? Json(totals) : Sentence(totals));
        // Pictures are no part of a pass: a hub that serves pages fetches them by itself.
        if (images && app.Services.GetRequiredService<ImageSettings>().Enabled) await app.Services.GetRequiredService<ImagesOnce>().RunAsync(stop.Token);
        return CommandLine.Done;
    }

    private static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CommandLine.Failed;
    }

    private static string Json(IngestTotals totals)
    {
        using var process = Process.GetCurrentProcess();
        return JsonSerializer.Serialize(new
        {
            sources = totals.Sources,
            fetched = totals.Fetched,
            not_modified = totals.NotModified,
            failed = totals.Failed,
            articles_new = totals.ArticlesNew,
            articles_updated = totals.ArticlesUpdated,
            seconds = Math.Round(totals.Elapsed.TotalSeconds, 3),
            cpu_seconds = Math.Round(process.TotalProcessorTime.TotalSeconds, 3),
            peak_mb = process.PeakWorkingSet64 >> 20,
        });
    }

    private static string Sentence(IngestTotals totals) => string.Create(
        CultureInfo.InvariantCulture,
        $"{totals.Sources} sources: {totals.Fetched} read, {totals.NotModified} unchanged, {totals.Failed} failed; {totals.ArticlesNew} articles new, {totals.ArticlesUpdated} updated, in {totals.Elapsed.TotalSeconds:0.0} s.");
}
