using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Hosting;

/// <summary>Closes the data folder to other users of the machine at each start, and says so where it was open.</summary>
internal static class ClosedFolder
{
    public static void Close(IServiceProvider services)
    {
        var hub = services.GetRequiredService<HubSettings>();
        var backups = Path.GetFileName(services.GetRequiredService<BackupSettings>().Folder);
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ClosedFolder));
        var (closed, refused) = PrivateFolder.Close(hub.Data, BackupSettings.Pictures, backups, Path.GetFileName(Path.GetDirectoryName(hub.LogFile)!));
        if (closed > 0) log.LogWarning("Other users of this machine could read {Count} files and folders in {Folder}; now they cannot", closed, hub.Data);
        if (refused.Count > 0)
            log.LogWarning("{Count} files in {Folder} belong to another user and stay open to others, the first is {File}", refused.Count, hub.Data,
                refused[0]);
    }
}
