using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Tests.Reading;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Tests of one article of a filled hub, with a reader and an editor who look at it.</summary>
public abstract class EditedArticleTests : IAsyncLifetime
{
    private protected const string Headline = "DeepSeek releases “open weights” model & more";

    private protected RunningHub Hub { get; private set; } = null!;

    private protected HttpClient Reader { get; private set; } = null!;

    private protected HttpClient Editor { get; private set; } = null!;

    private protected long Id { get; private set; }

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Hub = await SeededHub.StartAsync();
        Reader = Hub.CreateClient();
        await Hub.AddUserAsync("editor", HubRoles.Editor);
        Editor = await Hub.SignInAsync("editor");
        Id = await Hub.InStoreAsync(store => store.Articles.Where(article => article.Title == Headline).Select(article => article.Id).SingleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        Editor.Dispose();
        await Hub.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static async Task<IDocument> PageAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path, Cancel);
        for (var i = 0; i < 2 && answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.MovedPermanently; i++)
            answer = await client.GetAsync(answer.Headers.Location, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
