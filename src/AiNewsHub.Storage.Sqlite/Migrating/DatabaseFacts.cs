using AiNewsHub.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Migrating;

/// <summary>What stands in a database file.</summary>
/// <param name="IsWal">Whether it is in the mode the hub works in.</param>
/// <param name="Applied">Ids of the migrations it has had, in order.</param>
/// <param name="Columns">Of each table: name, type, and whether NULL is refused.</param>
internal sealed record DatabaseFacts(bool IsWal, IReadOnlyList<string> Applied, ILookup<string, string> Columns)
{
    public const string History = "__EFMigrationsHistory";

    private static readonly string[] _bookkeeping = [History, "__EFMigrationsLock", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"];

    private static readonly DatabaseFacts _nothing = new(false, [], Array.Empty<string>().ToLookup(name => name, StringComparer.Ordinal));

    /// <summary>Whether nobody has stored anything in it: no file, an empty one, or what an earlier version left of a killed first start.</summary>
    public bool IsBlank => Applied.Count == 0 && Columns.All(table => _bookkeeping.Contains(table.Key, StringComparer.Ordinal));

    /// <summary>Reads a file without changing it; one that is not there has nothing in it.</summary>
    /// <exception cref="SqliteException">It cannot be read as a database.</exception>
    public static DatabaseFacts Read(string file)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 0 }) return _nothing;
        using var connection = SqliteFile.OpenToRead(file);
        return Read(connection);
    }

    public static DatabaseFacts Read(SqliteConnection connection)
    {
        var isWal = SqliteFile.Ask(connection, "PRAGMA journal_mode") is "wal";
        const string AllColumns =
            "SELECT t.name, c.name || ' ' || c.type || CASE c.\"notnull\" WHEN 0 THEN '' ELSE ' NOT NULL' END "
            + "FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";
        var columns = SqliteFile.Rows(connection, AllColumns).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        List<string> applied = columns.Contains(History)
            ? SqliteFile.Rows(connection, $"SELECT MigrationId FROM {History} ORDER BY MigrationId").ConvertAll(row => row[0])
            : [];
        return new(isWal, applied, columns);
    }
}
