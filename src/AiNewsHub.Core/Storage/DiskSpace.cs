using System.Globalization;

namespace AiNewsHub.Core.Storage;

/// <summary>Room on disks, and how much of it is spoken of.</summary>
public static class DiskSpace
{
    /// <summary>What may go wrong beside the bytes that are counted: a log, a page of a file system.</summary>
    public const long Spare = 16 << 20;

    /// <summary>Bytes that may be written in a folder.</summary>
    public static long FreeIn(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    /// <summary>Rounded up, so that who makes so much room has enough.</summary>
    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes + (1 << 20) - 1) >> 20} MB");
}
