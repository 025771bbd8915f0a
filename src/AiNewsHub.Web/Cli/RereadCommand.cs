using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Cli;

/// <summary>Reads pages of stored articles again: after an update, or where what was read is wrong.</summary>
internal static class RereadCommand
{
    private const string CommandLineUser = "command line";

    private static readonly string[] _kinds = [.. Enum.GetNames<PageKind>().Select(name => name.ToLowerInvariant())];

    public static Command Create()
    {
        Option<string> source = new("--source") { Description = "Only articles of this source.", HelpName = "SLUG" };
        Option<string> kind = new("--kind")
        {
            Description = $"Only pages that were taken for this: {string.Join(", ", _kinds)}.",
            HelpName = "KIND",
            Validators = { RequireKind },
        };
        Flag older = new("--older", "Only what another version of the program has read.");
        Flag dry = new("--dry-run", "Say how many that are and how long it takes, and change nothing.");
        Flag stop = new("--stop", "Leave those that still wait as they are.");
        var command = new Command(
            "reread",
            "Read the pages of stored articles again, one at a time of each site. A hub that serves the folder does it by itself; else this command does.")
        {
            source, kind, older, dry, stop,
        };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetValue(source), new()
        {
            Kind = parsed.GetValue(kind) is { } named ? Enum.Parse<PageKind>(named, ignoreCase: true) : null,
            ReadByOthers = older.IsIn(parsed),
        }, dry.IsIn(parsed), stop.IsIn(parsed)));
        return command;
    }

    private static void RequireKind(OptionResult result)
    {
        if (result.Tokens is [var token] && !_kinds.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
            result.AddError($"--kind wants one of {string.Join(", ", _kinds)}, not '{token.Value}'.");
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? slug, RereadChoice choice, bool isDry, bool stops)
    {
        using var stop = QuietHub.ListenForCancel();
        await using var app = await QuietHub.OpenAsync(parsed, stop.Token);
        await using var scope = app.Services.CreateAsyncScope();
        var reread = scope.ServiceProvider.GetRequiredService<RereadArticles>();
        if (stops)
        {
            Console.WriteLine($"{await reread.StopAsync(CommandLineUser, stop.Token)} articles that waited are left as they are.");
            return ExitCode.Done;
        }

        if (slug is not null)
        {
            var id = await scope.ServiceProvider.GetRequiredService<HubContext>().Sources.Where(source => source.Slug == slug)
                .Select(source => (int?)source.Id).SingleOrDefaultAsync(stop.Token);
            if (id is null) return await ExitCode.FailAsync($"There is no source '{slug}'. `sources list` names them all.");
            choice = choice with { SourceId = id };
        }

        var plan = await reread.PlanAsync(choice, stop.Token);
        if (isDry || plan.Articles == 0)
        {
            Console.WriteLine(Would(plan));
            return ExitCode.Done;
        }

        var count = await reread.RunAsync(choice, CommandLineUser, stop.Token);
        if (app.Services.GetRequiredService<FolderUse>().IsServed())
        {
            Console.WriteLine($"{count} articles wait to be read again by the hub that serves the folder, the newest first.");
            Console.WriteLine("`reread --stop` takes that back.");
            return ExitCode.Done;
        }

        return await ReadAsync(app.Services, count, stop.Token);
    }

    private static async Task<int> ReadAsync(IServiceProvider services, int total, CancellationToken stop)
    {
        var read = 0;
        var bar = Console.IsErrorRedirected ? null : new ProgressBar(Console.Error, services.GetRequiredService<TimeProvider>());
        try
        {
            await services.GetRequiredService<IngestOnce>().ReadPagesAsync(more => bar?.Reach(Math.Min(read += more, total), total), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            bar?.End();
            return await ExitCode.FailAsync($"Stopped after {read} of {total}; the others wait for the hub. `reread --stop` leaves them as they are.");
        }

        bar?.End();
        Console.WriteLine($"Asked for the pages of {total} articles again.");
        return ExitCode.Done;
    }

    private static string Would(RereadPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Articles} articles of {plan.Sources} sources would be read again, in {Math.Max(1, Math.Ceiling(plan.AtLeast.TotalMinutes))} minutes or more.");
}
