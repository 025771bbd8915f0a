using System.Net;
using System.Text.RegularExpressions;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What a person does at a hub's forms, without script.</summary>
internal static partial class Forms
{
    public const string AdminName = "Hélène";
    public const string AdminPassword = "quartz lantern herring seven";

    /// <summary>A browser that is signed in as an admin, who is made where there is none.</summary>
    public static async Task<HttpClient> SignInAsAdminAsync(this RunningHub hub, string language = "en")
    {
        await hub.AddUserAsync(AdminName, HubRoles.Admin);
        return await hub.SignInAsync(AdminName, language);
    }

    public static async Task<HttpClient> SignInAsync(this RunningHub hub, string name, string language = "en")
    {
        var client = hub.CreateClient(language);
        var answer = await client.PostFormAsync("/account/sign-in", new() { ["Name"] = name, ["Password"] = AdminPassword });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    public static async Task AddUserAsync(this RunningHub hub, string name, string? role)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<HubUser>>();
        if (await users.FindByNameAsync(name) is not null) return;
        if (role == HubRoles.Admin)
        {
            var added = await scope.ServiceProvider.GetRequiredService<AddAdmin>().RunAsync(name, AdminPassword, "test", Cancel);
            Assert.True(added.Succeeded);
            return;
        }
        var user = new HubUser { UserName = name };
        Assert.True((await users.CreateAsync(user, AdminPassword)).Succeeded);
        if (role is null) return;
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
        await users.AddToRoleAsync(user, role);
    }

    /// <summary>Opens the page, fills in its form and sends it to <paramref name="action"/>, or back to the page.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string page, Dictionary<string, string> fields, string? action = null)
    {
        var form = await client.GetStringAsync(page, Cancel);
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", Token(form))));
        return await client.PostAsync(action ?? page, content, Cancel);
    }

    /// <summary>The page's visible HTML with character references read, for searching words in it.</summary>
    public static async Task<string> ReadAsync(this HttpClient client, string page) => WebUtility.HtmlDecode(await client.GetStringAsync(page, Cancel));

    public static async Task<string> ReadAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    public static string Token(string html) => TokenField().Match(html).Groups[1].Value;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TokenField();
}
