using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Scheduling;

namespace AiNewsHub.Web.Cli;

/// <summary>One pass over the sources that are due (or one, or all), without serving pages.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        Option<string> source = new("--source") { Description = "Only this source, due or not.", HelpName = "SLUG" };
        Flag all = new("--all", "Every source, due or not.");
        Flag images = new("--images", "Fetch the pictures that are due as well.");
        Flag json = new("--json", "Print the totals as one line of JSON.");
        var command = new Command("ingest", "Read the sources that are due once, and end.") { source, all, images, json };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetValue(source), all.IsIn(parsed), images.IsIn(parsed), json.IsIn(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? slug, bool all, bool images, bool json)
    {
        using var stop = QuietHub.ListenForCancel();
        await using var app = await QuietHub.OpenAsync(parsed, stop.Token);
        var bar = json || Console.IsErrorRedirected ? null : new ProgressBar(Console.Error, app.Services.GetRequiredService<TimeProvider>());
        var totals = await app.Services.GetRequiredService<IngestOnce>().RunAsync(slug, all, (count, _) => bar?.Step(count), stop.Token);
        bar?.End();
        if (totals is null) return await ExitCode.FailAsync($"There is no source '{slug}' that is read.");
        Console.WriteLine(json ? Json(totals) : Sentence(totals));
        // Pictures are no part of a pass: a hub that serves pages fetches them by itself.
        if (images && app.Services.GetRequiredService<ImageSettings>().Enabled) await app.Services.GetRequiredService<ImagesOnce>().RunAsync(stop.Token);
        return ExitCode.Done;
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
