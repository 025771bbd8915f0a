namespace AiNewsHub.Core.Backups;

/// <summary>Files and folders that only their owner may read: a backup has the hashes of passwords and the keys of sessions.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static FileStream Create(string path) => new(path, Creating());

    public static FileStreamOptions Creating()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OfFile;
        return options;
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OfFile | UnixFileMode.UserExecute);
    }
}
