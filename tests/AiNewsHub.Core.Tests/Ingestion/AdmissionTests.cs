using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What readers see of a source that is not wholly about the industry, and what editors make of that.</summary>
public sealed class AdmissionTests : ReadingTests
{
    private static readonly Rss.Item _model = new("model", "OpenAI releases GPT-6, a large language model",
        Text: "OpenAI published the new language model and its benchmarks on Tuesday. Developers use it through an API.");
    private static readonly Rss.Item _slalom = new("slalom", "Slalom: snow delays the second run in Adelboden",
        Text: "Heavy snow on Saturday forced the organisers to delay the second run. Skiers waited in the valley.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SourceScope.All, 0.0, null, ArticleState.Shown)]
    [InlineData(SourceScope.Filtered, RelevanceBands.In, null, ArticleState.Shown)]
    [InlineData(SourceScope.Filtered, RelevanceBands.Held, null, ArticleState.Held)]
    [InlineData(SourceScope.Filtered, 0.0, null, ArticleState.OffTopic)]
    [InlineData(SourceScope.Held, 1.0, null, ArticleState.Held)]
    [InlineData(SourceScope.Held, 0.0, null, ArticleState.OffTopic)]
    [InlineData(SourceScope.Held, 0.0, true, ArticleState.Shown)]
    [InlineData(SourceScope.All, 1.0, false, ArticleState.OffTopic)]
    public void ScopeRelevanceAndVerdictDecide(SourceScope scope, double relevance, bool? verdict, ArticleState expected)
    {
        Assert.Equal(expected, Admission.Of(scope, relevance, verdict));
        Assert.Equal(ArticleState.Removed, Admission.Of(scope, relevance, verdict, ArticleState.Removed));
        Assert.Equal(ArticleState.Hidden, Admission.Of(scope, relevance, verdict, ArticleState.Hidden));
    }

    [Fact]
    public async Task WhatIsNotAboutAiIsKeptWithItsReasonAndInNoStory()
    {
        await ReadAsync(SourceScope.Filtered, _model, _slalom);

        var (model, slalom) = (await ArticleAsync(_model), await ArticleAsync(_slalom));
        Assert.Equal((ArticleState.Shown, ArticleState.OffTopic), (model.State, slalom.State));
        Assert.NotNull(model.StoryId);
        Assert.Null(slalom.StoryId);
        Assert.True(slalom.Relevance < RelevanceBands.Held);
        Assert.Equal(1, await Hub.QueryAsync(context => context.Stories.CountAsync(Cancel)));
    }

    [Fact]
    public async Task ASourceWhollyAboutAiIsShownWhole()
    {
        await ReadAsync(SourceScope.All, _model, _slalom);

        Assert.Equal(ArticleState.Shown, (await ArticleAsync(_slalom)).State);
    }

    [Fact]
    public async Task WhatIsNotAboutAiIsNotAskedForOnItsPage()
    {
        await ReadAsync(SourceScope.Filtered, _slalom with { Link = Site.At("/slalom").AbsoluteUri });

        Assert.DoesNotContain("/slalom", Site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task AnEditorLetsAnArticleInAndItJoinsTheStoryOfItsEvent()
    {
        await ReadAsync(SourceScope.All, _model);
        await ReadAsync(SourceScope.Held, _model with { Id = "again", Title = "OpenAI presents its GPT-6 language model", Text = _model.Text });
        var held = await ArticleAsync("OpenAI presents its GPT-6 language model");
        Assert.Equal((ArticleState.Held, null), (held.State, held.StoryId));

        Assert.True(await JudgeAsync(held.Id, true));

        Assert.Equal((await ArticleAsync(_model)).StoryId, (await ArticleAsync(held.Title)).StoryId);
        Assert.Equal(2, await Hub.QueryAsync(context => context.Stories.Select(story => story.ArticleCount).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task AVerdictOutlivesEditsAndIsTakenBack()
    {
        var source = await ReadAsync(SourceScope.Filtered, _slalom);
        await JudgeAsync((await ArticleAsync(_slalom)).Id, true);
        Site.Serve(Path(source), Rss.Feed(_slalom with { Text = "The second run begins at noon. Snow still falls on the slope." }));

        await Hub.ReadAllAsync();

        var article = await ArticleAsync(_slalom);
        Assert.Equal((ArticleState.Shown, true), (article.State, article.EditorAboutAi));
        Assert.NotNull(article.StoryId);
        await JudgeAsync(article.Id, null);
        Assert.Equal((ArticleState.OffTopic, null, null), ((await ArticleAsync(_slalom)).State, (await ArticleAsync(_slalom)).StoryId,
            (await ArticleAsync(_slalom)).EditorAboutAi));
        Assert.Equal(0, await Hub.QueryAsync(context => context.Stories.CountAsync(Cancel)));
    }

    [Fact]
    public async Task AnEditThatMakesItAboutAiBringsItIn()
    {
        var source = await ReadAsync(SourceScope.Filtered, _slalom);
        Site.Serve(Path(source), Rss.Feed(_model with { Id = _slalom.Id, Link = "https://site.example/slalom" }));

        await Hub.ReadAllAsync();

        var article = await ArticleAsync(_model);
        Assert.Equal(ArticleState.Shown, article.State);
        Assert.NotNull(article.StoryId);
    }

    [Fact]
    public async Task WhatAnEditorTakesOutIsComparedWithNothing()
    {
        await ReadAsync(SourceScope.All, _model);
        await JudgeAsync((await ArticleAsync(_model)).Id, false);
        await ReadAsync(SourceScope.All, _model with { Id = "again", Title = "OpenAI presents its GPT-6 language model" });

        var story = await Hub.QueryAsync(context => context.Stories.SingleAsync(Cancel));
        Assert.Equal((1, (await ArticleAsync("OpenAI presents its GPT-6 language model")).Id), (story.ArticleCount, story.LeadArticleId));
    }

    [Fact]
    public async Task AnotherScopeJudgesWhatIsThereAnew()
    {
        var source = await ReadAsync(SourceScope.All, _model, _slalom);

        await EditAsync(source, SourceScope.Filtered);
        Assert.Equal((ArticleState.Shown, ArticleState.OffTopic), ((await ArticleAsync(_model)).State, (await ArticleAsync(_slalom)).State));
        await EditAsync(source, SourceScope.Held);
        Assert.Equal(ArticleState.Held, (await ArticleAsync(_model)).State);
        Assert.Equal(0, await Hub.QueryAsync(context => context.Stories.CountAsync(Cancel)));
        await EditAsync(source, SourceScope.All);
        Assert.Equal(2, await Hub.QueryAsync(context => context.Articles.CountAsync(article => article.State == ArticleState.Shown && article.StoryId != null,
            Cancel)));
    }

    [Fact]
    public async Task AnArticleTakenOutOfAStoryNeverComesBackToIt()
    {
        await ReadAsync(SourceScope.All, _model);
        var source = await ReadAsync(SourceScope.All, _model with { Id = "again", Title = "OpenAI presents its GPT-6 language model" });
        var (first, second) = (await ArticleAsync(_model), await ArticleAsync("OpenAI presents its GPT-6 language model"));
        Assert.Equal(first.StoryId, second.StoryId);

        await using (var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope())
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<SeparateArticle>().RunAsync(second.Id, first.StoryId!.Value, "test", Cancel));

        await AssertApartAsync();
        // What would bring both stories together is the same news once more, and a hub that begins anew.
        await ReadAsync(SourceScope.All, _model with { Id = "third", Title = "GPT-6, a language model, is released by OpenAI" });
        await AssertApartAsync();
        await using var later = await ReadingHub.StartAsync(Hub);
        Site.Serve(Path(source), Rss.Feed(_model with { Id = "fourth", Title = "OpenAI publishes GPT-6, its language model" }));
        await later.ReadAllAsync();
        await AssertApartAsync();

        async Task AssertApartAsync() => Assert.NotEqual((await ArticleAsync(_model)).StoryId, (await ArticleAsync(second.Title)).StoryId);
    }

    private async Task<Source> ReadAsync(SourceScope scope, params Rss.Item[] items)
    {
        var path = $"/feed-{scope}-{items[0].Id}";
        Site.Serve(path, Rss.Feed(items));
        var source = await Hub.AddAsync(Site.At(path), draft => draft with { Scope = scope, ReadPages = true });
        await Hub.ReadAllAsync();
        return source;
    }

    private static string Path(Source source) => new Uri(source.Address).AbsolutePath;

    private Task<Article> ArticleAsync(Rss.Item item) => ArticleAsync(item.Title);

    private Task<Article> ArticleAsync(string title) =>
        Hub.QueryAsync(context => context.Articles.AsNoTracking().SingleAsync(article => article.Title == title, Cancel));

    private async Task<bool> JudgeAsync(long id, bool? verdict)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JudgeRelevance>().RunAsync(id, verdict, "test", Cancel);
    }

    private async Task EditAsync(Source source, SourceScope shown)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        var now = await Hub.QueryAsync(context => context.Sources.Include(one => one.Publisher).AsNoTracking().SingleAsync(one => one.Id == source.Id, Cancel));
        Assert.Equal(SourceEdited.Done, await scope.ServiceProvider.GetRequiredService<EditSource>()
            .RunAsync(source.Id, SourceSettings.Of(now) with { Scope = shown }, "test", Cancel));
    }
}
