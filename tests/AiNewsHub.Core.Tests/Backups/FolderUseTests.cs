using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Tests.Backups;

public sealed class FolderUseTests
{
    [Fact]
    public async Task OneServesOthersWorkBeside()
    {
        await using var hub = new BackedUpHub();
        var settings = hub.Get<BackupSettings>();
        using (var first = new FolderUse(settings, hub.Clock))
        {
            first.Serve();
            using var second = new FolderUse(settings, hub.Clock);
            var refused = Assert.Throws<UnusableDatabaseException>(second.Serve);
            Assert.Contains($"is served by process {Environment.ProcessId} since 2026-11-20 12:00:00 UTC; stop that first", refused.Message,
                StringComparison.Ordinal);
            using var beside = new FolderUse(settings, hub.Clock);
            beside.Share();
        }

        using var next = new FolderUse(settings, hub.Clock);
        next.Serve();
    }

    [Fact]
    public async Task AFolderThatIsNoneIsOneSentence()
    {
        await using var hub = new BackedUpHub();
        using var use = new FolderUse(hub.Get<BackupSettings>() with { Data = hub.SiteRules }, hub.Clock);
        Assert.Contains("see whether it is a folder that may be written", Assert.Throws<UnusableDatabaseException>(use.Serve).Message,
            StringComparison.Ordinal);
    }
}
