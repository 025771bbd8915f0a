using System.Net;
using System.Text.Json;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Tests.Reading;
using AiNewsHub.Web.Texts;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Tests.Admin;

/// <summary>What editors see and correct of an article, and what readers see of that.</summary>
public sealed class ArticlePagesTests : IAsyncLifetime
{
    private const string Headline = "DeepSeek releases “open weights” model & more";
    private RunningHub _hub = null!;
    private HttpClient _reader = null!;
    private HttpClient _editor = null!;
    private long _id;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await SeededHub.StartAsync();
        _reader = _hub.CreateClient();
        await _hub.AddUserAsync("editor", HubRoles.Editor);
        _editor = await _hub.SignInAsync("editor");
        _id = await _hub.InStoreAsync(store => store.Articles.Where(article => article.Title == Headline).Select(article => article.Id).SingleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _editor.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task OnlyEditorsAreLedToHowAnArticleWasExtracted()
    {
        Assert.Empty((await PageAsync(_reader, ReaderPath)).QuerySelectorAll("a[href*='/admin/articles']"));
        Assert.Single((await PageAsync(_editor, ReaderPath)).QuerySelectorAll($"a[href='/en/admin/articles/{_id}']"));
        var refused = await _reader.GetAsync(AdminPath, Cancel);
        Assert.Equal((HttpStatusCode.Found, "/account/sign-in"), (refused.StatusCode, refused.Headers.Location!.AbsolutePath));
        await _hub.AddUserAsync("somebody", role: null);
        using var somebody = await _hub.SignInAsync("somebody");
        Assert.Equal("/account/denied", (await somebody.GetAsync(AdminPath, Cancel)).Headers.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await _editor.GetAsync("/admin/articles/999999", Cancel)).StatusCode);
    }

