using AiNewsHub.Core.Storage;

namespace AiNewsHub.Storage.Sqlite.Migrating;

/// <summary>The turn of one process to migrate a database.</summary>
internal static class MigrationTurn
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other process migrates; the turn lasts until the stream is disposed.</summary>
    public static async Task<FileStream> TakeAsync(string database, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (FileLock.TryTake(database + "-migration") is { } turn) return turn;
            await Task.Delay(_look, cancellationToken);
        }
    }
}
