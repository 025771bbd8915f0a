using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Files;

/// <summary>A whole copy of a database that others may read and write meanwhile.</summary>
internal static class DatabaseCopy
{
    /// <summary>About how many bytes it takes.</summary>
    public static long SizeOf(SqliteConnection connection)
    {
        const string Used = "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size";
        return (long)SqliteFile.Ask(connection, Used)!;
    }

    /// <summary>Writes it, and onto the disk before it returns.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="file">One that is not there, or empty.</param>
    public static void Write(SqliteConnection connection, string file)
    {
        SqliteFile.Run(connection, "VACUUM INTO $file", ("$file", file));
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
