using System.Net;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What a tag is called and whether it is in use is set by forms without script, seen by readers at once, and taken back.</summary>
public sealed class TagPagesTests : EditedArticleTests
{
    private const string Desk = "/en/admin/tags/deepseek";

    [Fact]
    public async Task ATagIsRenamedSwitchedOffAndBroughtBack()
    {
        Assert.Equal(HttpStatusCode.OK, (await Reader.GetAsync("/en/tags/deepseek", Cancel)).StatusCode);
        Assert.NotNull((await PageAsync(Editor, "/en/admin/tags?q=deepseek")).QuerySelector("a[href$='/admin/tags/deepseek']"));

        Assert.Equal(HttpStatusCode.Found, (await SaveAsync(new() { ["seen"] = "0", ["Name-fr"] = "Recherche profonde" })).StatusCode);
        Assert.Contains("Recherche profonde", await Reader.ReadAsync("/fr/tags/deepseek"), StringComparison.Ordinal);
        Assert.Equal("DeepSeek", (await PageAsync(Reader, "/en/tags/deepseek")).QuerySelector("h1")!.TextContent.Trim());

        await SaveAsync(new() { ["seen"] = "0", ["Name-fr"] = "Trop tard" });
        Assert.Contains("Somebody has decided on it meanwhile", await Editor.ReadAsync(Desk), StringComparison.Ordinal);

        await SaveAsync(new() { ["seen"] = "1", ["Name-fr"] = "Recherche profonde", ["isOff"] = "true" });
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync("/en/tags/deepseek", Cancel)).StatusCode);

        var entry = (await PageAsync(Editor, Desk)).QuerySelector("form[action*='Undo'] input[name=entry]")!.GetAttribute("value")!;
        await Editor.PostFormAsync(Desk, new() { ["entry"] = entry }, Desk + "?handler=Undo");
        Assert.Contains("Recherche profonde", await Reader.ReadAsync("/fr/tags/deepseek"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadersAndFormsWithoutATokenAreTurnedAway()
    {
        Assert.NotEqual(HttpStatusCode.OK, (await Reader.GetAsync("/en/admin/tags", Cancel)).StatusCode);
        using var bare = new FormUrlEncodedContent([new("seen", "0")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await Editor.PostAsync(Desk + "?handler=Save", bare, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Editor.GetAsync("/en/admin/tags/no-such-tag", Cancel)).StatusCode);
    }

    private Task<HttpResponseMessage> SaveAsync(Dictionary<string, string> fields) => Editor.PostFormAsync(Desk, fields, Desk + "?handler=Save");
}
