using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Browser.Tests;

/// <summary>Tests that look at the demo share one hub.</summary>
[CollectionDefinition(Name)]
public sealed class DemoTests : ICollectionFixture<DemoHub>
{
    public const string Name = "demo";
}

/// <summary>A hub that has read its own sample sites, and the addresses of one page of each kind.</summary>
public sealed class DemoHub : IAsyncLifetime
{
    private RunningHub? _hub;

    public Uri Address => _hub!.Address;

    /// <summary>Every public page of the hub, one of each kind, as paths.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The front page, and a story and an article that have a picture.</summary>
    public IReadOnlyList<string> PicturedPages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _hub = await RunningHub.StartAsync(new() { ["Hub:Demo"] = "true", ["Hub:Scheduler"] = "true" });
        await _hub.ReadAllAsync();
        await _hub.ReadImagesAsync();
        PicturedPages = await _hub.InStoreAsync(async store =>
        {
            var article = await store.Articles.Include(article => article.Story).OrderByDescending(article => article.Story!.PublisherCount)
                .FirstAsync(article => article.ImageState == ImageState.Shown && article.Story!.LeadArticleId == article.Id);
            return new[] { "/", $"/stories/{article.Story!.Slug}", $"/articles/{article.Id}" };
        });
        Pages = await _hub.InStoreAsync(async store =>
        {
            var story = await store.Stories.OrderByDescending(story => story.PublisherCount).FirstAsync();
            var article = await store.Articles.FirstAsync(article => article.StoryId == story.Id);
            var machine = await store.Articles.FirstAsync(article => article.Authorship == Core.Model.Authorship.MachineWritten);
            var tag = await store.ArticleTags.GroupBy(tag => tag.Tag!.Slug).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync();
            var source = await store.Sources.FirstAsync(source => source.Id == article.SourceId);
            var failing = await store.Sources.FirstAsync(source => source.Fault != FaultKind.None);
            return new[]
            {
                "/", "/latest", $"/stories/{story.Slug}", $"/articles/{article.Id}", $"/articles/{machine.Id}", "/tags", $"/tags/{tag}",
                "/sources", $"/sources/{source.Slug}", $"/sources/{failing.Slug}", "/search", "/search?q=GPU", "/search?q=zzzqqq", "/about", "/about/method",
                "/about/legal", "/offline", "/no-such-page",
                "/saved", "/keys", "/digest/" + TimeProvider.System.GetUtcNow().AddDays(-1)
                    .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                "/account/sign-in",
            };
        });
    }

    public ValueTask DisposeAsync() => _hub?.DisposeAsync() ?? ValueTask.CompletedTask;
}
