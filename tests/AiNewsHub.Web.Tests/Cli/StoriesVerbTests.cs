using AiNewsHub.Web.Tests.Admin;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Web.Tests.Cli;

/// <summary>Stored stories worked out anew from the command line.</summary>
public sealed class StoriesVerbTests : IDisposable
{
    private readonly HubProgram _hub = new();

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task AHubWithoutArticlesHasNothingToWorkOut() =>
        Assert.Equal("Looked at 0 articles.", (await _hub.WorkAsync("stories", "rework")).AssertDone().Lines[0].Trim());

    [Fact]
    public async Task AWrongStoryIsTakenApartAndADryRunSaysSoFirst()
    {
        await ReadAsync("OpenAI releases GPT-6, a large language model", "Fabline opens a chip plant near Dresden");
        Assert.Equal(2, Number("SELECT count(DISTINCT StoryId) FROM Articles"));
        Number("UPDATE Articles SET StoryId = (SELECT min(StoryId) FROM Articles) RETURNING 1");

        var dry = (await _hub.WorkAsync("stories", "rework", "--dry-run", "--days", "30")).AssertDone();

        Assert.Contains("Looked at 2 articles.", dry.Output, StringComparison.Ordinal);
        Assert.Contains("Would move 1 articles to another story: 0 stories would be merged into others, 1 split, 1 begun, 0 ended.", dry.Output,
            StringComparison.Ordinal);
        Assert.Contains("Changed nothing", dry.Output, StringComparison.Ordinal);
        Assert.Equal(1, Number("SELECT count(DISTINCT StoryId) FROM Articles"));

        var done = (await _hub.WorkAsync("stories", "rework")).AssertDone();

        Assert.Contains("Moved 1 articles to another story: 0 stories were merged into others, 1 split, 1 begun, 0 ended.", done.Output,
            StringComparison.Ordinal);
        Assert.Equal(2, Number("SELECT count(DISTINCT StoryId) FROM Articles"));
        Assert.Contains("Moved 0 articles", (await _hub.WorkAsync("stories", "rework")).AssertDone().Output, StringComparison.Ordinal);
    }

    private async Task ReadAsync(params string[] titles)
    {
        await using var site = await LoopbackSite.StartAsync();
        string[] allowed = ["--allow-address", "127.0.0.0/8", "--set", "Fetch:GapPerHost=00:00:00"];
        (await _hub.WorkAsync(["sources", "add", "--yes", site.ServeFeed("/feed", "Models", titles), .. allowed])).AssertDone();
        (await _hub.WorkAsync(["ingest", "--all", "--json", .. allowed])).AssertDone();
    }

    private long Number(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_hub.Data, "hub.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = statement;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
