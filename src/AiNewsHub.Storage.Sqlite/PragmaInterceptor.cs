using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>Sets what SQLite keeps per connection. WAL is kept by the file, which is put into it when it is migrated.</summary>
internal sealed class PragmaInterceptor : DbConnectionInterceptor
{
    /// <remarks>
    /// NORMAL loses no committed row when the process is killed; only a power cut may take the last commits,
    /// which the next pass then reads again.
    /// </remarks>
    private const string Pragmas =
        "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-1000; PRAGMA temp_store=MEMORY;";

    public static PragmaInterceptor Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
