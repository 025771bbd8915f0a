using AiNewsHub.Core.Storage;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Core.Tests.Storage;

/// <summary>What happens to a database file before and while it is brought up to date.</summary>
public sealed class DatabaseMigrationTests
{
    private const string Applied = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
    private const string Index = "20261123151020_ArticleIndex";
    private static readonly string[] _all = ["20261123151011_Initial", Index];

    [Fact]
    public async Task ACopyIsMadeBeforeAnExistingDatabaseIsMigrated()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.UnpackBefore(hub.Folder);
        var rows = LandedDatabases.Rows(hub.File);

        Assert.Equal(Index, (await hub.MigrateAsync())[0]);

        Assert.Equal([$"before-{Index}.db"], hub.Copies);
        var copy = Path.Combine(hub.Folder.FullName, $"before-{Index}.db");
        Assert.Equal(Flat(rows), Flat(LandedDatabases.Rows(copy)));
        Assert.Equal(_all[..1], LandedDatabases.Ask(copy, Applied));
        Assert.Empty(await hub.MigrateAsync());
    }

    [Fact]
    public async Task ANewDatabaseNeedsNoCopyAndAnUpToDateOneIsOnlyRead()
    {
        await using var hub = new MigratedFile();
        Assert.Equal(_all, (await hub.MigrateAsync(free: 0)).Take(2));
        var hash = hub.Hash();
        Assert.Empty(await hub.MigrateAsync(free: 0));
        Assert.Equal((0, hash), (hub.Copies.Count, hub.Hash()));
    }

    [Fact]
    public async Task TheLastTwoCopiesAreKeptAndAnAdminsOwnFilesToo()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.UnpackBefore(hub.Folder);
        string[] names = ["before-20261101000000_Older.db", "before-20261102000000_Old.db", "before-the-move.db", "before-20261103000000_Broken.db.part"];
        for (var i = 0; i < names.Length; i++)
        {
            var path = Path.Combine(hub.Folder.FullName, names[i]);
            await File.WriteAllTextAsync(path, "a copy", TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddYears(50).AddDays(i));
        }

        await hub.MigrateAsync();

        Assert.Equal(["before-20261102000000_Old.db", $"before-{Index}.db", "before-the-move.db"], hub.Copies);
    }

    [Fact]
    public async Task WithoutRoomForTheCopyNothingIsChangedAndItSaysHowMuchIsNeeded()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.UnpackBefore(hub.Folder);
        var hash = hub.Hash();

        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => hub.MigrateAsync(free: 5 << 20));

        Assert.Contains("17 MB", refused.Message, StringComparison.Ordinal);
        Assert.Contains("5 MB", refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, hash), (hub.Copies.Count, hub.Hash()));
        Assert.NotEmpty(await hub.MigrateAsync(free: 100 << 20));
    }

    [Fact]
    public async Task AMigrationThatTakesLongSaysHowFarItIs()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.UnpackBefore(hub.Folder);
        await using var other = new SqliteConnection($"Data Source={hub.File};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var lines = new ToldLines("Bringing");

        var migrating = hub.MigrateAsync(lines);
        Assert.Contains(Index, await lines.Told.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await held.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(await migrating);
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '11')", "newer version of this program")]
    [InlineData("UPDATE __EFMigrationsHistory SET MigrationId = '20261123145823_Initial' WHERE MigrationId LIKE '%_Initial'", "early version of this program")]
    [InlineData("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Initial'", "early version of this program")]
    [InlineData("ALTER TABLE Articles DROP COLUMN Licence", "early version of this program")]
    [InlineData("ALTER TABLE Articles ADD COLUMN Mood TEXT", "early version of this program")]
    [InlineData("DROP TABLE HubSubscriptions", "early version of this program")]
    [InlineData("DROP TABLE __EFMigrationsHistory", "not this program's")]
    public async Task ADatabaseOfAnotherVersionIsRefusedAndLeftAsItIs(string change, string said)
    {
        await using var hub = new MigratedFile();
        LandedDatabases.Unpack(Index, hub.Folder);
        LandedDatabases.Run(hub.File, change);
        var hash = hub.Hash();

        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => hub.MigrateAsync());

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Single(refused.Message.Split(". "));
        Assert.Equal(hash, hub.Hash());
        Assert.Equal(["hub.db"], hub.Folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task WhatIsNoDatabaseIsRefusedAndLeftAsItIs()
    {
        await using var hub = new MigratedFile();
        await File.WriteAllTextAsync(hub.File, string.Concat(Enumerable.Repeat("My notes. ", 200)), TestContext.Current.CancellationToken);
        var hash = hub.Hash();
        Assert.Contains("not a database", (await Assert.ThrowsAsync<UnusableDatabaseException>(() => hub.MigrateAsync())).Message, StringComparison.Ordinal);
        Assert.Equal(hash, hub.Hash());
    }

    [Theory]
    [InlineData("")]
    [InlineData("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, 'then')")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL CONSTRAINT PK___EFMigrationsHistory PRIMARY KEY, ProductVersion TEXT NOT NULL)")]
    [InlineData("PRAGMA journal_mode = WAL")]
    public async Task WhatAKilledFirstStartLeftIsGoneOnFrom(string left)
    {
        await using var hub = new MigratedFile();
        await File.WriteAllBytesAsync(hub.File, [], TestContext.Current.CancellationToken);
        LandedDatabases.Run(hub.File, left);

        Assert.Equal(_all, (await hub.MigrateAsync()).Take(2));

        Assert.Equal(["wal"], LandedDatabases.Ask(hub.File, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task ALockThatAKilledProcessLeftInTheDatabaseHoldsNobodyUp()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.UnpackBefore(hub.Folder);
        LandedDatabases.Run(hub.File, "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
        LandedDatabases.Run(hub.File, "INSERT INTO __EFMigrationsLock VALUES (1, 'then')");
        Assert.NotEmpty(await hub.MigrateAsync());
    }

    [Fact]
    public async Task ACopyThatIsNotInWalModeIsOpenedAndPutIntoIt()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.Unpack(LandedDatabases.Migrations.Last(), hub.Folder);
        Assert.Equal(["delete"], LandedDatabases.Ask(hub.File, "PRAGMA journal_mode"));

        Assert.Empty(await hub.MigrateAsync());

        Assert.Equal(["wal"], LandedDatabases.Ask(hub.File, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task AMigrationThatFailsLeavesTheDatabaseAsItWas()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.UnpackBefore(hub.Folder);
        LandedDatabases.Run(hub.File, "CREATE TABLE ArticleIndex_config (k, v)");
        var rows = LandedDatabases.Rows(hub.File);

        await Assert.ThrowsAsync<UnusableDatabaseException>(() => hub.MigrateAsync());

        Assert.Equal(_all[..1], LandedDatabases.Ask(hub.File, Applied));
        Assert.Equal(Flat(rows), Flat(LandedDatabases.Rows(hub.File)));
        LandedDatabases.Run(hub.File, "DROP TABLE ArticleIndex_config");
        Assert.NotEmpty(await hub.MigrateAsync());
    }

    [Fact]
    public async Task OfSeveralThatStartTogetherOneMigratesAndNoneFails()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.UnpackBefore(hub.Folder);
        var ended = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => hub.MigrateAsync())));
        Assert.Single(ended, applied => applied.Count > 0);
        Assert.Equal(_all[..1], LandedDatabases.Ask(Path.Combine(hub.Folder.FullName, $"before-{Index}.db"), Applied));
    }

    private static IEnumerable<string> Flat(Dictionary<string, Dictionary<string, string>> rows) =>
        rows.Select(row => $"{row.Key}: {string.Join(", ", row.Value)}").Order(StringComparer.Ordinal);

    /// <summary>Lines that a test waits for.</summary>
    private sealed class ToldLines(string start) : StringWriter
    {
        private readonly TaskCompletionSource<string> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Told => _told.Task;

        public override Task WriteLineAsync(string? value)
        {
            if (value?.StartsWith(start, StringComparison.Ordinal) == true) _told.TrySetResult(value);
            return Task.CompletedTask;
        }
    }
}
