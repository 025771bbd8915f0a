using System.Net;
using AiNewsHub.Core.Model;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Admins have stored articles read again, and see what that comes to first.</summary>
public sealed class RereadPagesTests : EditedArticleTests
{
    [Fact]
    public async Task AnAdminSeesHowManyHasThemReadAndStopsIt()
    {
        await OwnPageAsync();
        await Hub.AddUserAsync("boss", HubRoles.Admin);
        using var admin = await Hub.SignInAsync("boss");

        Assert.Contains("1 article would be read again.", (await PageAsync(admin, "/en/admin/reread?kind=Listing")).Body!.TextContent,
            StringComparison.Ordinal);
        var ordered = await PressAsync(admin, "/en/admin/reread?kind=Listing", "Read");
        Assert.Contains("1 article will be read again.", ordered.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await DueAsync());

        var waiting = await PageAsync(admin, "/fr/admin/reread");
        Assert.Contains("1 article attend d’être relu.", waiting.Body!.TextContent, StringComparison.Ordinal);
        await PressAsync(admin, "/fr/admin/reread", "Stop");
        Assert.Null(await DueAsync());
    }

    [Fact]
    public async Task AnEditorHasOnePageReadAgain()
    {
        await OwnPageAsync();

        Assert.Contains("Its page will be read again", (await PressAsync(Editor, $"/en/admin/articles/{Id}", "Reread")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(await DueAsync());
        Assert.Contains("cannot be read again", (await PressAsync(Editor, $"/en/admin/articles/{Id}", "Reread")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyAdminsReadManyAgain()
    {
        await OwnPageAsync();
        using var form = new FormUrlEncodedContent([new("kind", "Listing")]);
        Assert.NotEqual(HttpStatusCode.OK, (await Editor.GetAsync("/en/admin/reread", Cancel)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await Editor.PostAsync("/en/admin/reread?handler=Read", form, Cancel)).StatusCode);
        Assert.Null(await DueAsync());
    }

    /// <summary>The article's page was read once, and taken for a list.</summary>
    private Task<int> OwnPageAsync() => Hub.InStoreAsync(async store =>
    {
        await store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.ReadPages, true)
            .SetProperty(source => source.State, SourceState.Active), Cancel);
        return await store.Articles.Where(article => article.Id == Id).ExecuteUpdateAsync(
            set => set.SetProperty(article => article.PageKind, Content.Extraction.PageKind.Listing)
                .SetProperty(article => article.FirstSeenAt, DateTimeOffset.UnixEpoch), Cancel);
    });

    private Task<DateTimeOffset?> DueAsync() =>
        Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.PageDueAt).SingleAsync(Cancel));

    private static async Task<IDocument> PressAsync(HttpClient client, string path, string handler)
    {
        var page = await PageAsync(client, path);
        var button = page.QuerySelector($"button[formaction*='handler={handler}']")!;
        using var filled = new FormUrlEncodedContent(button.Closest("form")!.QuerySelectorAll("input")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")));
        var answer = await client.PostAsync(button.GetAttribute("formaction"), filled, Cancel);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return await PageAsync(client, answer.Headers.Location!.ToString());
    }
}
