using System.Globalization;
using System.Text.RegularExpressions;
using AiNewsHub.Core.Storage;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Migrating;

/// <summary>The copy of a database that is made before it is migrated: <c>before-MIGRATION.db</c> beside it, of which the last two are kept.</summary>
internal sealed partial class BeforeCopy(string file, LongWork work, Func<string, long> freeBytes)
{
    private const int Kept = 2;
    private const int Spare = 16 << 20;

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(file))!;

    /// <summary>Makes the copy; under its name it is always a whole one.</summary>
    /// <exception cref="UnusableDatabaseException">There is no room for it.</exception>
    public async Task MakeAsync(SqliteConnection connection, string migration)
    {
        foreach (var broken in Directory.GetFiles(_folder, "before-*.db.part")) File.Delete(broken);
        const string Used = "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size";
        var size = (long)SqliteFile.Ask(connection, Used)!;
        // And for what the migration itself writes; where that is more, it is undone as a whole.
        var needed = size + size / 10 + Spare;
        var free = freeBytes(_folder);
        if (free < needed)
        {
            throw new UnusableDatabaseException(
                $"Before {file} is brought up to date a copy of it is made, which needs {Megabytes(needed)} free in {_folder}, "
                + $"where there are {Megabytes(free)}; make room and start again.");
        }

        var copy = Path.Combine(_folder, $"before-{migration}.db");
        var part = copy + ".part";
        await work.FollowAsync(
            Task.Run(() =>
            {
                SqliteFile.Run(connection, "VACUUM INTO $part", ("$part", part));
                using var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite);
                written.Flush(flushToDisk: true);
                return true;
            }),
            () => $"Copying the database to {copy}: {Megabytes(new FileInfo(part) is { Exists: true } so ? so.Length : 0)} of {Megabytes(size)}");
        File.Move(part, copy, overwrite: true);
        var copies = Directory.GetFiles(_folder, "before-*.db").Where(path => Name().IsMatch(Path.GetFileName(path)));
        foreach (var old in copies.OrderByDescending(File.GetLastWriteTimeUtc).Skip(Kept)) File.Delete(old);
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes + (1 << 20) - 1) >> 20} MB");

    // An admin's own before-the-move.db is not ours to delete.
    [GeneratedRegex(@"^before-\d{14}_\w+\.db$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
