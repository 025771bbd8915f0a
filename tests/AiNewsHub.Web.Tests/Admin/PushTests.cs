using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>A program pushes entries into a source with the token that its admin page made.</summary>
public sealed partial class PushTests
{
    private const string Batch =
        """
        {"items":[
        {"id":"1","url":"https://lab.example/1","title":"A model with open weights is out","date_published":"2026-01-02T10:00:00Z","content_html":"<p>The laboratory published a language model.</p><script>alert(1)</script>","tags":["models"],"authors":[{"name":"Ada"}]},
        {"url":"https://lab.example/2","title":"A second thing happened","content_text":"It is told here."}]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ABatchBecomesArticlesAndTheSameBatchAgainChangesNothing()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var (_, token) = await AddAsync(admin);
        using var program = hub.CreateClient();

        Assert.Equal("""{"received":2,"new":2,"updated":0,"unchanged":0}""", await (await SendAsync(program, token, Batch)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal("""{"received":2,"new":0,"updated":0,"unchanged":2}""", await (await SendAsync(program, token, Batch)).Content.ReadAsStringAsync(Cancel));
        var edited = Batch.Replace("A second thing happened", "A second thing has happened", StringComparison.Ordinal);
        Assert.Equal("""{"received":2,"new":0,"updated":1,"unchanged":1}""", await (await SendAsync(program, token, edited)).Content.ReadAsStringAsync(Cancel));

        var articles = await hub.InStoreAsync(db => db.Articles.Include(article => article.Content).OrderBy(article => article.Url).ToListAsync(Cancel));
        Assert.Equal(["A model with open weights is out", "A second thing has happened"], articles.Select(article => article.Title));
        Assert.DoesNotContain("script", articles[0].Content!.Html, StringComparison.Ordinal);
        Assert.True(articles.All(article => article.StoryId is not null));
        Assert.Equal(["Ada"], articles[0].Authors);
        var source = await hub.InStoreAsync(db => db.Sources.SingleAsync(Cancel));
        Assert.NotNull(source.LastSuccessAt);
        Assert.DoesNotContain(token, source.PushTokenHash!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BatchesSentAtOnceStoreEachEntryOnce()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var (_, token) = await AddAsync(admin);
        using var program = hub.CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(program, token, Batch)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(2, await hub.InStoreAsync(db => db.Articles.CountAsync(Cancel)));
    }

    [Fact]
    public async Task ANewTokenMakesTheOldOneWorthlessAndAPausedSourceTakesNothing()
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var (id, old) = await AddAsync(admin);
        var token = await TokenAsync(admin, id);
        using var program = hub.CreateClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(program, old, Batch)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(program, token, Batch)).StatusCode);
        Assert.DoesNotContain(token, await admin.ReadAsync($"/admin/sources/{id}/token"), StringComparison.Ordinal);
        Assert.Contains("Token made", await admin.ReadAsync("/admin/audit"), StringComparison.Ordinal);
        await admin.PostFormAsync($"/admin/sources/{id}", [], $"/admin/sources/{id}?handler=Pause");
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(program, token, Batch)).StatusCode);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("[]", "items")]
    [InlineData("""{"items":[]}""", "items")]
    [InlineData("""{"items":[7]}""", "items[0]")]
    [InlineData("""{"items":[{"url":"https://lab.example/1","title":"Fine"},{"url":"/relative","title":"x"}]}""", "items[1].url")]
    [InlineData("""{"items":[{"url":"javascript:alert(1)","title":"x"}]}""", "items[0].url")]
    [InlineData("""{"items":[{"url":"https://lab.example/1"}]}""", "items[0].title")]
    [InlineData("""{"items":[{"url":"https://lab.example/1","title":"x","date_published":"soon"}]}""", "items[0].date_published")]
    public async Task WhatIsWrongIsNamedAndNothingIsTaken(string body, string place)
    {
        await using var hub = await RunningHub.StartAsync();
        using var admin = await hub.SignInAsAdminAsync();
        var (_, token) = await AddAsync(admin);
        using var program = hub.CreateClient();
        var answer = await SendAsync(program, token, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.True(problem.GetProperty("errors").TryGetProperty(place, out _), problem.ToString());
        Assert.Equal(0, await hub.InStoreAsync(db => db.Articles.CountAsync(Cancel)));
    }

    [Fact]
    public async Task WhoMayNotSendIsToldSoInJson()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Push:PerMinute"] = "6" });
        using var admin = await hub.SignInAsAdminAsync();
        var (_, token) = await AddAsync(admin);
        using var program = hub.CreateClient();
        await IsProblem(await SendAsync(program, "anh_wrong", Batch), HttpStatusCode.Unauthorized);
        await IsProblem(await SendAsync(program, null, Batch), HttpStatusCode.Unauthorized);
        await IsProblem(await SendAsync(program, new string('x', 5000), Batch), HttpStatusCode.Unauthorized);
        await IsProblem(await SendAsync(program, token, Batch, "text/plain"), HttpStatusCode.UnsupportedMediaType);
        await IsProblem(await SendAsync(program, token, $$"""{"items":[{"url":"https://lab.example/1","title":"{{new string('x', 2_000_001)}}"}]}"""),
            HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(program, token, Batch)).StatusCode);
        var refused = await SendAsync(program, token, Batch);
        Assert.NotNull(refused.Headers.RetryAfter);
        await IsProblem(refused, HttpStatusCode.TooManyRequests);
    }

    private static async Task IsProblem(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.False(string.IsNullOrEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("detail").GetString()));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient program, string? token, string body, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/ingest") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return program.SendAsync(request, Cancel);
    }

    private static async Task<(int Id, string Token)> AddAsync(HttpClient admin)
    {
        var added = await admin.PostFormAsync("/admin/sources/add?kind=Pushed",
            new() { ["Form.Name"] = "Lab", ["Form.Address"] = "https://lab.example/", ["Form.Kind"] = "Pushed" }, "/admin/sources/add?handler=Add");
        var id = int.Parse(Number().Match(added.Headers.Location!.ToString()).Value, System.Globalization.CultureInfo.InvariantCulture);
        return (id, await TokenAsync(admin, id));
    }

    private static async Task<string> TokenAsync(HttpClient admin, int id) =>
        Token().Match(await (await admin.PostFormAsync($"/admin/sources/{id}/token", [])).ReadAsync()).Value;

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("anh_[A-Za-z0-9_-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
