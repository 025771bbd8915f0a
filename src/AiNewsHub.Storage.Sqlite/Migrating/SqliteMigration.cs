using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Storage.Sqlite.Migrating;

/// <summary>Brings one SQLite file to the schema of this program.</summary>
/// <remarks>
/// Not by EF's own way, which takes a row for a lock and leaves the transaction where a table is rebuilt: killed there, it leaves half a
/// migration, or a lock that nobody holds. Here each migration is one transaction, whose statements and history are EF's.
/// </remarks>
internal sealed class SqliteMigration(IDbContextFactory<HubContext> contexts, string file, LongWork work) : IDatabaseMigration
{
    /// <summary>Bytes that may be written in a folder.</summary>
    public Func<string, long> FreeBytes { get; init; } = DiskSpace.FreeIn;

    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var known = new KnownMigrations(context, file);
            var facts = DatabaseFacts.Read(file);
            if (known.Missing(facts).Count == 0 && facts.IsWal) return [];
            await using var turn = await work.FollowAsync(
                MigrationTurn.TakeAsync(file, cancellationToken), () => $"Waiting for another process that brings {file} up to date");
            return await BringUpAsync(known);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableDatabaseException($"The database {file} cannot be used ({failure.Message.TrimEnd('.')}); {Advice(failure)}.", failure);
        }
    }

    private async Task<IReadOnlyList<string>> BringUpAsync(KnownMigrations known)
    {
        // Again, for another process may have been before us.
        var facts = DatabaseFacts.Read(file);
        var missing = known.Missing(facts);
        await using var connection = SqliteFile.Open(file, SqliteOpenMode.ReadWriteCreate);
        SqliteFile.Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        for (var i = 0; i < missing.Count; i++)
        {
            var (id, place) = (missing[i], i + 1);
            // Once for all that are missing: between them nobody writes.
            if (i == 0 && !facts.IsBlank) await new BeforeCopy(file, work, FreeBytes).MakeAsync(connection, id);
            await work.FollowAsync(
                Task.Run(() => Apply(connection, known.Statements(id))), () => $"Bringing the database up to date: {place} of {missing.Count}, {id}");
        }

        return missing;
    }

    private static string Advice(Exception failure) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => "put a good copy in its place, or start with another --data folder",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "end the program that holds it and start again",
        SQLitePCL.raw.SQLITE_FULL => "make room on its disk and start again",
        _ => "see whether the file and its folder may be read and written, and start again",
    };

    private static bool Apply(SqliteConnection connection, IReadOnlyList<string> statements)
    {
        // Where a table is rebuilt its children's rows must not go with it; within a transaction this cannot be said any more.
        SqliteFile.Run(connection, "PRAGMA foreign_keys = OFF");
        SqliteFile.Run(connection, "BEGIN IMMEDIATE");
        try
        {
            foreach (var statement in statements) SqliteFile.Run(connection, statement);
            var rebuilt = statements.Any(statement => statement.Contains("foreign_keys", StringComparison.OrdinalIgnoreCase));
            if (rebuilt && SqliteFile.Ask(connection, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1") is string table)
                throw new InvalidOperationException($"The migration leaves rows of {table} without what they refer to.");
            // Of versions that locked with a row, which would keep them waiting.
            SqliteFile.Run(connection, "DROP TABLE IF EXISTS __EFMigrationsLock");
            SqliteFile.Run(connection, "COMMIT");
            return true;
        }
        catch
        {
            // SQLite has done so itself after some errors, such as a full disk.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) SqliteFile.Run(connection, "ROLLBACK");
            throw;
        }
    }
}
