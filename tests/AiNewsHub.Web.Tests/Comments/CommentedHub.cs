using System.Net;
using AiNewsHub.Web.Tests.Admin;
using AiNewsHub.Web.Tests.Reading;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Comments;

/// <summary>A hub where readers may comment, a browser without script at an article, and an editor.</summary>
public abstract class CommentedHub : IAsyncLifetime
{
    private protected RunningHub Hub { get; private set; } = null!;
    private protected HttpClient Reader { get; private set; } = null!;
    private protected HttpClient Editor { get; private set; } = null!;
    private protected long ArticleId { get; private set; }
    private protected string Article => $"/en/articles/{ArticleId}";
    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Settings of the hub besides those that let a test be quick.</summary>
    private protected virtual Dictionary<string, string?> Settings => new() { ["Comments:Open"] = "true" };

    public async ValueTask InitializeAsync()
    {
        Hub = await SeededHub.StartAsync(settings: new(Settings.Append(new("Comments:LeastSeconds", "0")).Append(new("Comments:PerTenMinutes", "1000"))));
        ArticleId = await Hub.InStoreAsync(store =>
            store.Articles.Where(article => article.Byline == "Ada Smith").Select(article => article.Id).SingleAsync(Cancel));
        Reader = Hub.CreateClient();
        Editor = await Hub.SignInAsAdminAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        Editor.Dispose();
        await Hub.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancel);
        if (answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found) return await PageAsync(client, answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(answer);
    }

    private protected static async Task<IDocument> ParseAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html), Cancel);
    }

    /// <summary>Sends a form of a page as a browser does.</summary>
    private protected Task<HttpResponseMessage> SendAsync(
        IElement form, Dictionary<string, string> fields, string? site = "same-origin", string? origin = "null")
    {
        var all = form.QuerySelectorAll("input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields) all[name] = value;
        var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action") ?? form.BaseUri) { Content = new FormUrlEncodedContent(all) };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return Reader.SendAsync(request, Cancel);
    }

    /// <summary>Writes a comment below the article; the address of its own page.</summary>
    private protected async Task<string> WriteAsync(string name, string text, string? page = null)
    {
        var form = (await PageAsync(Reader, page ?? Article)).QuerySelector("form.comment-form")!;
        using var answer = await SendAsync(form, new() { ["name"] = name, ["text"] = text });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Presses a button of what waits first.</summary>
    private protected async Task DecideAsync(string button, Dictionary<string, string>? fields = null)
    {
        const string queue = "/en/admin/queue";
        var pressed = (await PageAsync(Editor, queue)).QuerySelector(button)!;
        var form = pressed.Closest("form")!;
        var all = form.QuerySelectorAll("input").Where(input => input.GetAttribute("name")![0] != '_')
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields ?? []) all[name] = value;
        all[pressed.GetAttribute("name")!] = pressed.GetAttribute("value")!;
        using var answer = await Editor.PostFormAsync(queue, all, form.GetAttribute("action"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }
}
