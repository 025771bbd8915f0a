using AiNewsHub.Core.Storage;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>
/// What SQLite itself says of the file: its data version changes with every commit of another connection. So a connection is kept that writes nothing,
/// and no writer can forget to say that something is new, the command line's in another process as little as an editor's.
/// </summary>
internal sealed class SqliteStoreVersion(string file) : IStoreVersion, IDisposable
{
    private readonly Lock _lock = new();
    private SqliteConnection? _connection;
    private SqliteStatement? _statement;
    private long _opened;

    public long? Read()
    {
        lock (_lock)
        {
            try
            {
                var version = (_statement ??= Prepare()).Run();
                return (_opened << 32) + version;
            }
            catch (SqliteException)
            {
                Close();
                return null;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock) Close();
    }

    private SqliteStatement Prepare()
    {
        // Not of the pool, whose connections others write with.
        _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        _connection.Open();
        // Each connection counts for itself.
        _opened++;
        return SqliteStatement.Prepare(_connection, "PRAGMA data_version");
    }

    private void Close()
    {
        _statement?.Dispose();
        _connection?.Dispose();
        (_statement, _connection) = (null, null);
    }
}
