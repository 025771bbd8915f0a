using System.Diagnostics;
using AiNewsHub.Web.Tests.Cli;

namespace AiNewsHub.Web.Tests.Storage;

/// <summary>A start of the built program that is killed in the middle of what it does to its database.</summary>
internal static class KilledStart
{
    /// <summary>kill -9 when the files of the database have changed that many times, unless it comes to its end, or begins to answer, before.</summary>
    /// <param name="data">Its folder.</param>
    /// <param name="changes">Files that appear, grow, or go.</param>
    /// <param name="arguments">What it is started with.</param>
    /// <returns>Whether it was killed, and how many changes were seen.</returns>
    public static async Task<(bool Killed, int Changes)> RunAsync(DirectoryInfo data, int changes, params IEnumerable<string> arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        var (seen, killed) = (0, false);
        using var process = new Process { StartInfo = HubProgram.Command([.. arguments, "--data", data.FullName]) };
        using var watch = new FileSystemWatcher(data.FullName) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.Size | NotifyFilters.LastWrite };
        watch.Created += Count;
        watch.Changed += Count;
        watch.Deleted += Count;
        watch.Renamed += Count;
        process.Start();
        watch.EnableRaisingEvents = true;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        while (await process.StandardOutput.ReadLineAsync(cancel).AsTask().WaitAsync(TimeSpan.FromMinutes(3), cancel) is { } line)
        {
            if (!line.StartsWith("Listening", StringComparison.Ordinal)) continue;
            process.Kill();
        }

        await process.WaitForExitAsync(cancel);
        var said = await errors;
        Assert.True(killed || process.ExitCode is 0 or 137, said);
        return (killed, Volatile.Read(ref seen));

        void Count(object sender, FileSystemEventArgs change)
        {
            var name = Path.GetFileName(change.FullPath);
            if (!name.StartsWith("hub.db", StringComparison.Ordinal) && !name.StartsWith("before-", StringComparison.Ordinal)) return;
            if (Interlocked.Increment(ref seen) != changes || process.HasExited) return;
            process.Kill();
            killed = true;
        }
    }

    /// <summary>How many migrations the killed one has left in the database; looked at in a copy, for looking mends.</summary>
    public static int Applied(DirectoryInfo data)
    {
        var look = Directory.CreateTempSubdirectory("looked-at-");
        try
        {
            foreach (var file in data.GetFiles("hub.db*")) file.CopyTo(Path.Combine(look.FullName, file.Name));
            var copy = Path.Combine(look.FullName, "hub.db");
            if (!File.Exists(copy)) return 0;
            return LandedDatabases.Ask(copy, "SELECT name FROM sqlite_schema WHERE name = '__EFMigrationsHistory'").Count == 0
                ? 0
                : LandedDatabases.Ask(copy, "SELECT MigrationId FROM __EFMigrationsHistory").Count;
        }
        finally
        {
            look.Delete(recursive: true);
        }
    }
}