    [Fact]
    public async Task OfAnArticleFromItsFeedThePageSaysSo()
    {
        var page = await PageAsync(_editor, AdminPath);
        Assert.Contains("Its page was not read", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".witnesses tbody tr.won"), row => Assert.Contains("✓ taken", row.TextContent, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".witnesses td"), cell => cell.TextContent == "Ada Smith");
    }

    [Fact]
    public async Task EveryWitnessIsToldFieldByFieldInBothLanguages()
    {
        await _hub.InStoreAsync(async store =>
        {
            var witnesses = new[]
            {
                new FieldCandidate("title", "feed", "DeepSeek <b>releases</b>", false, CandidateReasons.PageFirst), new FieldCandidate("title", "h1", Headline, true, CandidateReasons.Confirmed),
                new FieldCandidate("body", "densest part of the page", "2715 characters", true, CandidateReasons.Densest),
            };
            store.ArticleExtractions.Add(new()
            {
                ArticleId = _id,
                ReadAt = DateTimeOffset.UnixEpoch.AddYears(56),
                Address = "https://planet-tech.example/final",
                Record = PackedText.Pack(JsonSerializer.Serialize(witnesses, JsonSerializerOptions.Web)),
            });
            return await store.SaveChangesAsync(Cancel);
        });
        var english = await PageAsync(_editor, "/en" + AdminPath);
        Assert.Equal(["Headline", "Text"], english.QuerySelectorAll(".witnesses th[scope=rowgroup]").Select(field => field.TextContent));
        Assert.Equal(["feed", "DeepSeek <b>releases</b>", "not taken The page's own word comes before the feed's."], Cells(english.QuerySelectorAll(".witnesses tbody tr")[1]));
        Assert.Equal(["h1", Headline, "✓ taken It stands on the page, and the head of the page says the same."], Cells(english.QuerySelector(".witnesses tr.won")!));
        Assert.Contains("https://planet-tech.example/final", english.Body!.TextContent, StringComparison.Ordinal);
        var french = await PageAsync(_editor, "/fr" + AdminPath);
        Assert.Equal(["Titre", "Texte"], french.QuerySelectorAll(".witnesses th[scope=rowgroup]").Select(field => field.TextContent));
        Assert.StartsWith("✓ retenu Il figure sur la page", Cells(french.QuerySelector(".witnesses tr.won")!)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryReasonAndFieldHasItsFrench()
    {
        var reasons = typeof(CandidateReasons).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.True(reasons.Count > 10);
        Assert.Equal([], reasons.Except(HubTexts.AllFrench.Keys));
        Assert.All(CandidateFields.All, field => Assert.NotEqual(field, new HubTexts().Field(field)));
    }

    [Fact]
    public async Task TheEditorsWordIsShownEverywhereAndOutlivesWhatIsReadLater()
    {
        var answer = await SetAsync(Authorship.MachineWritten, "The <b>author</b> page says “written by our bot”.");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await FindAsync(Authorship.Human, "Written by people.");

        var notice = (await PageAsync(_reader, ReaderPath)).QuerySelector(".notice")!;
        Assert.Contains("say the editors of this hub", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("The <b>author</b> page says “written by our bot”.", notice.QuerySelector("q")!.TextContent);
        var json = JsonDocument.Parse(await _reader.GetStringAsync("/en/sources/planet-tech.json", Cancel)).RootElement;
        var disclosure = json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("title").GetString() == Headline).GetProperty("_ainewshub").GetProperty("disclosure");
        Assert.Equal((true, "editors"), (disclosure.GetProperty("machine_written").GetBoolean(), disclosure.GetProperty("by").GetString()));
        Assert.Contains("<hub:disclosure machine-written=\"true\" by=\"editors\">", await _reader.GetStringAsync("/en/sources/planet-tech.rss", Cancel), StringComparison.Ordinal);
        Assert.Contains(Headline, (await PageAsync(_reader, "/en/search?q=is:machine-written")).Body!.TextContent, StringComparison.Ordinal);

        await _editor.PostFormAsync(AdminPath, [], AdminPath + "?handler=Reset");
        Assert.Contains("says the publisher", (await PageAsync(_reader, ReaderPath)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var audit = await _hub.InStoreAsync(store => store.AuditEntries.Where(entry => entry.Action == "article.disclosure").OrderBy(entry => entry.Id).ToListAsync(Cancel));
        Assert.Equal(["editor", "editor"], audit.Select(entry => entry.Who));
        Assert.StartsWith("as found → MachineWritten", audit[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEditorsCanSayThatNothingIsSaid()
    {
        await FindAsync(Authorship.MachineWritten, "Our articles on bots.");
        await SetAsync(Authorship.NotSaid, "");
        Assert.Empty((await PageAsync(_reader, ReaderPath)).QuerySelectorAll(".notice q"));
    }

    [Theory]
    [InlineData("MachineWritten", "")]
    [InlineData("Human", "   ")]
    [InlineData("7", "Because.")]
    public async Task AWordWithoutReasonIsRefusedBesideItsField(string authorship, string reason)
    {
        var answer = await _editor.PostFormAsync(AdminPath, new() { ["Form.Authorship"] = authorship, ["Form.Reason"] = reason }, AdminPath + "?handler=Set");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelectorAll(".problem"));
        Assert.Null(await _hub.InStoreAsync(store => store.Articles.Where(article => article.Id == _id).Select(article => article.EditorAuthorship).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task WhatASourceSaysOfItselfHoldsForItsArticlesUntilAnEditorSaysOtherwise()
    {
        var source = await _hub.InStoreAsync(async store =>
        {
            var planet = await store.Sources.SingleAsync(row => row.Slug == "planet-tech", Cancel);
            (planet.Authorship, planet.DisclosureEvidence, planet.AboutUrl) = (Authorship.MachineWritten, "All our articles are written by AI.", "https://planet-tech.example/about");
            await store.SaveChangesAsync(Cancel);
            return planet.Id;
        });
        Assert.Contains("as are all articles of this source", (await PageAsync(_reader, ReaderPath)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("All our articles are written by AI.", (await PageAsync(_reader, "/en/sources/planet-tech")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);

        var path = $"/admin/disclosure/{source}";
        Assert.Contains("https://planet-tech.example/about", (await PageAsync(_editor, path)).Body!.TextContent, StringComparison.Ordinal);
        await _editor.PostFormAsync(path, new() { ["Form.Authorship"] = "Human", ["Form.Reason"] = "We know the newsroom." }, path + "?handler=Set");
        Assert.Contains("Written by people, say the editors", (await PageAsync(_reader, ReaderPath)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _hub.InStoreAsync(store => store.AuditEntries.CountAsync(entry => entry.Action == "source.disclosure", Cancel)));
        await _editor.PostFormAsync(path, [], path + "?handler=Reset");
        Assert.Contains("says its publisher", (await PageAsync(_reader, ReaderPath)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LicencesAreShownAndPublished()
    {
        await ChangeAsync(article => (article.Licence, article.LicenceEvidence, article.ImageLicence) = ("CC-BY-NC-4.0", "Our articles are licensed under CC BY-NC 4.0.", "CC-PDM-1.0"));
        var page = await PageAsync(_reader, ReaderPath);
        var link = page.QuerySelector("[itemtype='https://schema.org/NewsArticle'] a[itemprop=license]")!;
        Assert.Equal(("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"), (link.TextContent, link.GetAttribute("href")));
        Assert.Contains("public domain", page.QuerySelector(".licence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("rel=\"license\" href=\"https://creativecommons.org/licenses/by-nc/4.0/\"", await _reader.GetStringAsync("/en/sources/planet-tech.atom", Cancel), StringComparison.Ordinal);
        Assert.Contains("<dc:rights>CC-BY-NC-4.0</dc:rights>", await _reader.GetStringAsync("/en/sources/planet-tech.rss", Cancel), StringComparison.Ordinal);
        Assert.Contains("\"licence\":{\"name\":\"CC-BY-NC-4.0\"", await _reader.GetStringAsync("/en/sources/planet-tech.json", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UseMarks.NoSnippet, null, "Not to be quoted")]
    [InlineData(UseMarks.Reserved, null, "Text and data mining is reserved")]
    [InlineData(UseMarks.NoAi, null, "noai")]
    [InlineData(UseMarks.NoArchive, null, "noarchive")]
    [InlineData(UseMarks.None, 40, "No more than 40 characters")]
    public async Task WhatThePublisherAsksIsToldToEditorsAndKept(UseMarks marks, int? maxSnippet, string told)
    {
        await ChangeAsync(article => (article.Marks, article.MaxSnippet) = (marks, maxSnippet));
        Assert.Contains((await PageAsync(_editor, AdminPath)).QuerySelectorAll(".plainlist li"), wish => wish.TextContent.Contains(told, StringComparison.Ordinal));
        await _hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.FullText, FullTextPermission.Excerpt), Cancel));
        var page = await PageAsync(_reader, ReaderPath);
        var excerpt = page.QuerySelector(".text")?.TextContent.Trim() ?? "";
        Assert.DoesNotContain("The whole text about llamas", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, marks.ForbidsQuoting ? 0 : 10, marks.ForbidsQuoting ? 0 : maxSnippet ?? 280);
        var item = JsonDocument.Parse(await _reader.GetStringAsync("/en/sources/planet-tech.json", Cancel)).RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("title").GetString() == Headline);
        Assert.Equal(excerpt.Length > 0, item.TryGetProperty("summary", out var summary));
        if (excerpt.Length > 0) Assert.Equal(excerpt, summary.GetString());
    }

    private string AdminPath => $"/admin/articles/{_id}";
    private string ReaderPath => $"/en/articles/{_id}/{ArticleAddress.Slug(Headline)}";

    private Task<HttpResponseMessage> SetAsync(Authorship authorship, string reason) =>
        _editor.PostFormAsync(AdminPath, new() { ["Form.Authorship"] = authorship.ToString(), ["Form.Reason"] = reason }, AdminPath + "?handler=Set");

    private Task<int> FindAsync(Authorship authorship, string evidence) => ChangeAsync(article => (article.Authorship, article.DisclosureEvidence) = (authorship, evidence));

    private Task<int> ChangeAsync(Action<Article> change) => _hub.InStoreAsync(async store =>
    {
        change(await store.Articles.SingleAsync(article => article.Id == _id, Cancel));
        return await store.SaveChangesAsync(Cancel);
    });

    private static string[] Cells(IElement row) => [.. row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static async Task<IDocument> PageAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path, Cancel);
        for (var i = 0; i < 2 && answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.MovedPermanently; i++) answer = await client.GetAsync(answer.Headers.Location, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
