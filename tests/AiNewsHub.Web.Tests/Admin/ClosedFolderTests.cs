using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Walks what the real host answers to, so that a page added tomorrow is held to the same.</summary>
public sealed class ClosedFolderTests
{
    private static readonly string[] Unsafe = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public async Task NothingUnderAdminAnswersStrangersOrReaders()
    {
        await using var hub = await RunningHub.StartAsync();
        var paths = Paths(hub, "admin");
        Assert.True(paths.Count >= 10, string.Join(' ', paths));
        await hub.AddUserAsync("reader", role: null);
        using var stranger = hub.CreateClient();
        using var reader = await hub.SignInAsync("reader");
        foreach (var path in paths.Concat(paths.Select(path => "/fr" + path)))
        {
            foreach (var method in Unsafe.Prepend("GET").Prepend("HEAD"))
            {
                AssertRefused(await Send(stranger, method, path), "/account/sign-in", $"{method} {path} by a stranger");
                AssertRefused(await Send(reader, method, path), "/account/denied", $"{method} {path} by a reader");
            }
        }
    }

    [Fact]
    public async Task EveryEndpointUnderAdminNamesItsPolicy()
    {
        await using var hub = await RunningHub.StartAsync();
        foreach (var endpoint in Endpoints(hub).Where(endpoint => IsUnder(Path(endpoint), "admin")))
        {
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy);
            Assert.True(policies.Any(policy => policy is Rights.Admin or Rights.Editor), endpoint.DisplayName);
            Assert.Null(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
        }
    }

    [Fact]
    public async Task AnEditorSeesTheOverviewButNotTheSources()
    {
        await using var hub = await RunningHub.StartAsync();
        await hub.AddUserAsync("editor", HubRoles.Editor);
        using var editor = await hub.SignInAsync("editor");
        Assert.Equal(HttpStatusCode.OK, (await Send(editor, "GET", "/admin")).StatusCode);
        AssertRefused(await Send(editor, "GET", "/admin/sources"), "/account/denied", "GET sources");
    }

    [Fact]
    public async Task NoFormIsTakenWithoutItsToken()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var paths = Paths(hub, "admin").Concat(Paths(hub, "account")).ToList();
        Assert.Contains("/account/sign-in", paths);
        foreach (var path in paths)
        {
            foreach (var handler in (string[])["", "?handler=Save", "?handler=Add", "?handler=Delete", "?handler=Pause", "?handler=Set", "?handler=Reset"])
            {
                using var form = new FormUrlEncodedContent([new("Name", "x"), new("url", "https://x.example/")]);
                using var answer = await admin.PostAsync(path + handler, form, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound
                    or HttpStatusCode.TooManyRequests, $"{path}{handler}: {answer.StatusCode}");
            }
        }
        Assert.Equal(HttpStatusCode.OK, (await Send(admin, "GET", "/admin")).StatusCode);
    }

    private static void AssertRefused(HttpResponseMessage answer, string page, string what)
    {
        using (answer)
        {
            var redirected = answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.AbsolutePath.EndsWith(page, StringComparison.Ordinal);
            // What an endpoint does not answer at all, it tells nobody about.
            var unanswered = !what.StartsWith("GET", StringComparison.Ordinal)
                && answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed;
            Assert.True(redirected || unanswered || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden,
                $"{what}: {answer.StatusCode}");
            Assert.True(answer.Headers.CacheControl?.NoStore, what);
        }
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static List<string> Paths(RunningHub hub, string folder) =>
        [.. Endpoints(hub).Select(Path).Where(path => IsUnder(path, folder)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsUnder(string path, string folder) => (path + "/").StartsWith($"/{folder}/", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<RouteEndpoint> Endpoints(RunningHub hub) =>
        hub.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>An address that the endpoint's pattern fits, every parameter filled with a 1.</summary>
    private static string Path(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "1",
        }))));
}
