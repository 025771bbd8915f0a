using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Tests;

/// <summary>The small databases of every schema that has landed, as <c>tests/land</c> keeps them.</summary>
internal static class LandedDatabases
{
    private const string First = "20261123151020_ArticleIndex";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Shared", "Landed");

    /// <summary>The newest migration of each.</summary>
    public static IEnumerable<string> Migrations =>
        Directory.GetFiles(Folder, "*.db.gz").Select(file => Path.GetFileName(file)[..^".db.gz".Length]).Order(StringComparer.Ordinal);

    /// <summary>Puts one of them into a folder as hub.db.</summary>
    public static string Unpack(string migration, DirectoryInfo folder)
    {
        var file = Path.Combine(folder.FullName, "hub.db");
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, migration + ".db.gz")), CompressionMode.Decompress);
        using var unpacked = File.Create(file);
        // As a hub makes it: one that others can read is closed at the start, and that is said.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        packed.CopyTo(unpacked);
        return file;
    }

    /// <summary>One that lacks a migration: the first of them, from before it had an index of its words.</summary>
    public static string UnpackBefore(DirectoryInfo folder)
    {
        var file = Unpack(First, folder);
        Run(file, $"PRAGMA journal_mode = WAL; DROP TABLE ArticleIndex; DELETE FROM __EFMigrationsHistory WHERE MigrationId = '{First}'");
        return file;
    }

    public static void Run(string file, string statement)
    {
        using var connection = Open(file);
        using var command = new SqliteCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    public static List<string> Ask(string file, string statement)
    {
        using var connection = Open(file);
        using var command = new SqliteCommand(statement, connection);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }

    /// <summary>Every value of every row: "table key" to "column" to the value as SQLite writes it.</summary>
    public static Dictionary<string, Dictionary<string, string>> Rows(string file)
    {
        using var connection = Open(file);
        var rows = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        const string Tables =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%' AND name NOT LIKE 'ArticleIndex%'";
        foreach (var table in Ask(file, Tables))
        {
            var columns = Ask(file, $"SELECT name FROM pragma_table_info('{table}')");
            var keys = Ask(file, $"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk");
            using var command = new SqliteCommand($"SELECT {string.Join(", ", columns.Select(column => $"quote(\"{column}\")"))} FROM \"{table}\"", connection);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var row = columns.Index().ToDictionary(column => column.Item, column => reader.GetString(column.Index), StringComparer.Ordinal);
                rows.Add($"{table} {string.Join(' ', keys.Select(key => row[key]))}", row);
            }
        }

        return rows;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False");
        connection.Open();
        return connection;
    }
}
