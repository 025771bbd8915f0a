using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>Counts the queries that a hub asks its store, by what SQLite itself is told: nothing that is asked past the entities escapes it.</summary>
internal sealed class CommandCounter : DbConnectionInterceptor
{
    /// <summary>The index of words asks its own tables on the way.</summary>
    private const string IndexTables = "'ArticleIndex_";

    private int _count;

    public int Count
    {
        get => _count;
        set => _count = value;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Listen(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Listen(connection);
        return Task.CompletedTask;
    }

    private void Listen(DbConnection connection) => raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, statement) =>
    {
        var text = statement.AsSpan().TrimStart();
        if ((text.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || text.StartsWith("WITH", StringComparison.OrdinalIgnoreCase))
            && !text.Contains(IndexTables, StringComparison.Ordinal)) Interlocked.Increment(ref _count);
    }, null);
}
