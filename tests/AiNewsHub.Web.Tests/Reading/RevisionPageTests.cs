using System.Net;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Reading;

public sealed class RevisionPageTests : IAsyncLifetime
{
    private const string Headline = "DeepSeek releases “open weights” model & more";
    private RunningHub _hub = null!;
    private HttpClient _client = null!;
    private long _id;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await SeededHub.StartAsync();
        _client = _hub.CreateClient();
        _id = await _hub.InStoreAsync(async store =>
        {
            var article = await store.Articles.Include(row => row.Content).Include(row => row.Revisions).SingleAsync(row => row.Title == Headline, Cancel);
            article.Content!.Text =
                "The whole text about <llamas> & weights.\nA second paragraph.\nA third paragraph.\nA fourth paragraph.\nIt has 70 billion parameters.";
            var seen = article.Revisions.Single().ReplacedAt;
            article.Revisions.Add(new()
            {
                Title = Headline,
                ReplacedAt = seen.AddHours(1),
                Text = PackedText.Pack("The whole text about <llamas> & weights.\nA second paragraph.\nA third paragraph.\nA fourth paragraph.\nIt has 7 billion parameters.")
            });
            await store.SaveChangesAsync(Cancel);
            return article.Id;
        });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task ChangesAreToldWordByWordToEyesAndEars()
    {
        var page = await PageAsync();
        var revisions = page.QuerySelectorAll(".revision");
        Assert.Equal(2, revisions.Length);
        Assert.Equal("[removed:] 7 [end]", revisions[0].QuerySelector("del")!.TextContent);
        Assert.Equal("[added:] 70 [end]", revisions[0].QuerySelector("ins")!.TextContent);
        Assert.Equal("3 paragraphs did not change.", revisions[0].QuerySelector(".gap")!.TextContent);
        Assert.Null(revisions[0].QuerySelector(".headline"));
        Assert.Contains("open", revisions[1].QuerySelector(".headline ins")!.TextContent, StringComparison.Ordinal);
        Assert.Null(revisions[1].QuerySelector(".text"));
        Assert.Empty(page.QuerySelectorAll("llamas"));
        var article = await PageAsync(path: $"/en/articles/{_id}/{ArticleAddress.Slug(Headline)}");
        Assert.EndsWith("/revisions", article.QuerySelector("#revisions a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("DeepSeek releases a model", article.QuerySelector(".earlier del")!.TextContent);
    }

    [Theory]
    [InlineData(FullTextPermission.Excerpt, UseMarks.None)]
    [InlineData(FullTextPermission.Full, UseMarks.NoSnippet)]
    [InlineData(FullTextPermission.Full, UseMarks.Reserved)]
    [InlineData(FullTextPermission.Full, UseMarks.NoArchive)]
    public async Task OfATextThatMayNotBeShownNoEarlierWordsAre(FullTextPermission permission, UseMarks marks)
    {
        await _hub.InStoreAsync(async store =>
        {
            var article = await store.Articles.Include(row => row.Source).Include(row => row.Content).Include(row => row.Revisions)
                .SingleAsync(row => row.Id == _id, Cancel);
            (article.Source!.FullText, article.Marks) = (permission, marks);
            var beginning = string.Join('\n', Enumerable.Range(0, 12).Select(i => $"Sentence number {i} says something at some length."));
            article.Content!.Text = $"{beginning}\nThe secret end is new.";
            article.Revisions.Single(revision => revision.Text != null).Text = PackedText.Pack($"{beginning}\nThe secret end is old.");
            return await store.SaveChangesAsync(Cancel);
        });
        var page = await PageAsync();
        Assert.DoesNotContain("secret", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The text changed too", page.QuerySelector(".revision")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".headline ins"));
    }

    [Fact]
    public async Task WithoutPermissionOnlyTheChangeOfTheExcerptIsShownWithinItsBounds()
    {
        await _hub.InStoreAsync(async store =>
        {
            var article = await store.Articles.Include(row => row.Source).SingleAsync(row => row.Id == _id, Cancel);
            (article.Source!.FullText, article.MaxSnippet) = (FullTextPermission.Excerpt, 30);
            await store.ArticleRevisions.Where(revision => revision.ArticleId == _id && revision.Text != null)
                .ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Text, PackedText.Pack("The entire text about everything else that was said.")),
                    Cancel);
            return await store.SaveChangesAsync(Cancel);
        });
        var text = (await PageAsync()).QuerySelector(".revision .text")!;
        foreach (var hidden in text.QuerySelectorAll(".unseen").ToList()) hidden.Remove();
        Assert.InRange(text.QuerySelectorAll("ins").Sum(part => part.TextContent.Length), 1, 30);
        Assert.InRange(text.QuerySelectorAll("del").Sum(part => part.TextContent.Length), 1, 30);
    }

    [Fact]
    public async Task ThePageStandsInFrenchAndSaysWhenNothingChanged()
    {
        Assert.Contains("Ce que son éditeur a changé", (await PageAsync("fr")).Body!.TextContent, StringComparison.Ordinal);
        await _hub.InStoreAsync(store => store.ArticleRevisions.ExecuteDeleteAsync(Cancel));
        Assert.Equal("Nothing has changed since we first read it.", (await PageAsync()).QuerySelector(".empty")!.TextContent);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await _client.GetAsync($"/en/articles/{_id}/wrong/revisions", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/en/articles/999999/x/revisions", Cancel)).StatusCode);
    }

    private async Task<IDocument> PageAsync(string language = "en", string? path = null)
    {
        var answer = await _client.GetAsync(path ?? $"/{language}/articles/{_id}/{Uri.EscapeDataString(ArticleAddress.Slug(Headline))}/revisions", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
