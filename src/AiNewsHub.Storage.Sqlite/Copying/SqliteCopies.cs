using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite.Files;
using AiNewsHub.Storage.Sqlite.Migrating;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace AiNewsHub.Storage.Sqlite.Copying;

/// <summary>Copies one SQLite file and looks at such copies.</summary>
internal sealed class SqliteCopies(IDbContextFactory<HubContext> contexts, string database) : IDatabaseCopies
{
    public long? Size
    {
        get
        {
            if (new FileInfo(database) is not { Exists: true, Length: > 0 }) return null;
            return Copied(() =>
            {
                using var connection = SqliteFile.OpenToRead(database);
                return DatabaseCopy.SizeOf(connection);
            });
        }
    }

    public void Copy(string to, CancellationToken cancellationToken) => Copied(() =>
    {
        using var connection = SqliteFile.OpenToRead(database);
        Interrupted(connection, () => DatabaseCopy.Write(connection, to), cancellationToken);
        return true;
    });

    public DatabaseReport Inspect(string? file, CancellationToken cancellationToken)
    {
        var looked = file ?? database;
        try
        {
            using var connection = SqliteFile.OpenToRead(looked);
            DatabaseReport? report = null;
            Interrupted(connection, () => report = Inspect(connection, looked), cancellationToken);
            return report!;
        }
        catch (SqliteException failure)
        {
            return new(null, false, new Dictionary<string, long>(), [$"it cannot be read as a database ({Words(failure)})"]);
        }
    }

    public bool IsNewer(string migration)
    {
        using var context = contexts.CreateDbContext();
        return string.CompareOrdinal(migration, new KnownMigrations(context, database).Newest) > 0;
    }

    private DatabaseReport Inspect(SqliteConnection connection, string file)
    {
        // One moment for all that is compared; what is written meanwhile is not looked at.
        SqliteFile.Run(connection, "BEGIN");
        var facts = DatabaseFacts.Read(connection);
        if (facts.Applied.Count == 0) return new(null, false, new Dictionary<string, long>(), ["it is no hub's database"]);
        var isCurrent = false;
        var faults = new List<string>();
        try
        {
            using var context = contexts.CreateDbContext();
            isCurrent = new KnownMigrations(context, file).Missing(facts).Count == 0;
        }
        catch (UnusableDatabaseException)
        {
            faults.Add($"its tables are none that this program has ever made (its last migration is {facts.Applied[^1]})");
        }

        faults.AddRange(DatabaseFaults.Find(connection, facts));
        return new(facts.Applied[^1], isCurrent, DatabaseFaults.CountRows(connection, facts), faults);
    }

    private T Copied<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            throw new UnusableDatabaseException($"{database} is damaged ({Words(failure)}) and cannot be copied; restore a good backup.", failure);
        }
        catch (SqliteException failure)
        {
            throw new IOException($"{database} cannot be copied ({Words(failure)})", failure);
        }
    }

    /// <summary>SQLite looks at no token: it is told to stop from beside.</summary>
    private static void Interrupted(SqliteConnection connection, Action work, CancellationToken cancellationToken)
    {
        try
        {
            using var stop = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
            cancellationToken.ThrowIfCancellationRequested();
            work();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
    }

    private static string Words(SqliteException failure) => failure.Message.TrimEnd('.');
}
