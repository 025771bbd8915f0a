using System.IO.Compression;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Core.Tests.Backups;

/// <summary>A backup is whole or not there.</summary>
public sealed class MakeBackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ItHoldsEveryRowAndWhatTheOperatorWroteAndNoPicturesUnlessAsked()
    {
        await using var hub = new BackedUpHub();
        var made = await hub.BackUpAsync();

        Assert.Equal(["hub-20261120-120000.zip"], hub.Backups);
        await using var zip = await ZipFile.OpenReadAsync(made.File, Cancel);
        Assert.Equal(["hub.db", "sites.json", "manifest.json"], zip.Entries.Select(entry => entry.FullName));
        var copy = hub.Beside("copy.db");
        await zip.GetEntry("hub.db")!.ExtractToFileAsync(copy, Cancel);
        Assert.Equal(BackedUpHub.Rows(hub.Database), BackedUpHub.Rows(copy));
        Assert.Equal(("1.2.3", LandedDatabases.Migrations.Last(), 66), (made.Manifest.Program, made.Manifest.Migration, made.Manifest.Rows["Articles"]));

        var whole = await hub.BackUpAsync(hub.Beside("whole.zip"), pictures: true);
        Assert.Contains($"images/01/{BackedUpHub.Picture}", whole.Manifest.Members.Select(member => member.Name));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(whole.File));
    }

    [Fact]
    public async Task WhatOthersAreWritingMeanwhileIsNotInIt()
    {
        await using var hub = new BackedUpHub();
        var rows = BackedUpHub.Rows(hub.Database);
        await using var other = new SqliteConnection($"Data Source={hub.Database};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var writing = await other.BeginTransactionAsync(Cancel);
        await using var delete = new SqliteCommand("DELETE FROM AuditEntries", other, (SqliteTransaction)writing);
        Assert.True(await delete.ExecuteNonQueryAsync(Cancel) > 0);

        var made = await hub.BackUpAsync();
        await writing.CommitAsync(Cancel);

        await hub.RestoreAsync(made.File);
        Assert.Equal(rows, BackedUpHub.Rows(hub.Database));
    }

    [Fact]
    public async Task TheNewestAreKeptWithWhatIsNotOurs()
    {
        await using var hub = new BackedUpHub(settings => settings with { Keep = 2 });
        var folder = Directory.CreateDirectory(Path.Combine(hub.Data, "backups")).FullName;
        foreach (var name in (string[])["hub-before-the-move.zip", "notes.txt", "hub-20261101-000000.zip.part", "hub-20261101-000000.zip.part-db"])
            await File.WriteAllTextAsync(Path.Combine(folder, name), "x", Cancel);
        for (var day = 0; day < 3; day++)
        {
            await hub.BackUpAsync();
            hub.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["hub-20261121-120000.zip", "hub-20261122-120000.zip", "hub-before-the-move.zip", "notes.txt"], hub.Backups);
    }

    [Fact]
    public async Task WithoutRoomNothingIsWrittenAndItSaysHowMuchIsNeeded()
    {
        await using var hub = new BackedUpHub();
        var refused = await Assert.ThrowsAsync<BackupException>(() => hub.Making(free: 5 << 20).RunAsync(null, false, new LongWork(null), Cancel));
        Assert.Matches(@"^A backup needs 1[89] MB free in \S+backups while it is made, where there are 5 MB; make room", refused.Message);
        Assert.Empty(hub.Backups);
    }

    [Fact]
    public async Task ADamagedDatabaseIsNotBackedUpAndTheOlderBackupStays()
    {
        await using var hub = new BackedUpHub(settings => settings with { Keep = 1 });
        await hub.BackUpAsync();
        hub.Clock.Advance(TimeSpan.FromDays(1));
        hub.Run("PRAGMA journal_mode = DELETE");
        await using (var file = new FileStream(hub.Database, FileMode.Open))
        {
            file.Position = 4096 * 20;
            await file.WriteAsync(new byte[4096 * 10], Cancel);
        }

        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => hub.BackUpAsync());

        Assert.Contains("restore a good", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["hub-20261120-120000.zip"], hub.Backups);
    }

    [Fact]
    public async Task ADatabaseWithLooseEndsIsNotBackedUp()
    {
        await using var hub = new BackedUpHub();
        hub.Run("PRAGMA foreign_keys = OFF; DELETE FROM Publishers");
        var refused = await Assert.ThrowsAsync<BackupException>(() => hub.BackUpAsync());
        Assert.Contains("rows of Sources that refer to no row of Publishers", refused.Message, StringComparison.Ordinal);
        Assert.Empty(hub.Backups);
    }

    [Fact]
    public async Task OnlyABackupIsOverwritten()
    {
        await using var hub = new BackedUpHub();
        var rows = BackedUpHub.Rows(hub.Database);
        var slip = await Assert.ThrowsAsync<BackupException>(() => hub.BackUpAsync(hub.Database));
        Assert.Contains("is no backup", slip.Message, StringComparison.Ordinal);
        Assert.Equal(rows, BackedUpHub.Rows(hub.Database));

        var first = await hub.BackUpAsync(hub.Beside("mine.zip"));
        hub.Run("DELETE FROM AuditEntries");
        var second = await hub.BackUpAsync(hub.Beside("mine.zip"));
        Assert.Equal(first.File, second.File);
        Assert.Equal(0, second.Manifest.Rows["AuditEntries"]);
        Assert.Equal(["data", "mine.zip"], BackedUpHub.Names(Path.GetDirectoryName(first.File)!));
    }

    [Fact]
    public async Task AFolderMeansAFileInIt()
    {
        await using var hub = new BackedUpHub();
        var folder = Directory.CreateDirectory(hub.Beside("disk")).FullName;
        Assert.Equal(Path.Combine(folder, "hub-20261120-120000.zip"), (await hub.BackUpAsync(folder)).File);
        var refused = await Assert.ThrowsAsync<BackupException>(() => hub.BackUpAsync(hub.Beside("gone/hub.zip")));
        Assert.Contains("There is no folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderOfBackupsThatCannotBeWrittenIsOneSentence()
    {
        await using var hub = new BackedUpHub();
        await File.WriteAllTextAsync(Path.Combine(hub.Data, "backups"), "not a folder", Cancel);
        var refused = await Assert.ThrowsAsync<BackupException>(() => hub.BackUpAsync());
        Assert.Contains("see whether its folder may be written", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAtOnceAreOneTooMany()
    {
        await using var hub = new BackedUpHub();
        using (FileLock.TryTake(Path.Combine(hub.Data, "backup.lock")))
            Assert.Contains("Another backup", (await Assert.ThrowsAsync<BackupException>(() => hub.BackUpAsync())).Message, StringComparison.Ordinal);
        await hub.BackUpAsync();
    }

    [Fact]
    public async Task StoppedItLeavesNothing()
    {
        await using var hub = new BackedUpHub();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hub.BackUpAsync(cancel: new CancellationToken(canceled: true)));
        Assert.Empty(hub.Backups);
    }
}
