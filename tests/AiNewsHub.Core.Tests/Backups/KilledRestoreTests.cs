using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Tests.Backups;

/// <summary>A restore that was killed between any two of its steps: the next process ends it, or finds everything as it was.</summary>
public sealed class KilledRestoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BeforeAllIsReadTheOldDataStays()
    {
        await using var hub = new BackedUpHub();
        var file = (await hub.BackUpAsync()).File;
        var rows = BackedUpHub.Rows(hub.Database);
        var gathering = Directory.CreateDirectory(Path.Combine(hub.Data, "restoring.part")).FullName;
        await File.WriteAllTextAsync(Path.Combine(gathering, "hub.db"), "half", Cancel);

        Enter(hub);

        Assert.Equal(rows, BackedUpHub.Rows(hub.Database));
        await hub.RestoreAsync(file);
        Assert.DoesNotContain("restoring.part", hub.Left());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task AfterThatItIsGoneOnWith(int steps)
    {
        await using var hub = new BackedUpHub();
        await File.WriteAllTextAsync(hub.SiteRules, "old", Cancel);
        // A log that a killed hub left: played into the restored database it would be the end of both.
        await File.WriteAllTextAsync(hub.Database + "-wal", "old log", Cancel);
        var (ready, aside) = (Directory.CreateDirectory(Path.Combine(hub.Data, "restoring.part")).FullName,
            Directory.CreateDirectory(Path.Combine(hub.Data, "replaced-then")).FullName);
        foreach (var name in (string[])["sites.json", "hub.db"]) await File.WriteAllTextAsync(Path.Combine(ready, name), "restored", Cancel);
        var old = await File.ReadAllBytesAsync(hub.Database, Cancel);
        UnfinishedRestore.Begin(hub.Data, "replaced-then");
        ready = Path.Combine(hub.Data, "restoring");
        Action[] moves =
        [
            () => Directory.Move(hub.SiteRules, Path.Combine(aside, "sites.json")),
            () => Directory.Move(Path.Combine(ready, "sites.json"), hub.SiteRules),
            () => Directory.Move(hub.Database, Path.Combine(aside, "hub.db")),
            () => Directory.Move(hub.Database + "-wal", Path.Combine(aside, "hub.db-wal")),
            () => Directory.Move(Path.Combine(ready, "hub.db"), hub.Database),
            () => Directory.Move(ready, Path.Combine(hub.Data, "restoring.part")),
            () => File.Delete(Path.Combine(hub.Data, "restoring.part", "plan.json")),
        ];
        foreach (var move in moves[..steps]) move();

        Enter(hub);

        Assert.Equal(("restored", "restored"), (await File.ReadAllTextAsync(hub.Database, Cancel), await File.ReadAllTextAsync(hub.SiteRules, Cancel)));
        Assert.Equal(["hub.db", "hub.db-wal", "sites.json"], BackedUpHub.Names(aside));
        Assert.Equal(old, await File.ReadAllBytesAsync(Path.Combine(aside, "hub.db"), Cancel));
        Assert.False(File.Exists(hub.Database + "-wal"));
        Assert.DoesNotContain("restoring", hub.Left());
    }

    [Fact]
    public async Task WhatCannotBeEndedSaysSoAndIsTriedAgain()
    {
        await using var hub = new BackedUpHub();
        var ready = Directory.CreateDirectory(Path.Combine(hub.Data, "restoring")).FullName;
        Assert.Contains("mend that and start again", Assert.Throws<BackupException>(() => Enter(hub)).Message, StringComparison.Ordinal);
        Directory.Delete(ready);
        Enter(hub);
    }

    [Fact]
    public async Task NobodyComesInWhileItRuns()
    {
        await using var hub = new BackedUpHub();
        using (var alone = new FolderUse(hub.Get<BackupSettings>(), hub.Clock))
        {
            alone.Seize();
            Assert.Contains("is being restored", Assert.Throws<UnusableDatabaseException>(() => Enter(hub)).Message, StringComparison.Ordinal);
        }

        Enter(hub);
    }

    private static void Enter(BackedUpHub hub)
    {
        using var use = new FolderUse(hub.Get<BackupSettings>(), hub.Clock);
        use.Share();
    }
}
