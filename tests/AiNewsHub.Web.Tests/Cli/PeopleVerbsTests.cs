using AiNewsHub.Web.Tests.Admin;

namespace AiNewsHub.Web.Tests.Cli;

/// <summary>People from the command line, also where nobody can sign in.</summary>
public sealed class PeopleVerbsTests
{
    [Fact]
    public async Task PeopleAreListedInvitedAndRemovedButForTheLastAdmin()
    {
        using var hub = new HubProgram();
        (await hub.RunAsync(Forms.AdminPassword + "\n", "user", "add-admin", "ada", "--data", hub.Data)).AssertDone();
        var invited = (await hub.WorkAsync("user", "invite", "editor", "--set", "Hub:BaseUrl=https://news.example")).AssertDone();
        Assert.Matches("^https://news.example/account/invited\\?token=[0-9a-f]{64}$", Assert.Single(invited.Lines));
        Assert.Equal("ada\tadmin\t-", Assert.Single((await hub.WorkAsync("user", "list")).AssertDone().Lines));
        (await hub.WorkAsync("user", "unlock", "ada")).AssertDone();
        (await hub.WorkAsync("user", "end-sessions", "Ada")).AssertDone();
        (await hub.WorkAsync("user", "end-second-factor", "nobody")).AssertFailed("Nobody is called nobody.");
        (await hub.WorkAsync("user", "remove", "ada")).AssertFailed("ada is the last admin");
        (await hub.RunAsync(Forms.AdminPassword + "\n", "user", "add-admin", "bea", "--data", hub.Data)).AssertDone();
        (await hub.WorkAsync("user", "remove", "ada")).AssertDone();
        Assert.Equal("bea\tadmin\t-", Assert.Single((await hub.WorkAsync("user", "list")).AssertDone().Lines));
    }
}
