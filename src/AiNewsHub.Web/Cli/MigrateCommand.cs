using System.CommandLine;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>Creates the database or brings it up to date, as every start does, and does nothing else.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Create the database or bring it up to date, as every start does, and do nothing else.");
        HubOptions.AddToWorking(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = QuietHub.BuildBeside(parsed);
        var applied = await app.Services.GetRequiredService<IDatabaseMigration>().RunAsync(cancellationToken);
        var file = app.Services.GetRequiredService<HubSettings>().DatabaseFile;
        Console.WriteLine(applied.Count == 0 ? $"{file} is up to date." : $"{file} has been brought up to date by {string.Join(", ", applied)}.");
        return ExitCode.Done;
    }
}
