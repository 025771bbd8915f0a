using System.IO.Compression;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Backups;

/// <summary>What came of making a backup.</summary>
public sealed record MadeBackup(string File, long Bytes, BackupManifest Manifest);

/// <summary>Makes a backup while the hub goes on: under its name it is always a whole one that has been read again and found good.</summary>
public sealed class MakeBackup(IDatabaseCopies copies, ImageFolder pictures, BackupFolder folder, BackupSettings settings, TimeProvider time)
{
    /// <summary>Bytes that may be written in a folder.</summary>
    public Func<string, long> FreeBytes { get; init; } = DiskSpace.FreeIn;

    /// <param name="place">File or folder; null for the folder of backups, where the oldest go once a new one is good.</param>
    /// <param name="withPictures">Whether the pictures come too.</param>
    /// <param name="work">Where it says how far it is.</param>
    /// <param name="cancellationToken">Ends it at once and leaves nothing.</param>
    /// <exception cref="BackupException">None was made, and nothing is left of it.</exception>
    /// <exception cref="UnusableDatabaseException">The same, because the database is damaged.</exception>
    public async Task<MadeBackup> RunAsync(string? place, bool withPictures, LongWork work, CancellationToken cancellationToken)
    {
        var step = "Copying the database";
        var named = place is null ? folder.NewFile() : Directory.Exists(place) ? Path.Combine(place, Path.GetFileName(folder.NewFile())) : place;
        var file = Path.GetFullPath(named);
        try
        {
            // A thread of its own: it neither waits nor lets others come in between for minutes.
            var making = Task.Factory.StartNew(
                () => Make(file, withPictures, now => step = now, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            return await work.FollowAsync(making, () => step);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                $"No backup was made at {file}: {failure.Message.TrimEnd('.')}; see whether its folder may be written and has room, and try again.", failure);
        }
    }

    private MadeBackup Make(string file, bool withPictures, Action<string> step, CancellationToken cancellationToken)
    {
        var where = Path.GetDirectoryName(file)!;
        var isOurs = where == Path.GetFullPath(settings.Folder);
        if (isOurs) PrivateFiles.CreateFolder(where);
        if (!Directory.Exists(where)) throw new BackupException($"There is no folder {where}; make it first.");
        // A slip of the hand must not put a backup in the place of the database.
        if (File.Exists(file) && !BackupFile.IsBackup(file)) throw new BackupException($"{file} is there already and is no backup; name another file.");
        using var turn = FileLock.TryTake(Path.Combine(settings.Data, "backup.lock"))
            ?? throw new BackupException("Another backup of this hub is being made; try again when it is done.");
        if (isOurs) folder.DeleteParts();
        var size = copies.Size
            ?? throw new BackupException($"There is no database in {settings.Data}; start the hub there first, or name another --data folder.");
        var files = withPictures ? pictures.Stored().ToList() : [];
        RequireRoom(where, (2 * size) + files.Sum(picture => picture.Length));
        var (copy, part) = (file + ".part-db", file + ".part");
        try
        {
            PrivateFiles.Create(copy).Dispose();
            var made = time.GetUtcNow();
            copies.Copy(copy, cancellationToken);
            step("Checking the copy of the database");
            var report = copies.Inspect(copy, cancellationToken);
            if (report.Faults.Count > 0)
                throw new BackupException($"The database is not sound: {string.Join("; ", report.Faults)}; no backup was made, restore a good one.");
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, settings.Program, made, report.Migration!, withPictures, report.Rows, []);
            step($"Writing {file}");
            Write(part, copy, files, manifest, cancellationToken);
            step($"Reading {file} again");
            using (var again = BackupFile.Open(part))
            {
                again.Read(_ => Stream.Null, cancellationToken);
                manifest = again.Manifest;
            }

            File.Move(part, file, overwrite: true);
            if (isOurs) folder.DeleteOld();
            return new(file, new FileInfo(file).Length, manifest);
        }
        finally
        {
            foreach (var left in (string[])[copy, copy + "-journal", part]) File.Delete(left);
        }
    }

    private void Write(string part, string copy, List<FileInfo> files, BackupManifest manifest, CancellationToken cancellationToken)
    {
        using var stream = PrivateFiles.Create(part);
        using (var backup = new BackupWriter(stream, manifest.Made))
        {
            backup.Add(BackupSettings.Database, copy, CompressionLevel.Fastest, cancellationToken);
            foreach (var (name, file) in settings.Written) backup.Add(name, file, CompressionLevel.Fastest, cancellationToken);
            foreach (var file in files)
                backup.Add($"{BackupSettings.Pictures}/{file.Name[..2]}/{file.Name}", file.FullName, CompressionLevel.NoCompression, cancellationToken);
            backup.Finish(manifest with { Members = backup.Members });
        }

        stream.Flush(flushToDisk: true);
    }

    private void RequireRoom(string where, long bytes)
    {
        var (needed, free) = (bytes + DiskSpace.Spare, FreeBytes(where));
        if (free >= needed) return;
        throw new BackupException(
            $"A backup needs {DiskSpace.Megabytes(needed)} free in {where} while it is made, "
            + $"where there are {DiskSpace.Megabytes(free)}; make room, or name a file on another disk.");
    }
}
