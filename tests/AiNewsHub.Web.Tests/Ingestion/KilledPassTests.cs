using System.Diagnostics;
using AiNewsHub.Tests.Admin;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Tests.Ingestion;

/// <summary>The executable itself, killed without warning while it stores articles.</summary>
public sealed class KilledPassTests
{
    private const int Feeds = 60;
    private const int Entries = 40;

    [Fact]
    public async Task APassThatIsKilledLosesNothingAndDoublesNothing()
    {
        await using var site = await LoopbackSite.StartAsync();
        var data = Directory.CreateTempSubdirectory("hub").FullName;
        var list = Path.Combine(data, "sources.tsv");
        var addresses = Enumerable.Range(0, Feeds).Select(feed => site.Put($"/{feed}", Feed(feed)));
        await File.WriteAllLinesAsync(list, ["feed\tpages", .. addresses.Select(address => $"{address}\tfeed-only")], TestContext.Current.CancellationToken);
        Assert.Equal(0, await RunAsync(data, "sources", "import", list));

        var killedAt = new List<long>();
        for (var round = 0; round < 3; round++)
        {
            var before = Count(data);
            using var pass = Start(data, "ingest", "--all");
            while (!pass.HasExited && Count(data) == before) await Task.Delay(5, TestContext.Current.CancellationToken);
            pass.Kill();
            await pass.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(Count(data) >= before);
            Assert.Equal("ok", Ask<string>(data, "PRAGMA integrity_check"));
            killedAt.Add(Count(data));
        }

        Assert.Contains(killedAt, count => count is > 0 and < Feeds * Entries);
        Assert.Equal(0, await RunAsync(data, "ingest", "--all"));
        Assert.Equal(Feeds * Entries, Count(data));
        Assert.Equal(Feeds * Entries, Ask<long>(data, "SELECT count(DISTINCT SourceId || ' ' || Title) FROM Articles"));
        Assert.Equal(0, Ask<long>(data, "SELECT count(*) FROM pragma_foreign_key_check"));
        Assert.Equal(0, Ask<long>(data, "SELECT count(*) FROM Articles WHERE NOT EXISTS (SELECT 1 FROM ArticleSightings s WHERE s.ArticleId = Articles.Id)"));
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    private static string Feed(int feed) =>
        $"""
        <rss version="2.0"><channel><title>Feed {feed}</title><link>https://site.example/{feed}/</link>
        {string.Concat(Enumerable.Range(0, Entries).Select(entry => $"<item><title>Feed {feed} tells of event {entry}</title><link>https://site.example/{feed}/{entry}</link><description>Model {feed} and its makers, part {entry}.</description></item>"))}
        </channel></rss>
        """;

    private static async Task<int> RunAsync(string data, params string[] args)
    {
        using var process = Start(data, args);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static Process Start(string data, params string[] args) => Process.Start(new ProcessStartInfo(
        "dotnet",
        ["exec", Path.Combine(AppContext.BaseDirectory, "AiNewsHub.Web.dll"), .. args, "--data", data, "--allow-address", "127.0.0.0/8", "--set", "Fetch:GapPerHost=00:00:00.005"])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static long Count(string data) => Ask<long>(data, "SELECT count(*) FROM Articles");

    private static T Ask<T>(string data, string question)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "hub.db")};Mode=ReadOnly;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return (T)command.ExecuteScalar()!;
    }
}
