using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Tests.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Security;

/// <summary>What the table of rights says is what every endpoint does, whoever asks.</summary>
public sealed class RightsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whom a row of the table lets in.</summary>
    public static TheoryData<string, string[]> Roles => new()
    {
        { "", ["stranger", "reader", "editor", "admin"] },
        { Rights.SignedIn, ["reader", "editor", "admin"] },
        { Rights.Editor, ["editor", "admin"] },
        { Rights.Admin, ["admin"] },
        { Rights.Demo, ["admin"] },
    };

    [Fact]
    public async Task EveryEndpointLetsInWhomTheTableNamesAndNobodyElse()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Accounts:AttemptsPerMinute"] = "100000", ["Push:PerMinute"] = "100000" });
        var roles = Roles.ToDictionary(row => row.Data.Item1, row => row.Data.Item2);
        var asked = 0;
        foreach (var (role, client) in await PeopleAsync(hub))
        {
            using (client)
            {
                foreach (var endpoint in Endpoints(hub))
                {
                    var path = Path(endpoint);
                    var isFor = roles[Rights.Of(path) ?? ""].Contains(role);
                    foreach (var (method, handler) in Methods(endpoint))
                    {
                        using var request = new HttpRequestMessage(new HttpMethod(method), handler is null ? path : $"{path}?handler={handler}");
                        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
                        Assert.True(IsRefused(answer) != isFor, $"{method} {path} by {role}: {answer.StatusCode} {answer.Headers.Location}");
                        asked++;
                    }
                }
            }
        }

        Assert.True(asked > 400, $"{asked} requests");
    }

    [Fact]
    public async Task EveryRowClosesSomethingAndNothingIsClosedBesideTheTable()
    {
        await using var hub = await RunningHub.StartAsync();
        var endpoints = Endpoints(hub).ToList();
        Assert.All(Rights.Table, row => Assert.Contains(endpoints, endpoint => (Path(endpoint) + "/").StartsWith($"/{row.Path}/", StringComparison.Ordinal)));
        Assert.All(endpoints, endpoint => Assert.Equal(Rights.Of(Path(endpoint)) is { } policy ? [policy] : [],
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)));
        // What strangers may send is known one by one.
        Assert.Equal(
            [
                "account/first-admin", "account/invited", "account/sign-in", "account/sign-in/code", "account/sign-out", "api/ingest",
                "comments/mine/{secret}", "comments/write", "report",
            ],
            endpoints.Where(endpoint => Rights.Of(Path(endpoint)) is null && Methods(endpoint).Any(sent => sent.Method == "POST"))
                .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/admin", Rights.Editor)]
    [InlineData("/ADMIN/Sources/5/delete", Rights.Admin)]
    [InlineData("/admin/sourcesfree", Rights.Editor)]
    [InlineData("/administration", null)]
    [InlineData("/", null)]
    public void TheLongestRowCounts(string path, string? policy) => Assert.Equal(policy, Rights.Of(path));

    private static async Task<List<(string Role, HttpClient Client)>> PeopleAsync(RunningHub hub)
    {
        await hub.AddUserAsync("reader", role: null);
        await hub.AddUserAsync("editor", HubRoles.Editor);
        return [("admin", await hub.SignInAsAdminAsync()), ("editor", await hub.SignInAsync("editor")), ("reader", await hub.SignInAsync("reader")),
            ("stranger", hub.CreateClient())];
    }

    private static bool IsRefused(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Found => answer.Headers.Location!.ToString().Split('?')[0] is var to
            && (to.EndsWith("/account/denied", StringComparison.Ordinal) || to.Contains("/account/sign-in", StringComparison.Ordinal)
                && answer.RequestMessage!.RequestUri!.AbsolutePath != "/account/sign-in/code"),
        HttpStatusCode.Unauthorized => answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/admin", StringComparison.Ordinal),
        HttpStatusCode.Forbidden => answer.RequestMessage!.RequestUri!.AbsolutePath != "/account/denied",
        _ => false,
    };

    private static IEnumerable<RouteEndpoint> Endpoints(RunningHub hub) => hub.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        // Files of the program itself, one route a file, and what ends by closing the session that asks.
        .Where(endpoint => !endpoint.RoutePattern.RawText!.Contains('.', StringComparison.Ordinal) || endpoint.RoutePattern.Parameters.Count > 0);

    private static IEnumerable<(string Method, string? Handler)> Methods(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } named)
            return named.HttpMethods.Select(method => (method, (string?)null));
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) return [("GET", null)];
        var model = typeof(HubAccounts).Assembly.GetType("AiNewsHub.Web.Pages" + page.ViewEnginePath.Replace('/', '.') + "Model");
        var handlers = model?.GetMethods().Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .Select(method => method.Name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal)) ?? [];
        return handlers.Select(name => ("POST", name.Length == 0 ? null : name)).Prepend(("GET", null));
    }

    private static string Path(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "1",
        }))));
}
