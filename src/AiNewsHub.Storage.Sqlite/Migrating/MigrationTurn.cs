namespace AiNewsHub.Storage.Sqlite.Migrating;

/// <summary>
/// The turn of one process to migrate: a lock of the operating system on a file beside the database, which is free again however
/// its holder ends. A row in the database, which a killed process leaves for ever, is none.
/// </summary>
internal static class MigrationTurn
{
    /// <summary>What a file that another process holds answers with: EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.</summary>
    private static readonly int[] _held = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other process migrates; the turn lasts until the stream is disposed.</summary>
    /// <remarks>The empty file stays: taken away, one that waits could lock the old file, and the next one a new.</remarks>
    public static async Task<FileStream> TakeAsync(string database, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(database + "-migration", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException refused) when (_held.Contains(refused.HResult))
            {
                await Task.Delay(_look, cancellationToken);
            }
        }
    }
}
