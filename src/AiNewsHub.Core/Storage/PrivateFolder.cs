using System.Runtime.InteropServices;

namespace AiNewsHub.Core.Storage;

/// <summary>What a hub keeps is its owner's alone: passwords' hashes, keys of sessions, addresses with passwords in them.</summary>
public static class PrivateFolder
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;
    private const uint OthersMayNothing = 0x3F;

    private static readonly EnumerationOptions _own = new() { AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly EnumerationOptions _all = new() { AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true };

    /// <summary>Creates the folder where it is missing. Whatever this process creates from now on is its owner's alone.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        _ = SetMask(OthersMayNothing);
        Directory.CreateDirectory(folder, OfFolder);
    }

    /// <summary>Takes from others what an older version, a copy or a restore left open to them; links are left alone.</summary>
    /// <param name="folder">Of all that the hub keeps.</param>
    /// <param name="within">The folders in it that are the hub's.</param>
    /// <returns>How many files and folders were open, and those whose owner somebody else is.</returns>
    public static (int Closed, IReadOnlyList<string> Refused) Close(string folder, params IEnumerable<string> within)
    {
        if (OperatingSystem.IsWindows()) return (0, []);
        var closed = 0;
        List<string> refused = [];
        Close(folder, OfFolder);
        foreach (var file in Directory.EnumerateFiles(folder, "*", _own)) Close(file, OfFile);
        foreach (var inner in within.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            Close(inner, OfFolder);
            foreach (var file in Directory.EnumerateFiles(inner, "*", _all)) Close(file, OfFile);
            foreach (var deeper in Directory.EnumerateDirectories(inner, "*", _all)) Close(deeper, OfFolder);
        }

        return (closed, refused);

        void Close(string path, UnixFileMode allowed)
        {
            if (OperatingSystem.IsWindows()) return;
            try
            {
                var mode = File.GetUnixFileMode(path);
                if ((mode & ~OfFolder) == UnixFileMode.None) return;
                File.SetUnixFileMode(path, mode & allowed);
                closed++;
            }
            catch (FileNotFoundException)
            {
                // Another process took it away meanwhile.
            }
            catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
            {
                refused.Add(path);
            }
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
