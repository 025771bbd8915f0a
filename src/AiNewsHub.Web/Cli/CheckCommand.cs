using System.CommandLine;
using System.Globalization;
using AiNewsHub.Core.Backups;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>Looks whether the data folder is sound, also while a hub serves it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command(
            "check",
            "Look through the database: its pages, its references, the search index and the pictures against its rows. "
            + "Changes nothing; a hub may run meanwhile.");
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        using var stop = QuietHub.ListenForCancel();
        await using var app = QuietHub.BuildBeside(parsed);
        var file = app.Services.GetRequiredService<HubSettings>().DatabaseFile;
        var check = await app.Services.GetRequiredService<CheckHub>().RunAsync(QuietHub.Progress(), stop.Token);
        if (check.Faults.Count > 0) return await ExitCode.FailAsync($"{file} is not sound: {string.Join("; ", check.Faults)}. {Advice(check)}");
        var sound = string.Create(
            CultureInfo.InvariantCulture,
            $"{check.Rows.GetValueOrDefault("Articles")} articles, {check.Rows.GetValueOrDefault("Sources")} sources, {check.Rows.Values.Sum()} rows in all");
        var compared = check.SawPictures ? "index and pictures fit its rows" : "pictures are not compared before it is brought up to date by 'migrate'";
        Console.WriteLine($"{file} is sound: {sound}; {compared}.");
        return ExitCode.Done;
    }

    private static string Advice(HubCheck check) =>
        check.SawPictures
            ? "A hub that runs fetches them again within six hours."
            : "Restore a good backup with 'restore FILE'; what is there is kept beside it.";
}
