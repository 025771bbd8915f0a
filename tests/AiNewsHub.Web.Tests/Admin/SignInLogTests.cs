using System.Net;
using System.Text.RegularExpressions;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What is written down of who comes, goes and is refused.</summary>
public sealed class SignInLogTests
{
    private const string Address = "203.0.113.77";

    private static readonly Dictionary<string, string?> _behindProxy = new() { ["Hub:Proxies"] = "127.0.0.1" };

    [Fact]
    public async Task ComingGoingAndRefusalsAreInTheAuditWithAShortenedAddress()
    {
        await using var hub = await RunningHub.StartAsync(_behindProxy);
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = Remote(hub);
        for (var time = 0; time < 3; time++) await SignIn(client, "nobody, really", "wrong wrong wrong");
        await SignIn(client, Forms.AdminName, "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.Found, (await SignIn(client, Forms.AdminName, Forms.AdminPassword)).StatusCode);
        var audit = WebUtility.HtmlDecode(await client.GetStringAsync("/admin/audit", Cancel));
        Assert.Matches(@"Sign-in refused:\s+<strong>203\.0\.113\.0/24</strong>", audit);
        await client.PostFormAsync("/account/sign-out", []);
        Assert.Equal(
            [("?", "user.refused", "×3"), (Forms.AdminName, "user.refused", null), (Forms.AdminName, "user.signed-in", null),
                (Forms.AdminName, "user.signed-out", null)],
            await hub.InStoreAsync(db => db.AuditEntries.Where(entry => entry.Subject == "203.0.113.0/24").OrderBy(entry => entry.Id)
                .Select(entry => new ValueTuple<string, string, string?>(entry.Who, entry.Action, entry.Detail)).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task EachRefusalIsOneLineWithTheWholeAddressAndNothingThatWasTyped()
    {
        await using var hub = await RunningHub.StartAsync(_behindProxy);
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using var client = Remote(hub);
        await SignIn(client, "from 198.51.100.1 for me", "wrong wrong wrong");
        await SignIn(client, Forms.AdminName, "wrong wrong wrong");
        for (var time = 2; time < 12; time++) await SignIn(client, "nobody", "x");
        var folder = Path.GetDirectoryName(hub.Services.GetRequiredService<HubSettings>().LogFile)!;
        var lines = new List<string>();
        foreach (var file in Directory.GetFiles(folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            lines.AddRange((await reader.ReadToEndAsync(Cancel)).Split('\n'));
        }

        var refused = lines.Where(line => line.Contains("Sign-in refused", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, refused.Count);
        Assert.All(refused, line => Assert.Matches($"\"Address\":\"{Regex.Escape(Address)}\"", line));
        Assert.DoesNotContain(refused, line => line.Contains("198.51", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsKeptOfComingAndGoingEndsAfterThreeMonths()
    {
        var time = new ShiftedTime();
        await using var hub = await RunningHub.StartAsync(replace: services => services.AddSingleton<TimeProvider>(time));
        await hub.AddUserAsync(Forms.AdminName, HubRoles.Admin);
        using (await hub.SignInAsync(Forms.AdminName)) time.Advance(TimeSpan.FromDays(91));
        using (await hub.SignInAsync(Forms.AdminName))
        {
            Assert.Equal(["user.admin-added", "user.signed-in"],
                await hub.InStoreAsync(db => db.AuditEntries.Select(entry => entry.Action).ToListAsync(Cancel)));
        }
    }

    [Theory]
    [InlineData("2001:db8:12:3456::9", "2001:db8:12::/48")]
    [InlineData("::ffff:192.0.2.200", "192.0.2.0/24")]
    public async Task AddressesOfTheSixthVersionAreShortenedToo(string address, string kept)
    {
        await using var hub = await RunningHub.StartAsync();
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignInLog>().RefusedAsync(null, IPAddress.Parse(address), Cancel);
        Assert.Equal([kept], await hub.InStoreAsync(db => db.AuditEntries.Select(entry => entry.Subject).ToListAsync(Cancel)));
    }

    private static HttpClient Remote(RunningHub hub)
    {
        var client = hub.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        return client;
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string name, string password) =>
        client.PostFormAsync("/account/sign-in", new() { ["Name"] = name, ["Password"] = password });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
