using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Files;

/// <summary>A database file by a connection of one's own: no pool keeps it open, no pragma of the hub's is said.</summary>
internal static class SqliteFile
{
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var place = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, ForeignKeys = false, DefaultTimeout = 60 };
        var connection = new SqliteConnection(place.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>To look at it and leave it as it is.</summary>
    public static SqliteConnection OpenToRead(string file)
    {
        // Only a reader leaves a log of a killed process where it is; only a writer takes its own, empty one away again.
        var hasLog = new FileInfo(file + "-wal") is { Exists: true, Length: > 0 };
        return Open(file, hasLog ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
    }

    public static void Run(SqliteConnection connection, string statement, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var command = Command(connection, statement);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    public static object? Ask(SqliteConnection connection, string statement)
    {
        using var command = Command(connection, statement);
        return command.ExecuteScalar();
    }

    /// <summary>Every row, its values as texts.</summary>
    public static List<string[]> Rows(SqliteConnection connection, string statement)
    {
        using var command = Command(connection, statement);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    // The statements are this project's and the migrations' own.
#pragma warning disable CA2100
    private static SqliteCommand Command(SqliteConnection connection, string statement) => new(statement, connection);
#pragma warning restore CA2100
}
