using System.Text.RegularExpressions;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Migrating;

/// <summary>The copy of a database that is made before it is migrated: <c>before-MIGRATION.db</c> beside it, of which the last two are kept.</summary>
internal sealed partial class BeforeCopy(string file, LongWork work, Func<string, long> freeBytes)
{
    private const int Kept = 2;

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(file))!;

    /// <summary>Makes the copy; under its name it is always a whole one.</summary>
    /// <exception cref="UnusableDatabaseException">There is no room for it.</exception>
    public async Task MakeAsync(SqliteConnection connection, string migration)
    {
        foreach (var broken in Directory.GetFiles(_folder, "before-*.db.part")) File.Delete(broken);
        var size = DatabaseCopy.SizeOf(connection);
        // And for what the migration itself writes; where that is more, it is undone as a whole.
        var needed = size + size / 10 + DiskSpace.Spare;
        var free = freeBytes(_folder);
        if (free < needed)
        {
            throw new UnusableDatabaseException(
                $"Before {file} is brought up to date a copy of it is made, which needs {DiskSpace.Megabytes(needed)} free in {_folder}, "
                + $"where there are {DiskSpace.Megabytes(free)}; make room and start again.");
        }

        var copy = Path.Combine(_folder, $"before-{migration}.db");
        var part = copy + ".part";
        await work.FollowAsync(
            Task.Run(() =>
            {
                DatabaseCopy.Write(connection, part);
                return true;
            }),
            () => $"Copying the database to {copy}: {DiskSpace.Megabytes(Length(part))} of {DiskSpace.Megabytes(size)}");
        File.Move(part, copy, overwrite: true);
        var copies = Directory.GetFiles(_folder, "before-*.db").Where(path => Name().IsMatch(Path.GetFileName(path)));
        foreach (var old in copies.OrderByDescending(File.GetLastWriteTimeUtc).Skip(Kept)) File.Delete(old);
    }

    private static long Length(string file) => new FileInfo(file) is { Exists: true } so ? so.Length : 0;

    // An admin's own before-the-move.db is not ours to delete.
    [GeneratedRegex(@"^before-\d{14}_\w+\.db$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
