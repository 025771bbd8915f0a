using AiNewsHub.Web.Tests.Admin;

namespace AiNewsHub.Web.Tests.Cli;

/// <summary>Pages of stored articles read again from the command line.</summary>
public sealed class RereadVerbTests : IDisposable
{
    private static readonly string[] _loopback = ["--allow-address", "127.0.0.0/8", "--set", "Fetch:GapPerHost=00:00:00"];

    private readonly HubProgram _hub = new();

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task ADryRunCountsAndTheVerbAsksEachPageOnceMore()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/0", Page("GPT-6"), "text/html");
        site.Status("/1", 404);
        (await WorkAsync("sources", "add", "--yes", site.ServeFeed("/feed", "Models", "OpenAI releases GPT-6", "Mistral opens a chip plant"))).AssertDone();
        (await WorkAsync("ingest", "--all", "--json")).AssertDone();
        var asked = site.Asked.Count;

        Assert.Contains("1 articles of 1 sources would be read again", (await WorkAsync("reread", "--kind", "article", "--dry-run")).AssertDone().Output,
            StringComparison.Ordinal);
        Assert.Equal(asked, site.Asked.Count);

        Assert.Contains("pages of 2 articles", (await WorkAsync("reread", "--source", "models")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Equal((2, 2), (Asked("/0"), Asked("/1")));
        Assert.Contains("0 articles that waited", (await WorkAsync("reread", "--stop")).AssertDone().Output, StringComparison.Ordinal);

        int Asked(string path) => site.Asked.Count(request => request.Path == path);
    }

    [Fact]
    public async Task ASourceThatIsNotThereAndAKindThatIsNoneAreSaid()
    {
        (await WorkAsync("reread", "--source", "nobody")).AssertFailed("There is no source 'nobody'");
        var wrong = await WorkAsync("reread", "--kind", "novel");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("--kind wants one of notread, article, paywall", wrong.Error, StringComparison.Ordinal);
    }

    private Task<Ended> WorkAsync(params string[] arguments) => _hub.WorkAsync([.. arguments, .. _loopback]);

    private static string Page(string name) =>
        $"""
        <!doctype html><html lang="en"><head><title>OpenAI releases {name}</title></head><body><article><h1>OpenAI releases {name}</h1>
        {string.Concat(Enumerable.Repeat($"<p>The laboratory tells at some length how it trained {name} and what it can do that others cannot.</p>", 8))}
        </article></body></html>
        """;
}
