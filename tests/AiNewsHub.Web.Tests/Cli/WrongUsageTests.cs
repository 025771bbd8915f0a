namespace AiNewsHub.Web.Tests.Cli;

public sealed class WrongUsageTests
{
    [Theory]
    [InlineData("publish", "'publish'")]
    [InlineData("serve now", "'now'")]
    [InlineData("serve --urls", "--urls")]
    [InlineData("serve --set Hub:Name", "--set wants Key:Sub=value, not 'Hub:Name'.")]
    [InlineData("ingest --everything", "'--everything'")]
    [InlineData("ingest --source", "--source")]
    [InlineData("sources", "Required command")]
    [InlineData("sources import", "FILE")]
    [InlineData("sources import --fast", "'--fast'")]
    [InlineData("sources add", "URL")]
    [InlineData("sources list all", "'all'")]
    [InlineData("stories", "Required command")]
    [InlineData("stories rework --days soon", "--days wants a number of days from 1 to 100000, not 'soon'.")]
    [InlineData("stories rework --days 0", "--days wants a number of days")]
    [InlineData("stories rework all", "'all'")]
    [InlineData("user", "Required command")]
    [InlineData("user add-admin", "NAME")]
    [InlineData("inspect", "Required command")]
    [InlineData("inspect feed", "Name a file, a web address, or - for standard input.")]
    [InlineData("inspect feed a.xml b.xml", "'b.xml'")]
    [InlineData("inspect feed a.xml --base over-there", "--base wants a whole address")]
    [InlineData("inspect article a.html --batch list", "either FILE or --batch")]
    [InlineData("inspect text --fast", "'--fast'")]
    [InlineData("inspect stories --window-days soon", "number of days")]
    [InlineData("inspect robots robots.txt /a", "--agent")]
    [InlineData("inspect robots robots.txt --agent Bot", "URL")]
    [InlineData("train relevance texts.jsonl", "--out")]
    [InlineData("completion tcsh", "tcsh")]
    public async Task WhatCannotBeUnderstoodEndsWithCodeTwo(string typed, string because) =>
        (await HubProgram.AskAsync(typed.Split(' '))).AssertWrongUsage(because);

    [Fact]
    public async Task WrongUsageSaysHowItIsUsed()
    {
        (await HubProgram.AskAsync("sources", "import")).AssertWrongUsage("Usage: AiNewsHub.Web sources import <FILE> [options]");
        (await HubProgram.AskAsync("sources")).AssertWrongUsage("Usage: AiNewsHub.Web sources import|export|add|list [options]");
    }

    [Fact]
    public async Task AnUnknownOptionIsNamedOnce()
    {
        var ended = await HubProgram.AskAsync("inspect", "feed", "--bogus");
        ended.AssertWrongUsage("'--bogus'");
        Assert.Equal(2, ended.Error.Split("--bogus").Length);
    }

    [Fact]
    public async Task AVerbMistypedByALetterIsProposed() => (await HubProgram.AskAsync("ingets")).AssertWrongUsage("ingest");

    [Theory]
    [InlineData("--resolve", "example.com", "HOST=ADDRESS:PORT")]
    [InlineData("--allow-address", "everywhere", "'everywhere' is no network")]
    [InlineData("--set", "Hub:Demo=perhaps", "Hub:Demo")]
    [InlineData("--set", "Images:MaxMegabytes=0", "Images:MaxMegabytes must be 1 or more")]
    [InlineData("--set", "Hub:TimeZone=Mars/Olympus", "Hub:TimeZone")]
    [InlineData("--urls", "nowhere", "nowhere")]
    public async Task AWrongSettingEndsWithCodeTwo(string option, string value, string because)
    {
        using var hub = new HubProgram();
        (await hub.WorkAsync("serve", "--no-starter", option, value)).AssertWrongUsage(because);
    }

    [Fact]
    public async Task AWrongSettingOfTheEnvironmentEndsWithCodeTwo()
    {
        using var hub = new HubProgram { Environment = { ["AINEWSHUB_Fetch__Resolve__0"] = "example.com" } };
        (await hub.WorkAsync("sources", "list")).AssertWrongUsage("HOST=ADDRESS:PORT");
    }
}
