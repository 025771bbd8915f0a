using System.Diagnostics;

namespace AiNewsHub.Web.Tests.Cli;

/// <summary><c>backup</c>, <c>restore</c> and <c>check</c>, beside a hub that serves and without one.</summary>
public sealed class BackupVerbsTests : IDisposable
{
    private readonly HubProgram _hub = new();
    private readonly string _other = Directory.CreateTempSubdirectory("ainewshub-moved-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _hub.Dispose();
        Directory.Delete(_other, recursive: true);
    }

    [Fact]
    public async Task AHubMovesToAnotherFolder()
    {
        var opml = _hub.File("sources.opml", """<opml version="2.0"><body><outline text="Models" xmlUrl="https://models.example/feed"/></body></opml>""");
        Assert.Equal(0, (await _hub.WorkAsync("sources", "import", opml)).Code);
        var file = Path.Combine(_other, "moved.zip");

        var backup = (await _hub.WorkAsync("backup", file)).AssertDone();
        Assert.Matches($@"^{file} was written and read again: 0 articles and 1 sources, without pictures, 0\.\d MB\.$", Assert.Single(backup.Lines));
        var restore = await _hub.RunAsync("", "restore", file, "--data", Path.Combine(_other, "data"));
        Assert.Matches(@"is as it was on [-0-9: ]{19} UTC: 0 articles and 1 sources, without pictures; nothing was there before\.$",
            Assert.Single(restore.AssertDone().Lines));
        var check = await _hub.RunAsync("", "check", "--data", Path.Combine(_other, "data"));
        Assert.Matches(@"hub\.db is sound: 0 articles, 1 sources, \d+ rows in all; index and pictures fit its rows\.$",
            Assert.Single(check.AssertDone().Lines));
        var list = await _hub.RunAsync("", "sources", "list", "--data", Path.Combine(_other, "data"));
        Assert.Contains("https://models.example/feed", list.AssertDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BesideAHubThatServesOnlyRestoreAndASecondOneAreRefused()
    {
        var (serving, said) = await ServeAsync();
        using (serving)
        {
            try
            {
                Assert.StartsWith("Listening", said, StringComparison.Ordinal);
                (await _hub.WorkAsync("backup")).AssertDone();
                (await _hub.WorkAsync("check")).AssertDone();
                var file = Assert.Single(Directory.GetFiles(Path.Combine(_hub.Data, "backups")));
                (await _hub.WorkAsync("restore", file)).AssertFailed($"{_hub.Data} is served by process {serving.Id} since ");
                (await _hub.WorkAsync("serve", "--urls", "http://127.0.0.1:0", "--set", "Hub:QuietConsole=true"))
                    .AssertFailed($"is served by process {serving.Id} since ");
                serving.Kill();
                await serving.WaitForExitAsync(Cancel);
                Assert.Contains("what was there before lies in", (await _hub.WorkAsync("restore", file)).AssertDone().Output, StringComparison.Ordinal);
            }
            finally
            {
                if (!serving.HasExited) serving.Kill();
            }
        }

        (serving, said) = await ServeAsync();
        using (serving)
        {
            Assert.StartsWith("Listening", said, StringComparison.Ordinal);
            serving.Kill();
            await serving.WaitForExitAsync(Cancel);
        }
    }

    [Fact]
    public async Task WhatCannotBeRestoredIsOneSentence()
    {
        var notes = _hub.File("notes.zip", "My notes.");
        (await _hub.WorkAsync("restore", notes)).AssertFailed("notes.zip is no backup of a hub");
        (await _hub.WorkAsync("restore", "gone.zip")).AssertFailed("There is no file gone.zip");
        (await _hub.WorkAsync("restore")).AssertWrongUsage("FILE");
        (await _hub.WorkAsync("backup")).AssertFailed("There is no database in");
        (await _hub.WorkAsync("check")).AssertFailed("There is no database in");
        (await _hub.WorkAsync("backup", "--set", "Backup:Keep=0")).AssertWrongUsage("Backup:Keep must be 1 or more");
    }

    [Fact]
    public async Task WhatIsNotSoundFails()
    {
        (await _hub.WorkAsync("migrate")).AssertDone();
        var database = Path.Combine(_hub.Data, "hub.db");
        LandedDatabases.Run(database, "INSERT INTO ArticleIndex (rowid, Title, Body) VALUES (1, 'Nobody', 'wrote this')");
        (await _hub.WorkAsync("check"))
            .AssertFailed("is not sound: entries of the search index without an article: 1. Restore a good backup with 'restore FILE'");
        LandedDatabases.Run(database, "PRAGMA journal_mode = DELETE");
        await using (var file = new FileStream(database, FileMode.Open))
        {
            file.Position = 4096 * 3;
            await file.WriteAsync(new byte[4096 * 20], Cancel);
        }

        (await _hub.WorkAsync("check")).AssertFailed("is not sound: ");
        (await _hub.WorkAsync("backup")).AssertFailed("estore a good");
        Assert.Empty(Directory.GetFiles(Path.Combine(_hub.Data, "backups")));
    }

    private async Task<(Process Process, string? Said)> ServeAsync()
    {
        var process = _hub.Start("serve", "--data", _hub.Data, "--no-starter", "--urls", "http://127.0.0.1:0", "--set", "Hub:QuietConsole=true");
        return (process, await process.StandardOutput.ReadLineAsync(Cancel));
    }
}
