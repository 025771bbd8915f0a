using System.Net;
using System.Text.Json;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Texts;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What editors see and correct of an article, and what readers see of that.</summary>
public sealed class ArticlePagesTests : EditedArticleTests
{
    [Fact]
    public async Task OnlyEditorsAreLedToHowAnArticleWasExtracted()
    {
        Assert.Empty((await PageAsync(Reader, ReaderPath)).QuerySelectorAll("a[href*='/admin/articles']"));
        Assert.Single((await PageAsync(Editor, ReaderPath)).QuerySelectorAll($"a[href='/en/admin/articles/{Id}']"));
        var refused = await Reader.GetAsync(AdminPath, Cancel);
        Assert.Equal((HttpStatusCode.Found, "/account/sign-in"), (refused.StatusCode, refused.Headers.Location!.AbsolutePath));
        await Hub.AddUserAsync("somebody", role: null);
        using var somebody = await Hub.SignInAsync("somebody");
        Assert.Equal("/account/denied", (await somebody.GetAsync(AdminPath, Cancel)).Headers.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await Editor.GetAsync("/admin/articles/999999", Cancel)).StatusCode);
    }

    [Fact]
    public async Task OfAnArticleFromItsFeedThePageSaysSo()
    {
        var page = await PageAsync(Editor, AdminPath);
        Assert.Contains("Its page was not read", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".witnesses tbody tr.won"), row => Assert.Contains("✓ taken", row.TextContent, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".witnesses td"), cell => cell.TextContent == "Ada Smith");
    }

    [Fact]
    public async Task EveryWitnessIsToldFieldByFieldInBothLanguages()
    {
        await Hub.InStoreAsync(async store =>
        {
            var witnesses = new[]
            {
                new FieldCandidate("title", "feed", "DeepSeek <b>releases</b>", false, CandidateReasons.PageFirst),
                    new FieldCandidate("title", "h1", Headline, true, CandidateReasons.Confirmed),
                new FieldCandidate("body", "densest part of the page", "2715 characters", true, CandidateReasons.Densest),
            };
            store.ArticleExtractions.Add(new()
            {
                ArticleId = Id,
                ReadAt = DateTimeOffset.UnixEpoch.AddYears(56),
                Address = "https://planet-tech.example/final",
                Record = PackedText.Pack(JsonSerializer.Serialize(witnesses, JsonSerializerOptions.Web)),
            });
            return await store.SaveChangesAsync(Cancel);
        });
        var english = await PageAsync(Editor, "/en" + AdminPath);
        Assert.Equal(["Headline", "Text"], english.QuerySelectorAll(".witnesses th[scope=rowgroup]").Select(field => field.TextContent));
        Assert.Equal(["feed", "DeepSeek <b>releases</b>", "not taken The page's own word comes before the feed's."],
            Cells(english.QuerySelectorAll(".witnesses tbody tr")[1]));
        Assert.Equal(["h1", Headline, "✓ taken It stands on the page, and the head of the page says the same."],
            Cells(english.QuerySelector(".witnesses tr.won")!));
        Assert.Contains("https://planet-tech.example/final", english.Body!.TextContent, StringComparison.Ordinal);
        var french = await PageAsync(Editor, "/fr" + AdminPath);
        Assert.Equal(["Titre", "Texte"], french.QuerySelectorAll(".witnesses th[scope=rowgroup]").Select(field => field.TextContent));
        Assert.StartsWith("✓ retenu Il figure sur la page", Cells(french.QuerySelector(".witnesses tr.won")!)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryReasonAndFieldHasItsFrench()
    {
        var reasons = typeof(CandidateReasons).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.True(reasons.Count > 10);
        Assert.Equal([], reasons.Except(InterfaceLanguages.Find("fr")!.Texts.Keys));
        Assert.All(CandidateFields.All, field => Assert.NotEqual(field, new HubTexts(new()).Field(field)));
    }

    [Fact]
    public async Task TheEditorsWordIsShownEverywhereAndOutlivesWhatIsReadLater()
    {
        var answer = await SetAsync(Authorship.MachineWritten, "The <b>author</b> page says “written by our bot”.");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await FindAsync(Authorship.Human, "Written by people.");

        var notice = (await PageAsync(Reader, ReaderPath)).QuerySelector(".notice")!;
        Assert.Contains("say the editors of this hub", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("The <b>author</b> page says “written by our bot”.", notice.QuerySelector("q")!.TextContent);
        var json = JsonDocument.Parse(await Reader.GetStringAsync("/en/sources/planet-tech.json", Cancel)).RootElement;
        var disclosure = json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("title").GetString() == Headline).GetProperty("_ainewshub")
            .GetProperty("disclosure");
        Assert.Equal((true, "editors"), (disclosure.GetProperty("machine_written").GetBoolean(), disclosure.GetProperty("by").GetString()));
        Assert.Contains("<hub:disclosure machine-written=\"true\" by=\"editors\">", await Reader.GetStringAsync("/en/sources/planet-tech.rss", Cancel),
            StringComparison.Ordinal);
        Assert.Contains(Headline, (await PageAsync(Reader, "/en/search?q=is:machine-written+lang:en")).Body!.TextContent, StringComparison.Ordinal);

        await Editor.PostFormAsync(AdminPath, [], AdminPath + "?handler=Reset");
        Assert.Contains("says the publisher", (await PageAsync(Reader, ReaderPath)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var audit = await Hub.InStoreAsync(store => store.AuditEntries.Where(entry => entry.Action == "article.disclosure").OrderBy(entry => entry.Id)
            .ToListAsync(Cancel));
        Assert.Equal(["editor", "editor"], audit.Select(entry => entry.Who));
        Assert.StartsWith("as found → MachineWritten", audit[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEditorsCanSayThatNothingIsSaid()
    {
        await FindAsync(Authorship.MachineWritten, "Our articles on bots.");
        await SetAsync(Authorship.NotSaid, "");
        Assert.Empty((await PageAsync(Reader, ReaderPath)).QuerySelectorAll(".notice q"));
    }

    [Theory]
    [InlineData("MachineWritten", "")]
    [InlineData("Human", "   ")]
    [InlineData("7", "Because.")]
    public async Task AWordWithoutReasonIsRefusedBesideItsField(string authorship, string reason)
    {
        var answer = await Editor.PostFormAsync(AdminPath, new() { ["Form.Authorship"] = authorship, ["Form.Reason"] = reason }, AdminPath + "?handler=Set");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelectorAll(".problem"));
        Assert.Null(await Hub.InStoreAsync(store => store.Articles.Where(article => article.Id == Id).Select(article => article.EditorAuthorship)
            .SingleAsync(Cancel)));
    }

    [Fact]
    public async Task WhatASourceSaysOfItselfHoldsForItsArticlesUntilAnEditorSaysOtherwise()
    {
        var source = await Hub.InStoreAsync(async store =>
        {
            var planet = await store.Sources.SingleAsync(row => row.Slug == "planet-tech", Cancel);
            (planet.Authorship, planet.DisclosureEvidence, planet.AboutUrl) =
                (Authorship.MachineWritten, "All our articles are written by AI.", "https://planet-tech.example/about");
            await store.SaveChangesAsync(Cancel);
            return planet.Id;
        });
        Assert.Contains("as are all articles of this source", (await PageAsync(Reader, ReaderPath)).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("All our articles are written by AI.", (await PageAsync(Reader, "/en/sources/planet-tech")).QuerySelector(".facts")!.TextContent,
            StringComparison.Ordinal);

        var path = $"/admin/disclosure/{source}";
        Assert.Contains("https://planet-tech.example/about", (await PageAsync(Editor, path)).Body!.TextContent, StringComparison.Ordinal);
        await Editor.PostFormAsync(path, new() { ["Form.Authorship"] = "Human", ["Form.Reason"] = "We know the newsroom." }, path + "?handler=Set");
        Assert.Contains("Written by people, say the editors", (await PageAsync(Reader, ReaderPath)).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(1, await Hub.InStoreAsync(store => store.AuditEntries.CountAsync(entry => entry.Action == "source.disclosure", Cancel)));
        await Editor.PostFormAsync(path, [], path + "?handler=Reset");
        Assert.Contains("says its publisher", (await PageAsync(Reader, ReaderPath)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LicencesAreShownAndPublished()
    {
        await ChangeAsync(article => (article.Licence, article.LicenceEvidence, article.ImageLicence) = ("CC-BY-NC-4.0",
            "Our articles are licensed under CC BY-NC 4.0.", "CC-PDM-1.0"));
        var page = await PageAsync(Reader, ReaderPath);
        var link = page.QuerySelector("[itemtype='https://schema.org/NewsArticle'] a[itemprop=license]")!;
        Assert.Equal(("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"), (link.TextContent, link.GetAttribute("href")));
        Assert.Contains("public domain", page.QuerySelector(".licence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("rel=\"license\" href=\"https://creativecommons.org/licenses/by-nc/4.0/\"",
            await Reader.GetStringAsync("/en/sources/planet-tech.atom", Cancel), StringComparison.Ordinal);
        Assert.Contains("<dc:rights>CC-BY-NC-4.0</dc:rights>", await Reader.GetStringAsync("/en/sources/planet-tech.rss", Cancel), StringComparison.Ordinal);
        Assert.Contains("\"licence\":{\"name\":\"CC-BY-NC-4.0\"", await Reader.GetStringAsync("/en/sources/planet-tech.json", Cancel),
            StringComparison.Ordinal);
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
        Assert.Contains((await PageAsync(Editor, AdminPath)).QuerySelectorAll(".plainlist li"),
            wish => wish.TextContent.Contains(told, StringComparison.Ordinal));
        await Hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.FullText, FullTextPermission.Excerpt),
            Cancel));
        var page = await PageAsync(Reader, ReaderPath);
        var excerpt = page.QuerySelector(".text")?.TextContent.Trim() ?? "";
        Assert.DoesNotContain("The whole text about llamas", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, marks.ForbidsQuoting ? 0 : 10, marks.ForbidsQuoting ? 0 : maxSnippet ?? 280);
        var item = JsonDocument.Parse(await Reader.GetStringAsync("/en/sources/planet-tech.json", Cancel)).RootElement.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("title").GetString() == Headline);
        Assert.Equal(excerpt.Length > 0, item.TryGetProperty("summary", out var summary));
        if (excerpt.Length > 0) Assert.Equal(excerpt, summary.GetString());
    }

    private string AdminPath => $"/admin/articles/{Id}";
    private string ReaderPath => $"/en/articles/{Id}/{ArticleAddress.Slug(Headline)}";

    private Task<HttpResponseMessage> SetAsync(Authorship authorship, string reason) =>
        Editor.PostFormAsync(AdminPath, new() { ["Form.Authorship"] = authorship.ToString(), ["Form.Reason"] = reason }, AdminPath + "?handler=Set");

    private Task<int> FindAsync(Authorship authorship, string evidence) =>
        ChangeAsync(article => (article.Authorship, article.DisclosureEvidence) = (authorship, evidence));

    private Task<int> ChangeAsync(Action<Article> change) => Hub.InStoreAsync(async store =>
    {
        change(await store.Articles.SingleAsync(article => article.Id == Id, Cancel));
        return await store.SaveChangesAsync(Cancel);
    });

    private static string[] Cells(IElement row) =>
        [.. row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
