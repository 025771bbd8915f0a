using System.Globalization;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Backups;

/// <summary>What was restored.</summary>
/// <param name="Manifest">What the backup said of itself.</param>
/// <param name="Aside">Where what was there before lies; null where nothing was.</param>
/// <param name="PicturesAsked">Pictures that the database names and that are not there; they are fetched again.</param>
public sealed record RestoredBackup(BackupManifest Manifest, string? Aside, int PicturesAsked);

/// <summary>Puts a backup in the place of a folder's data, once all of it has been read and found good.</summary>
public sealed class RestoreBackup(IDatabaseCopies copies, ImageSweep sweep, FolderUse use, BackupSettings settings, TimeProvider time)
{
    /// <summary>Bytes that may be written in a folder.</summary>
    public Func<string, long> FreeBytes { get; init; } = DiskSpace.FreeIn;

    /// <exception cref="BackupException">It cannot be restored; the data is as it was.</exception>
    /// <exception cref="UnusableDatabaseException">Somebody works on the folder.</exception>
    public async Task<RestoredBackup> RunAsync(string file, LongWork work, CancellationToken cancellationToken)
    {
        var step = $"Reading {file}";
        use.Seize();
        using var backup = BackupFile.Open(file);
        var aside = $"replaced-{time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        try
        {
            var gathering = Task.Run(() => Gather(backup, file, now => step = now, cancellationToken), CancellationToken.None);
            var isCurrent = await work.FollowAsync(gathering, () => step);
            UnfinishedRestore.Begin(settings.Data, aside);
            UnfinishedRestore.Finish(settings.Data);
            var kept = Path.Combine(settings.Data, aside);
            // Older tables are brought up to date at the next start, and looked through then.
            return new(backup.Manifest, Directory.Exists(kept) ? kept : null, isCurrent ? await sweep.AskForMissingAsync(cancellationToken) : 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                $"{file} cannot be restored to {settings.Data} ({failure.Message.TrimEnd('.')}); see whether it may be written and has room, and try again.",
                failure);
        }
        finally
        {
            UnfinishedRestore.Forget(settings.Data);
        }
    }

    /// <summary>Unpacks it beside the data and looks at all of it; whether its database lacks none of this program's migrations.</summary>
    private bool Gather(BackupFile backup, string file, Action<string> step, CancellationToken cancellationToken)
    {
        var manifest = backup.Manifest;
        if (manifest.Format > BackupManifest.CurrentFormat || copies.IsNewer(manifest.Migration))
        {
            throw new BackupException(
                $"{file} was made by a newer version of this program ({manifest.Program}, by its migration {manifest.Migration}); "
                + "restore it with that version. Nothing was changed.");
        }

        var (needed, free) = (manifest.Bytes + DiskSpace.Spare, FreeBytes(settings.Data));
        if (free < needed)
        {
            throw new BackupException(
                $"Restoring needs {DiskSpace.Megabytes(needed)} free in {settings.Data}, "
                + $"where there are {DiskSpace.Megabytes(free)}; make room and try again.");
        }

        UnfinishedRestore.Forget(settings.Data);
        var gathering = UnfinishedRestore.Gathering(settings.Data);
        PrivateFiles.CreateFolder(gathering);
        backup.Read(member => Create(PlaceOf(backup, gathering, member.Name)), cancellationToken);
        step("Checking the restored database");
        var report = copies.Inspect(Path.Combine(gathering, BackupSettings.Database), cancellationToken);
        if (report.Faults.Count > 0) throw backup.Damaged($"its database is not sound: {string.Join("; ", report.Faults)}");
        var rows = manifest.Rows.FirstOrDefault(table => report.Rows.GetValueOrDefault(table.Key) != table.Value);
        if (rows.Key is not null || report.Migration != manifest.Migration) throw backup.Damaged("its database is not the one that it speaks of");
        return report.IsCurrent;
    }

    /// <summary>Names come from a file that anybody may have made: only those that a backup has are taken.</summary>
    private string PlaceOf(BackupFile backup, string gathering, string name)
    {
        if (name == BackupSettings.Database || settings.Written.ContainsKey(name)) return Path.Combine(gathering, name);
        if (name.Split('/') is not [BackupSettings.Pictures, var folder, var picture] || !ImageFolder.IsName(picture) || folder != picture[..2])
            throw backup.Damaged($"it holds {name}, which no backup has");
        var where = Path.Combine(gathering, BackupSettings.Pictures, folder);
        PrivateFiles.CreateFolder(where);
        return Path.Combine(where, picture);
    }

    /// <summary>The database is on the disk before the old one goes; a picture that a power cut takes is fetched again.</summary>
    private static FileStream Create(string path) =>
        Path.GetFileName(path) == BackupSettings.Database ? new FlushedFile(path) : PrivateFiles.Create(path);

    private sealed class FlushedFile(string path) : FileStream(path, PrivateFiles.Creating())
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing) Flush(flushToDisk: true);
            base.Dispose(disposing);
        }
    }
}
