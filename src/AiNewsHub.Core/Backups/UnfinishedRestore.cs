using System.Text.Json;

namespace AiNewsHub.Core.Backups;

/// <summary>
/// The exchange of a folder's data for restored data, which lies in it whole and verified before the first file is moved. Killed at any
/// moment, the next process goes on from there: what has been moved is no longer among the restored, what has not is.
/// </summary>
internal static class UnfinishedRestore
{
    private const string Plan = "plan.json";

    /// <summary>Where restored data gathers; of a killed restore, until the next.</summary>
    public static string Gathering(string data) => Path.Combine(data, "restoring.part");

    public static bool IsIn(string data) => Directory.Exists(Ready(data));

    /// <summary>Takes away what a restore left that was killed before it had replaced anything.</summary>
    public static void Forget(string data)
    {
        if (Directory.Exists(Gathering(data))) Directory.Delete(Gathering(data), recursive: true);
    }

    /// <summary>Says that what has gathered is whole; from here on there is no way but forth.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="aside">Folder in it for what is replaced.</param>
    public static void Begin(string data, string aside)
    {
        var gathering = Gathering(data);
        // The database last: whatever stops the others leaves it as it was.
        string[] items = [.. Directory.EnumerateFileSystemEntries(gathering)
            .Select(path => Path.GetFileName(path)).OrderBy(name => name == BackupSettings.Database)];
        using (var plan = new FileStream(Path.Combine(gathering, Plan), FileMode.Create))
        {
            JsonSerializer.Serialize(plan, new Exchange(aside, items));
            plan.Flush(flushToDisk: true);
        }

        Directory.Move(gathering, Ready(data));
    }

    /// <exception cref="BackupException">A file cannot be moved; it can be called again.</exception>
    public static void Finish(string data)
    {
        var ready = Ready(data);
        try
        {
            var exchange = JsonSerializer.Deserialize<Exchange>(File.ReadAllText(Path.Combine(ready, Plan)))!;
            var aside = Path.Combine(data, exchange.Aside);
            foreach (var item in exchange.Items)
            {
                var restored = Path.Combine(ready, item);
                if (!File.Exists(restored) && !Directory.Exists(restored)) continue;
                SetAside(data, aside, item);
                // A log of the old database would be played into the new one.
                foreach (var log in item == BackupSettings.Database ? (string[])["-wal", "-shm", "-journal"] : []) SetAside(data, aside, item + log);
                Directory.Move(restored, Path.Combine(data, item));
            }

            Forget(data);
            Directory.Move(ready, Gathering(data));
            Forget(data);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BackupException(
                $"{ready} holds restored data that cannot be put in its place ({failure.Message.TrimEnd('.')}); "
                + "mend that and start again, which goes on with it.",
                failure);
        }
    }

    private static void SetAside(string data, string aside, string item)
    {
        var old = Path.Combine(data, item);
        if (!File.Exists(old) && !Directory.Exists(old)) return;
        PrivateFiles.CreateFolder(aside);
        var place = Path.Combine(aside, item);
        while (File.Exists(place) || Directory.Exists(place)) place += "-again";
        Directory.Move(old, place);
    }

    private static string Ready(string data) => Path.Combine(data, "restoring");

    private sealed record Exchange(string Aside, string[] Items);
}
