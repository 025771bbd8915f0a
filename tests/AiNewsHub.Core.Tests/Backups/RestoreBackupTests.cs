using System.IO.Compression;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Tests.Backups;

/// <summary>What is restored has been proven first; what was there is kept; nothing else is touched.</summary>
public sealed class RestoreBackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverythingIsAsItWasAndWhatCameAfterIsKept()
    {
        await using var hub = new BackedUpHub();
        var rows = BackedUpHub.Rows(hub.Database);
        var made = await hub.BackUpAsync(pictures: true);
        await ChangeAsync(hub);
        var later = BackedUpHub.Rows(hub.Database);

        var restored = await hub.RestoreAsync(made.File);

        Assert.Equal(rows, BackedUpHub.Rows(hub.Database));
        Assert.Equal("{}", await File.ReadAllTextAsync(hub.SiteRules, Cancel));
        Assert.True(File.Exists(Path.Combine(hub.Data, "images", "01", BackedUpHub.Picture)));
        Assert.Equal(Path.Combine(hub.Data, "replaced-20261120-120000"), restored.Aside);
        Assert.Equal(later, BackedUpHub.Rows(Path.Combine(restored.Aside!, "hub.db")));
        Assert.Equal("changed", await File.ReadAllTextAsync(Path.Combine(restored.Aside!, "sites.json"), Cancel));
        Assert.Equal(["backups", "hub.db", "images", "replaced-20261120-120000", "sites.json"], hub.Left());
    }

    [Fact]
    public async Task WithoutPicturesThoseThatAreThereStayAndTheOthersAreFetchedAgain()
    {
        await using var hub = new BackedUpHub();
        hub.Run($"UPDATE Images SET Hash = '{BackedUpHub.Picture[..32]}', DueAt = NULL");
        hub.Run("UPDATE Sources SET IconFile = 'ffffffffffffffffffffffffffffffff', IconDueAt = NULL WHERE Id = (SELECT min(Id) FROM Sources)");
        var made = await hub.BackUpAsync();
        Assert.Equal(1, (await hub.RestoreAsync(made.File)).PicturesAsked);
        Assert.True(File.Exists(Path.Combine(hub.Data, "images", "01", BackedUpHub.Picture)));
    }

    [Fact]
    public async Task AnotherMachineBeginsWithNothing()
    {
        await using var hub = new BackedUpHub();
        var rows = BackedUpHub.Rows(hub.Database);
        var made = await hub.BackUpAsync(hub.Beside("moved.zip"), pictures: true);
        Directory.Delete(hub.Data, recursive: true);
        Directory.CreateDirectory(hub.Data);

        Assert.Null((await hub.RestoreAsync(made.File)).Aside);

        Assert.Equal(rows, BackedUpHub.Rows(hub.Database));
        Assert.Equal(["hub.db", "images", "sites.json"], hub.Left());
    }

    [Theory]
    [InlineData(.02)]
    [InlineData(.3)]
    [InlineData(.6)]
    [InlineData(.9)]
    [InlineData(.998)]
    public async Task ABackupWithAFlippedBitIsRefused(double where)
    {
        await using var hub = new BackedUpHub();
        var bytes = await File.ReadAllBytesAsync((await hub.BackUpAsync(hub.Beside("good.zip"), pictures: true)).File, Cancel);
        bytes[(int)(bytes.Length * where)] ^= 0x10;
        var bad = hub.Beside("bad.zip");
        await File.WriteAllBytesAsync(bad, bytes, Cancel);
        await AssertRefusedAsync(hub, bad, "damaged");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(.001)]
    [InlineData(.5)]
    [InlineData(.99)]
    public async Task ABackupThatWasCutShortIsRefused(double part)
    {
        await using var hub = new BackedUpHub();
        var file = (await hub.BackUpAsync(hub.Beside("cut.zip"))).File;
        await using (var cut = new FileStream(file, FileMode.Open)) cut.SetLength((long)(cut.Length * part));
        await AssertRefusedAsync(hub, file, "cut short");
    }

    [Fact]
    public async Task WhatIsNoBackupIsRefused()
    {
        await using var hub = new BackedUpHub();
        await File.WriteAllTextAsync(hub.Beside("notes.txt"), "My notes.", Cancel);
        await AssertRefusedAsync(hub, hub.Beside("notes.txt"), "is no backup of a hub");
        await AssertRefusedAsync(hub, hub.Beside("gone.zip"), "There is no file");
        await AssertRefusedAsync(hub, hub.Database, "is no backup of a hub");
        await AssertRefusedAsync(hub, hub.Data, "There is no file");
        await using (var zip = await ZipFile.OpenAsync(hub.Beside("photos.zip"), ZipArchiveMode.Create, Cancel)) zip.CreateEntry("photo.jpg");
        await AssertRefusedAsync(hub, hub.Beside("photos.zip"), "no backup of a hub");
    }

    [Fact]
    public async Task AnEncryptedOneIsToBeDecryptedFirst()
    {
        await using var hub = new BackedUpHub();
        var bytes = await File.ReadAllBytesAsync((await hub.BackUpAsync(hub.Beside("good.zip"))).File, Cancel);
        // The first bit of the flags of an entry, in the table of contents.
        var entry = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        bytes[entry + 8] |= 1;
        await File.WriteAllBytesAsync(hub.Beside("secret.zip"), bytes, Cancel);
        await AssertRefusedAsync(hub, hub.Beside("secret.zip"), "decrypt it first");
    }

    [Fact]
    public async Task ABackupOfANewerProgramIsRefused()
    {
        await using var hub = new BackedUpHub();
        var file = (await hub.BackUpAsync()).File;
        await AssertRefusedAsync(hub, hub.Forge(file, manifest => manifest["migration"] = "20991231000000_Later"),
            "newer version of this program (1.2.3, by its migration 20991231000000_Later)");
        await AssertRefusedAsync(hub, hub.Forge(file, manifest => manifest["format"] = 2), "newer version of this program");
    }

    [Fact]
    public async Task ABackupOfAnOlderProgramIsRestoredAsItWas()
    {
        await using var hub = new BackedUpHub();
        foreach (var file in Directory.GetFiles(hub.Data, "hub.db*")) File.Delete(file);
        LandedDatabases.Unpack(LandedDatabases.Migrations.First(), new(hub.Data));
        var rows = BackedUpHub.Rows(hub.Database);
        var made = await hub.BackUpAsync();
        hub.Run("DELETE FROM AuditEntries");
        Assert.Equal(0, (await hub.RestoreAsync(made.File)).PicturesAsked);
        Assert.Equal(rows, BackedUpHub.Rows(hub.Database));
    }

    [Fact]
    public async Task AManifestOfNothingIsNone()
    {
        await using var hub = new BackedUpHub();
        var file = (await hub.BackUpAsync()).File;
        await AssertRefusedAsync(hub, hub.Forge(file, manifest => manifest["members"] = null), "is no backup of a hub");
        await AssertRefusedAsync(hub, hub.Forge(file, manifest => manifest.AsObject().Remove("rows")), "is no backup of a hub");
    }

    [Theory]
    [InlineData("../../evil.txt")]
    [InlineData("images/../../evil.txt")]
    [InlineData("images/01/evil.sh")]
    [InlineData("/etc/evil")]
    [InlineData("serving.lock")]
    public async Task NamesThatNoBackupHasAreRefused(string name)
    {
        await using var hub = new BackedUpHub();
        var forged = hub.Forge((await hub.BackUpAsync()).File, manifest => manifest["members"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject
        {
            ["name"] = name,
            ["bytes"] = 4,
            ["sha256"] = "4a5c5d454721bbbb25540c3317521e71c373ae36458f960d2ad46ef088110e95",
        }), (name, "evil"));
        await AssertRefusedAsync(hub, forged, "which no backup has");
    }

    [Fact]
    public async Task ADatabaseThatIsNotTheOneItSpeaksOfIsRefused()
    {
        await using var hub = new BackedUpHub();
        var file = (await hub.BackUpAsync()).File;
        await AssertRefusedAsync(hub, hub.Forge(file, manifest => manifest["rows"]!["Articles"] = 67), "not the one that it speaks of");
        await AssertRefusedAsync(hub, hub.Forge(file, manifest => manifest["members"]!.AsArray().RemoveAt(1)), "does not hold what it says");
    }

    [Fact]
    public async Task WithoutRoomNothingIsTouched()
    {
        await using var hub = new BackedUpHub();
        var file = (await hub.BackUpAsync()).File;
        var before = BackedUpHub.Rows(hub.Database);
        var refused = await Assert.ThrowsAsync<BackupException>(() => hub.RestoreAsync(file, free: 3 << 20));
        Assert.Matches(@"Restoring needs 1[78] MB free in \S+data, where there are 3 MB; make room", refused.Message);
        Assert.Equal(before, BackedUpHub.Rows(hub.Database));
        Assert.Equal(["backups", "hub.db", "images", "sites.json"], hub.Left());
    }

    [Fact]
    public async Task ItIsAloneInTheFolder()
    {
        await using var hub = new BackedUpHub();
        var file = (await hub.BackUpAsync()).File;
        using (var beside = new FolderUse(hub.Get<BackupSettings>(), hub.Clock))
        {
            beside.Share();
            Assert.Contains("Another command works on", (await Assert.ThrowsAsync<UnusableDatabaseException>(() => hub.RestoreAsync(file))).Message,
                StringComparison.Ordinal);
            beside.Serve();
            Assert.Contains($"is served by process {Environment.ProcessId} since",
                (await Assert.ThrowsAsync<UnusableDatabaseException>(() => hub.RestoreAsync(file))).Message, StringComparison.Ordinal);
        }

        await hub.RestoreAsync(file);
    }

    private static async Task ChangeAsync(BackedUpHub hub)
    {
        hub.Run("DELETE FROM AuditEntries");
        await File.WriteAllTextAsync(hub.SiteRules, "changed", Cancel);
        File.Delete(Path.Combine(hub.Data, "images", "01", BackedUpHub.Picture));
    }

    /// <summary>One sentence, and the data is what it was.</summary>
    private static async Task AssertRefusedAsync(BackedUpHub hub, string file, string because)
    {
        var (rows, left) = (BackedUpHub.Rows(hub.Database), hub.Left());
        var refused = await Assert.ThrowsAsync<BackupException>(() => hub.RestoreAsync(file));
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(rows, BackedUpHub.Rows(hub.Database));
        Assert.Equal(left, hub.Left());
    }
}
