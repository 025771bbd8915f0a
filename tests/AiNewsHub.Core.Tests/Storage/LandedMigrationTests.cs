using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Storage;

/// <summary>What has landed is out in the world: it never changes, and every later program opens what it made without losing a row.</summary>
public sealed partial class LandedMigrationTests
{
    /// <summary>Tables, and columns as Table.Column, that a later migration has taken away on purpose.</summary>
    private static readonly string[] _takenAway = ["Tags.NameEn", "Tags.NameFr", "Tags.DescriptionEn", "Tags.DescriptionFr"];

    private static readonly string _sources = Path.Combine(Repository.Root, "src", "AiNewsHub.Storage.Sqlite", "Migrations");

    public static TheoryData<string> Landed => [.. LandedDatabases.Migrations];

    [Fact]
    public void AMigrationThatHasLandedDoesNotChange()
    {
        var noted = File.ReadAllLines(Path.Combine(LandedDatabases.Folder, "hashes.txt"))
            .ToDictionary(line => line.Split("  ")[1], line => line.Split("  ")[0]);
        var files = Directory.GetFiles(_sources, "2*_*.cs").ToDictionary(file => Path.GetFileName(file), Hash);
        Assert.All(noted, landed => Assert.True(
            files.GetValueOrDefault(landed.Key) == landed.Value, $"{landed.Key} has changed since it landed; undo that and write a new migration."));
        Assert.All(files.Keys, file => Assert.True(noted.ContainsKey(file), $"{file} has not landed: run tests/land when it is final."));
    }

    [Fact]
    public async Task EveryMigrationHasItsDatabaseAndComesAfterThoseThatLanded()
    {
        await using var hub = new MigratedFile();
        await using var context = await hub.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var known = context.Database.GetMigrations().ToList();
        var landed = LandedDatabases.Migrations.ToList();
        Assert.Equal("20261123151020_ArticleIndex", landed[0]);
        Assert.Equal(known.SkipWhile(id => id != landed[0]), landed);
        Assert.False(context.Database.HasPendingModelChanges(), "The entities have changed: dotnet ef migrations add …, then tests/land.");
    }

    [Theory]
    [MemberData(nameof(Landed))]
    public async Task EveryRowOfALandedDatabaseIsThereAfterMigrating(string migration)
    {
        await using var hub = new MigratedFile();
        LandedDatabases.Unpack(migration, hub.Folder);
        var before = LandedDatabases.Rows(hub.File);
        var tables = LandedDatabases.Ask(
            hub.File, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE \"%' AND name NOT LIKE '__EF%'");
        Assert.All(tables, table => Assert.Contains(before.Keys, row => row.StartsWith(table + ' ', StringComparison.Ordinal)));
        var words = LandedDatabases.Ask(hub.File, "SELECT CAST(rowid AS TEXT) FROM ArticleIndex WHERE ArticleIndex MATCH 'model' ORDER BY rowid");
        Assert.NotEmpty(words);

        await hub.MigrateAsync();

        var after = LandedDatabases.Rows(hub.File);
        foreach (var (key, row) in before.Where(row => !_takenAway.Contains(row.Key.Split(' ')[0])))
        {
            Assert.True(after.TryGetValue(key, out var now), $"{key} is lost");
            foreach (var (column, value) in row.Where(value => !_takenAway.Contains($"{key.Split(' ')[0]}.{value.Key}")))
                Assert.True(now.GetValueOrDefault(column) == value, $"{key}: {column} was {value} and is {now.GetValueOrDefault(column)}");
        }

        Assert.Equal(words, LandedDatabases.Ask(hub.File, "SELECT CAST(rowid AS TEXT) FROM ArticleIndex WHERE ArticleIndex MATCH 'model' ORDER BY rowid"));
        Assert.Equal(["ok"], LandedDatabases.Ask(hub.File, "PRAGMA integrity_check"));
        Assert.Empty(LandedDatabases.Ask(hub.File, "SELECT \"table\" FROM pragma_foreign_key_check"));
        await ReadEverythingAsync(hub, tables);
    }

    [Theory]
    [MemberData(nameof(Landed))]
    public async Task AMigratedDatabaseHasTheSchemaOfANewOne(string migration)
    {
        await using var old = new MigratedFile();
        LandedDatabases.Unpack(migration, old.Folder);
        await old.MigrateAsync();
        await using var fresh = new MigratedFile();
        await fresh.MigrateAsync();
        // Columns may stand in another order; what is unique, where NULL may be and what goes with what may not.
        const string Columns =
            "SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
            + "WHERE t.type = 'table' AND t.name NOT LIKE '__EFMigrationsLock' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1";
        const string Others = "SELECT coalesce(sql, name) FROM sqlite_schema WHERE type <> 'table' ORDER BY 1";
        const string Keys =
            "SELECT t.name || '.' || k.\"from\" || ' ' || k.\"table\" || ' ' || k.on_delete "
            + "FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k ORDER BY 1";
        foreach (var question in new[] { Columns, Others, Keys })
            Assert.Equal(LandedDatabases.Ask(fresh.File, question), LandedDatabases.Ask(old.File, question));
    }

    /// <summary>As the program sees it: no value that its entities cannot hold, and none of the filled tables empty.</summary>
    private static async Task ReadEverythingAsync(MigratedFile hub, IReadOnlyCollection<string> filled)
    {
        await using var context = await hub.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        foreach (var type in context.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            var set = (IQueryable<object>)typeof(HubContext).GetMethod(nameof(HubContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(context, [])!;
            var rows = await set.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            // A table that came later has no rows yet.
            if (filled.Contains(type.GetTableName())) Assert.NotEmpty(rows);
        }
    }

    // Line ends and what is named by "using" may change without the migration.
    private static string Hash(string file)
    {
        var lines = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Where(line => !Using().IsMatch(line));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    [GeneratedRegex("^using .*;$", RegexOptions.CultureInvariant)]
    private static partial Regex Using();
}
