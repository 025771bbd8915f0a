using System.Xml.Linq;

namespace AiNewsHub.Web.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string, string> Levels => new()
    {
        { "", "serve" },
        { "serve", "--urls <URL>" },
        { "ingest", "--source <SLUG>" },
        { "sources", "import" },
        { "sources import", "<FILE>" },
        { "sources export", "--data <DIR>" },
        { "sources add", "--yes" },
        { "sources list", "--json" },
        { "stories", "rework" },
        { "stories rework", "--days <N>" },
        { "backup", "--images" },
        { "restore", "<FILE>" },
        { "check", "--data <DIR>" },
        { "user", "add-admin" },
        { "user add-admin", "<NAME>" },
        { "user reset-password", "<NAME>" },
        { "inspect", "stories" },
        { "inspect feed", "--base <URL>" },
        { "inspect article", "--batch <LIST>" },
        { "inspect list", "--root <DIR>" },
        { "inspect text", "--time" },
        { "inspect stories", "--window-days <N>" },
        { "inspect robots", "--agent <NAME>" },
        { "train", "relevance" },
        { "train relevance", "--out <FILE>" },
        { "completion", "zsh" },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task EveryLevelSaysWhatItTakes(string verbs, string mentioned)
    {
        var help = (await HubProgram.AskAsync([.. Words(verbs), "--help"])).AssertDone();
        Assert.StartsWith("Description:", help.Output, StringComparison.Ordinal);
        Assert.Contains(mentioned, help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ingest")]
    [InlineData("sources")]
    [InlineData("sources import")]
    [InlineData("inspect feed")]
    [InlineData("train relevance")]
    public async Task EveryLevelTellsTheVersionThatTheBuildWasGiven(string verbs)
    {
        var version = (await HubProgram.AskAsync([.. Words(verbs), "--version"])).AssertDone();
        var given = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(given, version.Output.Trim());
    }

    [Fact]
    public async Task InspectShowsNoOptionThatMeansNothingToIt()
    {
        var help = await HubProgram.AskAsync("inspect", "feed", "--help");
        Assert.DoesNotContain("--data", help.Output, StringComparison.Ordinal);
        Assert.Contains("--allow-address", help.Output, StringComparison.Ordinal);
    }

    private static string[] Words(string verbs) => verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
