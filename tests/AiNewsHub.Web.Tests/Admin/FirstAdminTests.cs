using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

public sealed class FirstAdminTests
{
    [Fact]
    public async Task TheLinkMakesOneAdminAndIsDeadAfterwards()
    {
        await using var hub = await RunningHub.StartAsync();
        var link = await PrintedLink(hub);
        using var client = hub.CreateClient();
        var refused = await client.PostFormAsync(link, new() { ["Name"] = "Hélène", ["Password"] = "too short" });
        Assert.Contains("At least 12 characters", await refused.ReadAsync(), StringComparison.Ordinal);
        var token = Forms.Token(await client.GetStringAsync(link, Cancel));

        var made = await client.PostFormAsync(link, new() { ["Name"] = "Hélène", ["Password"] = Forms.AdminPassword });
        Assert.Equal("/admin", made.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/password", Cancel)).StatusCode);

        using var late = hub.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await late.GetAsync(link, Cancel)).StatusCode);
        using var form = new FormUrlEncodedContent([new("Name", "Eve"), new("Password", Forms.AdminPassword), new("__RequestVerificationToken", token)]);
        Assert.NotEqual(HttpStatusCode.Found, (await client.PostAsync(link, form, Cancel)).StatusCode);
        Assert.Equal(["Hélène"], await hub.InStoreAsync(db => db.Users.Select(user => user.UserName).ToListAsync(Cancel)));
        Assert.Equal("", await Printed(hub));
    }

    [Fact]
    public async Task TwoUsesAtOnceMakeOneAdmin()
    {
        await using var hub = await RunningHub.StartAsync();
        var link = await PrintedLink(hub);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            using var client = hub.CreateClient();
            var answer = await client.PostFormAsync(link, new() { ["Name"] = $"admin{number}", ["Password"] = Forms.AdminPassword });
            return answer.StatusCode;
        }));
        Assert.Single(answers, HttpStatusCode.Found);
        Assert.Equal(1, await hub.InStoreAsync(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task OnlyTheNewestLinkLivesAndTheStoreKeepsNoToken()
    {
        await using var hub = await RunningHub.StartAsync();
        var first = await PrintedLink(hub);
        var second = await PrintedLink(hub);
        using var client = hub.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(first, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/account/first-admin", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(second, Cancel)).StatusCode);
        var token = second[(second.IndexOf("token=", StringComparison.Ordinal) + 6)..];
        Assert.DoesNotContain(await hub.InStoreAsync(db => db.HubFacts.ToListAsync(Cancel)), fact => fact.Value.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheLinkEndsAfterADayAndSaysHowToGetANewOne()
    {
        var time = new ShiftedTime();
        await using var hub = await RunningHub.StartAsync(replace: services => services.AddSingleton<TimeProvider>(time));
        var link = await PrintedLink(hub);
        using var client = hub.CreateClient();
        time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(link, Cancel)).StatusCode);
        time.Advance(TimeSpan.FromHours(2));
        using var late = await client.GetAsync(link, Cancel);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        var words = await late.ReadAsync();
        Assert.Contains("This link is too old", words, StringComparison.Ordinal);
        Assert.Contains("For a new link, start the hub again.", words, StringComparison.Ordinal);
        var signIn = await client.ReadAsync("/account/sign-in");
        using var form = new FormUrlEncodedContent([new("Name", "Eve"), new("Password", Forms.AdminPassword),
            new("__RequestVerificationToken", Forms.Token(signIn))]);
        Assert.Equal(HttpStatusCode.Gone, (await client.PostAsync(link, form, Cancel)).StatusCode);
        Assert.Equal(0, await hub.InStoreAsync(db => db.Users.CountAsync(Cancel)));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(await PrintedLink(hub), Cancel)).StatusCode);
    }

    [Fact]
    public async Task TheSignInPageSaysWhereTheLinkIsUntilThereIsAnAdmin()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient("fr");
        Assert.Contains("Ce site n’a pas encore d’administrateur.", await client.ReadAsync("/fr/account/sign-in"), StringComparison.Ordinal);
        await hub.AddUserAsync("Hélène", HubRoles.Admin);
        Assert.DoesNotContain("pas encore d’administrateur", await client.ReadAsync("/fr/account/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAdminFromTheCommandLineEndsTheLink()
    {
        await using var hub = await RunningHub.StartAsync();
        var link = await PrintedLink(hub);
        await hub.AddUserAsync("Hélène", HubRoles.Admin);
        using var client = hub.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(link, Cancel)).StatusCode);
    }

    [Fact]
    public async Task TheConsoleIsQuietOnlyWhileTheLinkIsAlive()
    {
        var time = new ShiftedTime();
        await using var hub = await RunningHub.StartAsync(replace: services => services.AddSingleton<TimeProvider>(time));
        var notice = hub.Services.GetRequiredService<FirstAdminNotice>();
        Assert.False(notice.IsWaiting);
        await PrintedLink(hub);
        Assert.True(notice.IsWaiting);
        time.Advance(TimeSpan.FromHours(25));
        Assert.False(notice.IsWaiting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OnceSourcesWereReadTheConsoleSpeaksAgainIfSomebodyMadeAnAdmin(bool made)
    {
        await using var hub = await RunningHub.StartAsync();
        var notice = hub.Services.GetRequiredService<FirstAdminNotice>();
        var link = await PrintedLink(hub);
        // An address that nobody may read is quickly read.
        await hub.InStoreAsync(db =>
        {
            db.Sources.Add(new()
            {
                Slug = "here",
                Name = "Here",
                Address = "http://127.0.0.1:1/feed",
                Publisher = new() { Slug = "here", Name = "Here" },
            });
            return db.SaveChangesAsync(Cancel);
        });
        await hub.Services.GetRequiredService<IngestOnce>().RunAsync(null, all: true, null, Cancel);
        if (made) await hub.AddUserAsync("Hélène", HubRoles.Admin);
        await using var output = new StringWriter();
        await notice.RemindAsync(output, Cancel);
        Assert.Equal(!made, notice.IsWaiting);
        Assert.Equal(!made, output.ToString().Contains(link, StringComparison.Ordinal));
    }

    private static async Task<string> PrintedLink(RunningHub hub)
    {
        var line = await Printed(hub);
        return line[line.IndexOf("/account/", StringComparison.Ordinal)..].Trim();
    }

    private static async Task<string> Printed(RunningHub hub)
    {
        await using var output = new StringWriter();
        await hub.Services.GetRequiredService<FirstAdminNotice>().WriteAsync(hub.Address.ToString(), output);
        return output.ToString();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
