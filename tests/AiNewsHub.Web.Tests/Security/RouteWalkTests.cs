using AiNewsHub.Core.Model;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Tests.Admin;
using AiNewsHub.Web.Tests.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Security;

/// <summary>Every route by every method and by everybody, so that one added tomorrow is held to the same.</summary>
public sealed class RouteWalkTests
{
    private static readonly string[] Methods = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "PROPFIND", "POST"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoRouteFailsOrShowsAnythingToWhomItIsNotForOrChangesByBeingRead()
    {
        await using var hub = await StartAsync();
        await using var store = new SqliteConnection(await hub.InStoreAsync(context => Task.FromResult(context.Database.GetConnectionString())));
        await store.OpenAsync(Cancel);
        var walked = 0;
        foreach (var (role, client) in await PeopleAsync(hub))
        {
            using (client)
            {
                var before = await VersionAsync(store);
                foreach (var endpoint in Endpoints(hub))
                {
                    foreach (var method in Methods)
                    {
                        foreach (var path in Paths(endpoint).Distinct())
                        {
                            using var answer = await SendAsync(client, method, path);
                            var status = (int)answer.StatusCode;
                            Assert.True(status < 500, $"{method} {path} by {role}: {status}");
                            Assert.False(status < 300 && !IsFor(endpoint, role), $"{method} {path} is shown to {role}");
                            Assert.True(status is >= 400 or 302 || IsServed(endpoint, method), $"{method} {path} by {role}: {status}");
                            walked++;
                        }

                        Assert.True(before == await VersionAsync(store), $"{method} {endpoint.RoutePattern.RawText} by {role} changed something");
                    }
                }
            }
        }

        Assert.True(walked > 2000, $"{walked} requests");
    }

    [Fact]
    public async Task NoFormFailsByBeingEmpty()
    {
        await using var hub = await StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var sent = 0;
        foreach (var endpoint in Endpoints(hub).Where(endpoint => endpoint.RoutePattern.RawText != "account/sign-out"))
        {
            foreach (var name in Handlers(endpoint).Append("NoSuchHandler"))
            {
                foreach (var path in Paths(endpoint).Distinct())
                {
                    using var answer = await admin.PostFormAsync("/account/password", [], name is null ? path : $"{path}?handler={name}");
                    Assert.True((int)answer.StatusCode < 500, $"{path} {name}: {answer.StatusCode}");
                    Assert.False(name == "NoSuchHandler" && answer.IsSuccessStatusCode && Handlers(endpoint).All(handler => handler is not null),
                        $"{path} {name}: {answer.StatusCode}");
                    sent++;
                }
            }
        }

        Assert.True(sent > 80, $"{sent} forms");
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("DELETE", "/latest")]
    [InlineData("OPTIONS", "/fr/about")]
    [InlineData("POST", "/healthz")]
    [InlineData("BREW", "/search")]
    public async Task WhatNothingServesIsRefusedWithWhatIs(string method, string path)
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        using var answer = await SendAsync(client, method, path);
        Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    private static Task<RunningHub> StartAsync() => SeededHub.StartAsync(settings: new()
    {
        ["Hub:BaseUrl"] = "http://news.example/",
        ["Accounts:AttemptsPerMinute"] = "100000",
        ["Push:PerMinute"] = "100000",
        ["WebSub:PerMinute"] = "100000",
    });

    private static async Task<List<(string Role, HttpClient Client)>> PeopleAsync(RunningHub hub)
    {
        await hub.AddUserAsync("reader", role: null);
        await hub.AddUserAsync("editor", HubRoles.Editor);
        return [("stranger", hub.CreateClient()), ("reader", await hub.SignInAsync("reader")), ("editor", await hub.SignInAsync("editor")),
            ("admin", await hub.SignInAsAdminAsync())];
    }

    /// <summary>Changes with every commit of anybody else.</summary>
    private static async Task<long> VersionAsync(SqliteConnection store)
    {
        await using var command = store.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private static bool IsFor(RouteEndpoint endpoint, string role) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(asked => asked.Policy switch
    {
        Rights.Admin or Rights.Demo => role is "admin",
        Rights.Editor => role is "admin" or "editor",
        _ => role is not "stranger",
    });

    private static bool IsServed(RouteEndpoint endpoint, string method) =>
        method is "GET" or "HEAD"
        || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true
        || (method is "POST" && Handlers(endpoint).Any());

    private static IEnumerable<string?> Handlers(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true ? [null] : [];
        var model = typeof(HubAccounts).Assembly.GetType("AiNewsHub.Web.Pages" + page.ViewEnginePath.Replace('/', '.') + "Model");
        return model?.GetMethods().Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .Select(method => method.Name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal))
            .Select(name => name.Length == 0 ? null : name) ?? [];
    }

    private static IEnumerable<RouteEndpoint> Endpoints(RunningHub hub) => hub.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        // Files of the program itself, one route a file.
        .Where(endpoint => !endpoint.RoutePattern.RawText!.Contains('.', StringComparison.Ordinal) || endpoint.RoutePattern.Parameters.Count > 0);

    /// <summary>An address that fits and leads nowhere, and one that leads to something of the seeded hub.</summary>
    private static IEnumerable<string> Paths(RouteEndpoint endpoint)
    {
        yield return Path(endpoint, _ => "1");
        yield return Path(endpoint, part => part.Name switch
        {
            "format" => "rss",
            "slug" => endpoint.RoutePattern.RawText!.Split('/')[0] switch { "stories" => SeededHub.StorySlug, "tags" => "deepseek", _ => "planet-tech" },
            _ => "2",
        });
    }

    private static string Path(RouteEndpoint endpoint, Func<RoutePatternParameterPart, string> fill) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => fill(parameter),
            _ => "1",
        }))));
}
