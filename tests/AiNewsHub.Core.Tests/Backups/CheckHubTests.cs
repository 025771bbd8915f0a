using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Tests.Backups;

/// <summary>What is wrong is found, whatever it is, and nothing else is.</summary>
public sealed class CheckHubTests
{
    private const string Hash = "ffffffffffffffffffffffffffffffff";

    [Fact]
    public async Task WhatIsSoundIsSound()
    {
        await using var hub = new BackedUpHub();
        var check = await CheckAsync(hub);
        Assert.Empty(check.Faults);
        Assert.Equal((66, true), (check.Rows["Articles"], check.SawPictures));
    }

    [Theory]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM Publishers WHERE Id = (SELECT min(PublisherId) FROM Sources)",
        "rows of Sources that refer to no row of Publishers: ")]
    [InlineData("DELETE FROM ArticleIndex WHERE rowid IN (SELECT Id FROM Articles LIMIT 3)", "articles that the search index lacks: 3")]
    [InlineData("INSERT INTO ArticleIndex (rowid, Title, Body) VALUES (999999, 'Nobody', 'wrote this')", "entries of the search index without an article: 1")]
    [InlineData($"UPDATE Images SET Hash = '{Hash}', DueAt = NULL WHERE Id = (SELECT min(Id) FROM Images)",
        "pictures that it names and whose files are gone: 1")]
    [InlineData($"UPDATE Sources SET IconFile = '{Hash}', IconDueAt = NULL WHERE Id = (SELECT min(Id) FROM Sources)",
        "pictures that it names and whose files are gone: 1")]
    public async Task WhatDoesNotFitIsCounted(string change, string fault)
    {
        await using var hub = new BackedUpHub();
        hub.Run(change);
        Assert.StartsWith(fault, Assert.Single((await CheckAsync(hub)).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APictureThatIsToBeFetchedAgainIsNoFault()
    {
        await using var hub = new BackedUpHub();
        hub.Run($"UPDATE Images SET Hash = '{Hash}', DueAt = 0");
        Assert.Empty((await CheckAsync(hub)).Faults);
    }

    [Fact]
    public async Task DamagedPagesAreFound()
    {
        await using var hub = new BackedUpHub();
        hub.Run("PRAGMA journal_mode = DELETE");
        await using (var file = new FileStream(hub.Database, FileMode.Open))
        {
            file.Position = 4096 * 20;
            await file.WriteAsync(new byte[4096], TestContext.Current.CancellationToken);
        }

        Assert.Matches("damaged|cannot be read", Assert.Single((await CheckAsync(hub)).Faults));
    }

    [Fact]
    public async Task AFolderWithoutADatabaseIsOneSentence()
    {
        await using var hub = new BackedUpHub();
        Directory.Delete(hub.Data, recursive: true);
        Assert.Contains("There is no database in", (await Assert.ThrowsAsync<UnusableDatabaseException>(() => CheckAsync(hub))).Message,
            StringComparison.Ordinal);
    }

    private static Task<HubCheck> CheckAsync(BackedUpHub hub) => hub.Get<CheckHub>().RunAsync(new LongWork(null), TestContext.Current.CancellationToken);
}
