using System.Buffers;
using System.Data.Common;
using System.Text;
using AiNewsHub.Core.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>A statement of SQLite's own interface: nothing is looked up by name, nothing but a text is copied.</summary>
internal sealed class SqliteStatement : PreparedStatement
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    private SqliteStatement(sqlite3 connection, sqlite3_stmt statement) => (_connection, _statement) = (connection, statement);

    public static SqliteStatement Prepare(DbConnection connection, string statement)
    {
        var handle = ((SqliteConnection)connection).Handle ?? throw new InvalidOperationException("The connection is closed.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(handle, statement, raw.SQLITE_PREPARE_PERSISTENT, out var prepared), handle);
        return new(handle, prepared);
    }

    public override void Set(int place, object? value)
    {
        var index = place + 1;
        Check(value switch
        {
            null => raw.sqlite3_bind_null(_statement, index),
            string text => Set(index, text),
            long number => raw.sqlite3_bind_int64(_statement, index, number),
            int number => raw.sqlite3_bind_int64(_statement, index, number),
            bool yes => raw.sqlite3_bind_int64(_statement, index, yes ? 1 : 0),
            double number => raw.sqlite3_bind_double(_statement, index, number),
            byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, index, 0),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, index, bytes),
            _ => throw new NotSupportedException($"A column is mapped to {value.GetType().Name}, which SQLite has no type for; map it to a number, a text or bytes."),
        });
    }

    public override long Run()
    {
        var result = raw.sqlite3_step(_statement);
        var first = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : 0;
        while (result == raw.SQLITE_ROW) result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE)
        {
            try
            {
                SqliteException.ThrowExceptionForRC(result, _connection);
            }
            finally
            {
                _ = raw.sqlite3_reset(_statement);
            }
        }

        Check(raw.sqlite3_reset(_statement));
        return first;
    }

    public override void Dispose() => _statement.Dispose();

    private int Set(int index, string text)
    {
        // An empty span has no address, and SQLite takes that for NULL.
        if (text.Length == 0) return raw.sqlite3_bind_text(_statement, index, text);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var result = raw.sqlite3_bind_text(_statement, index, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return result;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _connection);
    }
}

/// <summary>Gives the store its statements.</summary>
internal sealed class SqliteStatements : IStatementPreparer
{
    public PreparedStatement Prepare(DbConnection connection, string statement) => SqliteStatement.Prepare(connection, statement);
}
