using System.CommandLine;
using System.Globalization;
using AiNewsHub.Core.Backups;

namespace AiNewsHub.Web.Cli;

/// <summary>Makes a backup, also while a hub serves the folder.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        Argument<string?> file = new("FILE")
        {
            Description = "File or folder to write to; without it, a new file in the folder backups of the data folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Flag images = new("--images", "Put the pictures in as well; without them they are fetched again after a restore.");
        var command = new Command("backup", "Write database, keys and settings to one file, read it again and end. A hub may run meanwhile.") { file, images };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetValue(file), images.IsIn(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? file, bool withImages)
    {
        using var stop = QuietHub.ListenForCancel();
        await using var app = QuietHub.BuildBeside(parsed);
        var made = await app.Services.GetRequiredService<MakeBackup>().RunAsync(file, withImages, QuietHub.Progress(), stop.Token);
        Console.WriteLine($"{made.File} was written and read again: {Holding(made.Manifest)}, {Megabytes(made.Bytes)} MB.");
        return ExitCode.Done;
    }

    /// <summary>What a backup holds, in words.</summary>
    internal static string Holding(BackupManifest manifest) => string.Create(
        CultureInfo.InvariantCulture,
        $"{manifest.Rows.GetValueOrDefault("Articles")} articles and {manifest.Rows.GetValueOrDefault("Sources")} sources, "
        + $"{(manifest.HasPictures ? "with" : "without")} pictures");

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
