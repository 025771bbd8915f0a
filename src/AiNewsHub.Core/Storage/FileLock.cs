namespace AiNewsHub.Core.Storage;

/// <summary>Locks of the operating system on files: free again however their holder ends, which a row or a file that is only there is not.</summary>
/// <remarks>The empty file stays: taken away, one that waits could lock the old file, and the next one a new.</remarks>
public static class FileLock
{
    /// <summary>What a file that another process holds answers with: EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.</summary>
    private static readonly int[] _held = [11, 35, unchecked((int)0x80070020)];

    /// <summary>The lock for one holder alone, until the stream is disposed; null while anybody else has it.</summary>
    public static FileStream? TryTake(string file) => TryOpen(file, FileAccess.ReadWrite, FileShare.None);

    /// <summary>The lock together with others who share it; null while somebody has it alone.</summary>
    public static FileStream? TryShare(string file) => TryOpen(file, FileAccess.Read, FileShare.Read);

    private static FileStream? TryOpen(string file, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException refused) when (_held.Contains(refused.HResult))
        {
            return null;
        }
    }
}
