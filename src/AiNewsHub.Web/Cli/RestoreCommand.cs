using System.CommandLine;
using System.Globalization;
using AiNewsHub.Core.Backups;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>Puts a backup in the place of a data folder's contents.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "A backup that the verb backup, or a hub by itself, has made." };
        var command = new Command(
            "restore",
            "Read and check a backup, put it in the place of what the data folder holds, and keep that beside it. No hub may run meanwhile.") { file };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetRequiredValue(file)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file)
    {
        using var stop = QuietHub.ListenForCancel();
        await using var app = QuietHub.Build(parsed);
        var data = app.Services.GetRequiredService<HubSettings>().Data;
        var restored = await app.Services.GetRequiredService<RestoreBackup>().RunAsync(file, QuietHub.Progress(), stop.Token);
        var made = restored.Manifest.Made.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        Console.WriteLine($"{data} is as it was on {made} UTC: {BackupCommand.Holding(restored.Manifest)}; {string.Join("; ", Notes(restored, data))}.");
        return ExitCode.Done;
    }

    private static IEnumerable<string> Notes(RestoredBackup restored, string data)
    {
        yield return restored.Aside is { } aside ? $"what was there before lies in {aside}" : "nothing was there before";
        if (restored.PicturesAsked > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"a hub that runs fetches {restored.PicturesAsked} pictures again");
        if (restored.Manifest.Members.Any(member => member.Name == BackupOptions.SettingsName))
            yield return $"the settings that stood beside the program are in {Path.Combine(data, BackupOptions.SettingsName)}, to be put beside this one";
    }
}
