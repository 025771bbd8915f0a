using System.Text.Json;
using AiNewsHub.Web.Tests.Admin;

namespace AiNewsHub.Web.Tests.Cli;

/// <summary>The verbs that work on a data folder.</summary>
public sealed class HubVerbsTests : IDisposable
{
    private readonly HubProgram _hub = new();

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task SourcesComeInAndGoOutAsOpml()
    {
        var file = _hub.File("sources.opml", """
            <opml version="2.0"><body><outline text="Models" xmlUrl="https://models.example/feed"/><outline text="nothing"/></body></opml>
            """);
        var import = await _hub.WorkAsync("sources", "import", file);
        Assert.Equal(0, import.Code);
        Assert.StartsWith("1 sources added, 0 already there", import.Output, StringComparison.Ordinal);
        var export = (await _hub.WorkAsync("sources", "export")).AssertDone();
        Assert.Contains("xmlUrl=\"https://models.example/feed\"", export.Output, StringComparison.Ordinal);
        var list = (await _hub.WorkAsync("sources", "list")).AssertDone();
        Assert.Contains("https://models.example/feed", Assert.Single(list.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PasswordsStayHereUnlessTheyAreAskedFor()
    {
        var file = _hub.File("sources.opml", """
            <opml version="2.0"><body><outline text="Lab" xmlUrl="https://me:s3cret@lab.example/feed"/></body></opml>
            """);
        await _hub.WorkAsync("sources", "import", file);
        var export = await _hub.WorkAsync("sources", "export");
        Assert.Equal((0, "Names and passwords in addresses are left out, of 1; --passwords puts them in."), (export.Code, export.Error.Trim()));
        Assert.DoesNotContain("s3cret", export.Output, StringComparison.Ordinal);
        Assert.Contains("me:s3cret@", (await _hub.WorkAsync("sources", "export", "--passwords")).AssertDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfSourcesThatIsNotThereFails() => (await _hub.WorkAsync("sources", "import", "gone.opml")).AssertFailed("gone.opml");

    [Fact]
    public async Task ASourceIsAddedAndReadOnce()
    {
        await using var site = await LoopbackSite.StartAsync();
        var feed = site.ServeFeed("/feed", "Models", "A model opens", "A model closes");
        string[] allowed = ["--allow-address", "127.0.0.0/8", "--set", "Fetch:GapPerHost=00:00:00"];
        var asked = await _hub.WorkAsync(["sources", "add", feed, .. allowed]);
        Assert.Equal(1, asked.Code);
        Assert.Equal("Not added. Say --yes to add it without being asked.", asked.Error.Trim());
        (await _hub.WorkAsync(["sources", "add", "--yes", feed, .. allowed])).AssertDone();
        var slug = JsonDocument.Parse((await _hub.WorkAsync("sources", "list", "--json")).AssertDone().Output).RootElement.GetProperty("slug").GetString()!;
        var ingest = (await _hub.WorkAsync(["ingest", "--source", slug, "--json", .. allowed])).AssertDone();
        var totals = JsonDocument.Parse(ingest.Output).RootElement;
        Assert.Equal((1, 2), (totals.GetProperty("fetched").GetInt32(), totals.GetProperty("articles_new").GetInt32()));
        var version = (await HubProgram.AskAsync("--version")).Output.Trim();
        Assert.All(site.Asked, request => Assert.Equal($"AiNewsHub/{version}", request.Headers["User-Agent"]));
    }

    [Fact]
    public async Task AnAddressThatIsNotAllowedIsNotAdded()
    {
        await using var site = await LoopbackSite.StartAsync();
        var ended = await _hub.WorkAsync("sources", "add", site.ServeFeed("/feed", "Models", "A model opens"), "--yes");
        ended.AssertFailed("private");
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task ASourceThatIsNotThereCannotBeRead() => (await _hub.WorkAsync("ingest", "--source", "nobody")).AssertFailed("There is no source 'nobody'");

    [Fact]
    public async Task AnAdminIsMadeWithThePasswordFromStandardInput()
    {
        (await _hub.RunAsync("long enough and 7 more\n", "user", "add-admin", "ada", "--data", _hub.Data)).AssertDone();
        (await _hub.RunAsync("long enough and 7 more\n", "user", "add-admin", "ada", "--data", _hub.Data)).AssertFailed("ada");
        (await _hub.RunAsync("another one of 22 letters\n", "user", "reset-password", "ada", "--data", _hub.Data)).AssertDone();
    }

    [Fact]
    public async Task NoPasswordNoAdmin() => (await _hub.WorkAsync("user", "add-admin", "ada")).AssertFailed("No password came in on standard input.");

    [Fact]
    public async Task NobodyGetsNoNewPassword() =>
        (await _hub.RunAsync("long enough and 7 more\n", "user", "reset-password", "nobody", "--data", _hub.Data)).AssertFailed("Nobody is called nobody.");

    [Fact]
    public async Task OptionsMayStandBeforeTheVerb()
    {
        (await _hub.RunAsync("", "--data", _hub.Data, "sources", "list")).AssertDone();
        Assert.True(File.Exists(Path.Combine(_hub.Data, "hub.db")));
    }

    [Fact]
    public async Task SettingsComeFromTheEnvironmentAndOptionsOutrankThem()
    {
        _hub.Environment["AINEWSHUB_Hub__Data"] = _hub.Data + "-of-environment";
        (await _hub.RunAsync("", "sources", "list")).AssertDone();
        Assert.True(File.Exists(Path.Combine(_hub.Data + "-of-environment", "hub.db")));
        Assert.False(Directory.Exists(_hub.Data));
        (await _hub.RunAsync("", "sources", "list", "--set", $"Hub:Data={_hub.Data}")).AssertDone();
        Assert.True(File.Exists(Path.Combine(_hub.Data, "hub.db")));
    }

    [Fact]
    public async Task WhatIsNoDatabaseFails()
    {
        Directory.CreateDirectory(_hub.Data);
        await File.WriteAllTextAsync(Path.Combine(_hub.Data, "hub.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        (await _hub.WorkAsync("sources", "list")).AssertFailed(Path.Combine(_hub.Data, "hub.db"));
    }

    [Fact]
    public async Task TrainingWritesItsWeights()
    {
        var texts = _hub.File("texts.tsv", string.Concat(Enumerable.Range(0, 40).Select(number => number % 2 == 0
            ? $"1\tLanguage model {number}\tThe neural network learns number {number}.\n"
            : $"0\tSoup {number}\tCut the leeks {number} times.\n")));
        var weights = texts + ".weights";
        var ended = await _hub.RunAsync("", "train", "relevance", texts, "--out", weights);
        Assert.Equal(0, ended.Code);
        Assert.StartsWith("40 texts, 10-fold", ended.Error, StringComparison.Ordinal);
        Assert.NotEmpty(await File.ReadAllLinesAsync(weights, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TrainingOnAnUnreadableLineFails()
    {
        var texts = _hub.File("texts.tsv", "perhaps\tTitle\tText\n");
        (await _hub.RunAsync("", "train", "relevance", texts, "--out", texts + ".weights")).AssertFailed($"A line of {texts} is neither");
        Assert.False(File.Exists(texts + ".weights"));
    }
}
