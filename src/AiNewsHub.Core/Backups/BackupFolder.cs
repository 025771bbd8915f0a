using System.Globalization;
using System.Text.RegularExpressions;

namespace AiNewsHub.Core.Backups;

/// <summary>How the backups of a hub are.</summary>
/// <param name="LastGood">When the newest was made; null where there is none.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Failure">Why the last try failed, in a sentence; null where it did not.</param>
/// <param name="FailedAt">When that was.</param>
public sealed record BackupState(DateTimeOffset? LastGood, long? Bytes, string? Failure, DateTimeOffset? FailedAt);

/// <summary>The folder of the backups that nobody gave another place. How they are is told by what lies in it, whichever process made them.</summary>
public sealed partial class BackupFolder(Func<BackupSettings> set, TimeProvider time)
{
    private const string Stamp = "yyyyMMdd-HHmmss";

    private readonly BackupSettings _settings = set();

    private BackupState _failed = new(null, null, null, null);

    private string FailureFile => Path.Combine(_settings.Folder, "failure.txt");

    /// <summary>A name for the next.</summary>
    public string NewFile() => Path.Combine(_settings.Folder, $"hub-{time.GetUtcNow().UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}.zip");

    public BackupState State()
    {
        var newest = Backups().FirstOrDefault();
        var failed = _failed.Failure is null ? ReadFailure() : _failed;
        var state = newest.File is null ? new BackupState(null, null, null, null) : new(newest.Made, newest.File.Length, null, null);
        return failed.FailedAt >= (newest.Made ?? DateTimeOffset.MinValue) ? state with { Failure = failed.Failure, FailedAt = failed.FailedAt } : state;
    }

    /// <summary>Deletes what a killed backup left.</summary>
    internal void DeleteParts()
    {
        foreach (var part in Directory.GetFiles(_settings.Folder, "hub-*.part*")) File.Delete(part);
    }

    /// <summary>Deletes, beyond so many, the oldest ones. What has another name is none of ours.</summary>
    internal void DeleteOld()
    {
        foreach (var (file, _) in Backups().Skip(set().Keep)) file!.Delete();
    }

    internal void Succeeded()
    {
        _failed = new(null, null, null, null);
        File.Delete(FailureFile);
    }

    /// <summary>Remembers it past the end of the process where that can be written.</summary>
    internal void Failed(string sentence)
    {
        _failed = new(null, null, sentence, time.GetUtcNow());
        try
        {
            File.WriteAllText(FailureFile, $"{_failed.FailedAt:O}\n{sentence}\n");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Most likely for the very reason that the backup failed.
        }
    }

    private BackupState ReadFailure()
    {
        try
        {
            return File.ReadAllLines(FailureFile) is [var at, var sentence, ..] && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var failedAt)
                ? new(null, null, sentence, failedAt)
                : _failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return _failed;
        }
    }

    /// <summary>Newest first, as their names say.</summary>
    private IEnumerable<(FileInfo? File, DateTimeOffset? Made)> Backups() => !Directory.Exists(_settings.Folder) ? [] :
        from file in new DirectoryInfo(_settings.Folder).GetFiles("hub-*.zip")
        where Name().IsMatch(file.Name)
        let made = Made(file.Name)
        where made is not null
        orderby made descending
        select ((FileInfo?)file, made);

    private static DateTimeOffset? Made(string name) =>
        DateTimeOffset.TryParseExact(name[4..^4], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made) ? made : null;

    [GeneratedRegex(@"^hub-\d{8}-\d{6}\.zip$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
