using System.Globalization;
using AiNewsHub.Web.Tests.Cli;

namespace AiNewsHub.Web.Tests.Storage;

/// <summary>kill -9 at any moment of the first start and of a migration: the next start goes on, and no row is lost.</summary>
public sealed class KilledStartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("killed-start-");

    /// <summary>How many starts are killed: seven, or as AINEWSHUB_KILLS says.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("AINEWSHUB_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 7;

    [Fact]
    public async Task AFirstStartThatIsKilledIsGoneOnFrom()
    {
        string[] start = ["serve", "--urls", "http://127.0.0.1:0", "--set", "Hub:Scheduler=false"];
        var (whole, changes) = await StartedAsync("whole", start);
        Assert.Equal("0", whole.Unfinished);
        var left = new List<int>();
        foreach (var moment in Moments(changes))
        {
            var data = _folder.CreateSubdirectory($"first-{moment}");
            if ((await KilledStart.RunAsync(data, moment, start)).Killed) left.Add(KilledStart.Applied(data));
            Assert.Equal(whole, (await StartedAsync(data.Name, start)).Beginning);
        }

        AssertMeasured(left, applied => applied < whole.Migrations);
    }

    [Fact]
    public async Task AMigrationThatIsKilledIsGoneOnFrom()
    {
        var unmigrated = _folder.CreateSubdirectory("before");
        var file = LandedDatabases.UnpackBefore(unmigrated);
        var rows = Rows(file);
        var (killed, changes) = await KilledStart.RunAsync(unmigrated, int.MaxValue, "migrate");
        Assert.False(killed);
        var migrated = Rows(file);
        var left = new List<int>();
        foreach (var moment in Moments(changes))
        {
            var data = _folder.CreateSubdirectory($"migrated-{moment}");
            file = LandedDatabases.UnpackBefore(data);
            if ((await KilledStart.RunAsync(data, moment, "migrate")).Killed) left.Add(KilledStart.Applied(data));

            var next = await HubProgram.AskAsync("migrate", "--data", data.FullName);

            Assert.True(next.Code == 0, next.Error);
            Assert.Equal(migrated, Rows(file));
            Assert.Equal(["ok"], LandedDatabases.Ask(file, "PRAGMA integrity_check"));
            // Killed between two migrations, the next start makes a copy of its own; the first is the database as it was.
            var copies = data.GetFiles("before-*").OrderBy(copy => copy.Name, StringComparer.Ordinal).ToList();
            Assert.InRange(copies.Count, 1, 2);
            Assert.Equal(rows, Rows(copies[0].FullName));
        }

        AssertMeasured(left, applied => applied == 1);
    }

    [Fact]
    public async Task SeveralFirstStartsAtOnceMakeOneDatabase()
    {
        var ended = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => HubProgram.AskAsync("sources", "list", "--data", _folder.FullName)));
        Assert.All(ended, one => Assert.True(one.Code == 0, one.Error));
        var file = Path.Combine(_folder.FullName, "hub.db");
        Assert.Equal(LandedDatabases.Ask(file, "SELECT DISTINCT Slug FROM Tags").Count, LandedDatabases.Ask(file, "SELECT Slug FROM Tags").Count);
    }

    [Fact]
    public async Task ADatabaseThatCannotBeUsedIsOneSentenceAndExitCode1()
    {
        var file = LandedDatabases.Unpack(LandedDatabases.Migrations.Last(), _folder);
        LandedDatabases.Run(file, "INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '11')");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        foreach (string[] start in new[] { (string[])["serve", "--urls", "http://127.0.0.1:0"], ["migrate"], ["sources", "list"], ["ingest"] })
        {
            var ended = await HubProgram.AskAsync([.. start, "--data", _folder.FullName]);
            Assert.Equal((1, ""), (ended.Code, ended.Output));
            Assert.Matches(@"^\S+hub\.db was written by a newer version of this program [^\n]+\.\n$", ended.Error);
        }

        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task MigrateSaysInOneSentenceWhatItDid()
    {
        var first = await HubProgram.AskAsync("migrate", "--data", _folder.FullName);
        Assert.Matches(@"^\S+hub\.db has been brought up to date by 20261123151011_Initial, [^\n]+\.\n$", first.Output);
        var second = await HubProgram.AskAsync("migrate", "--data", _folder.FullName);
        Assert.Matches(@"^\S+hub\.db is up to date\.\n$", second.Output);
        Assert.Equal((0, 0), (first.Code, second.Code));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Starts it until it answers, and says what is in its database then.</summary>
    private async Task<(Beginning Beginning, int Changes)> StartedAsync(string name, string[] start)
    {
        var data = _folder.CreateSubdirectory(name);
        var (killed, changes) = await KilledStart.RunAsync(data, int.MaxValue, start);
        Assert.False(killed);
        var file = Path.Combine(data.FullName, "hub.db");
        int Count(string sql) => LandedDatabases.Ask(file, sql).Count;
        var beginning = new Beginning(
            Count("SELECT MigrationId FROM __EFMigrationsHistory"), Count("SELECT Slug FROM Tags"), Count("SELECT Slug FROM Sources"),
            Count("SELECT name FROM sqlite_schema"),
            LandedDatabases.Ask(file, "SELECT CAST(count(*) AS TEXT) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")[0]);
        return (beginning, changes);
    }

    /// <summary>The first change of the database's files, and others from there to the last, evenly. A busy machine tells of fewer than another.</summary>
    private static IEnumerable<int> Moments(int changes) => Enumerable.Range(0, Kills).Select(kill => 1 + (kill * changes * 3 / 2 / Kills)).Distinct();

    /// <summary>Kills that came after everything was done have shown nothing.</summary>
    private static void AssertMeasured(List<int> left, Predicate<int> isUnfinished)
    {
        var unfinished = left.Count(applied => isUnfinished(applied));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{left.Count} of {Kills} starts were killed, {unfinished} of them before the schema was whole.");
        Assert.True(unfinished > 0, "No kill came while there was anything left to do.");
    }

    private static HashSet<string> Rows(string file) => [.. LandedDatabases.Rows(file).Select(row => $"{row.Key}: {string.Join(", ", row.Value)}")];

    private sealed record Beginning(int Migrations, int Tags, int Sources, int Schema, string Unfinished);
}
