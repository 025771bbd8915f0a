using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

public sealed class SourceOperationsTests
{
    [Fact]
    public async Task TheSameAddressInAnotherSpellingIsAlreadyThere()
    {
        await using var hub = await RunningHub.StartAsync();
        var first = await Add(hub, Draft("Le Monde", "https://www.lemonde.example/ia/rss.xml"));
        var second = await Add(hub, Draft("Le Monde", "http://lemonde.example/ia/rss.xml/"), Draft("Le Monde", "https://lemonde.example/eco.xml"));
        Assert.Equal("le-monde", Assert.Single(first.Added).Slug);
        Assert.Equal("le-monde", Assert.Single(second.AlreadyThere).Slug);
        Assert.Equal("le-monde-2", Assert.Single(second.Added).Slug);
        Assert.Equal(1, await hub.InStoreAsync(db => db.Publishers.CountAsync(Cancel)));
        Assert.Equal(2, await hub.InStoreAsync(db => db.AuditEntries.CountAsync(Cancel)));
    }

    [Fact]
    public async Task ThousandsAreAddedInBatchesWithProgress()
    {
        await using var hub = await RunningHub.StartAsync();
        var steps = new List<int>();
        await using var scope = hub.Services.CreateAsyncScope();
        var drafts = Enumerable.Range(0, 1_000).Select(number => Draft($"Site {number}", $"https://site{number}.example/feed")).ToList();
        var added = await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync(drafts, "test", new Steps(steps), Cancel);
        Assert.Equal(1_000, added.Added.Count);
        Assert.Equal([200, 400, 600, 800, 1_000], steps);
        Assert.Equal(1_000, await hub.InStoreAsync(db => db.Sources.CountAsync(source => source.CreatedAt == added.At, Cancel)));
    }

    [Fact]
    public async Task DeletingTakesItsArticlesButNotThoseAnotherSourceCarried()
    {
        await using var hub = await RunningHub.StartAsync();
        var added = await Add(hub, Draft("Doomed", "https://doomed.example/feed"), Draft("Other", "https://other.example/feed"));
        var (doomed, other) = (added.Added[0], added.Added[1]);
        await hub.InStoreAsync(async db =>
        {
            var lonely = new Story { Slug = "lonely" };
            var covered = new Story { Slug = "covered" };
            db.Articles.Add(Article(doomed, "only here", lonely));
            db.Articles.Add(Article(doomed, "in both", covered, doomed, other));
            var rewritten = Article(doomed, "rewritten elsewhere", covered);
            db.Articles.Add(rewritten);
            await db.SaveChangesAsync(Cancel);
            var copy = Article(other, "the copy", covered, other);
            copy.CopyOfId = rewritten.Id;
            covered.LeadArticleId = rewritten.Id;
            db.Articles.Add(copy);
            return await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(new SourceArticles(2, 1), await hub.InStoreAsync(db => DeleteSource.CountAsync(db, doomed.Id, Cancel)));

        await using var scope = hub.Services.CreateAsyncScope();
        var gone = await scope.ServiceProvider.GetRequiredService<DeleteSource>().RunAsync(doomed.Id, "test", Cancel);
        Assert.Equal(new SourceArticles(2, 1), gone);
        await hub.InStoreAsync(async db =>
        {
            var left = await db.Articles.AsNoTracking().OrderBy(article => article.Title).ToListAsync(Cancel);
            Assert.Equal(["in both", "the copy"], left.Select(article => article.Title));
            Assert.All(left, article => Assert.Equal((other.Id, null), (article.SourceId, article.CopyOfId)));
            var story = await db.Stories.SingleAsync(Cancel);
            Assert.Equal(("covered", 2, 1), (story.Slug, story.ArticleCount, story.PublisherCount));
            Assert.Contains(left, article => article.Id == story.LeadArticleId);
            Assert.Equal(["other"], await db.Publishers.Select(publisher => publisher.Slug).ToListAsync(Cancel));
            return 0;
        });
    }

    [Fact]
    public async Task ARetiredSourceKeepsItsArticlesAndComesBackWhenItIsAddedAgain()
    {
        await using var hub = await RunningHub.StartAsync();
        var source = (await Add(hub, Draft("Site", "https://site.example/feed"))).Added[0];
        await hub.InStoreAsync(async db =>
        {
            db.Articles.Add(Article(source, "kept", new Story { Slug = "story" }));
            return await db.SaveChangesAsync(Cancel);
        });
        await using var scope = hub.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<SetSourceState>().RetireAsync([source.Id], "test", Cancel));
        Assert.Equal(1, await hub.InStoreAsync(db => db.Articles.CountAsync(Cancel)));
        Assert.Equal(source.Id, Assert.Single((await Add(hub, Draft("Site", "https://site.example/feed"))).Added).Id);
        Assert.Equal(SourceState.Active, await hub.InStoreAsync(db => db.Sources.Select(one => one.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task ANewAddressIsReadAfreshAndMayNotBeAnothers()
    {
        await using var hub = await RunningHub.StartAsync();
        var added = await Add(hub, Draft("One", "https://one.example/feed"), Draft("Two", "https://two.example/feed"));
        var one = added.Added[0];
        await hub.InStoreAsync(db => db.Sources.Where(source => source.Id == one.Id).ExecuteUpdateAsync(
            set => set.SetProperty(source => source.ETag, "\"old\"").SetProperty(source => source.State, SourceState.Gone), Cancel));
        var edit = Draft("One", "https://two.example/feed") with
        {
            Role = SourceRole.Research,
            Language = "en",
            Group = "Labs",
            FullText = FullTextPermission.Full,
            ReadPages = false
        };
        await using var scope = hub.Services.CreateAsyncScope();
        var operation = scope.ServiceProvider.GetRequiredService<EditSource>();
        Assert.Equal(SourceEdited.AddressTaken, await operation.RunAsync(one.Id, edit, "test", Cancel));
        Assert.Equal(SourceEdited.Done, await operation.RunAsync(one.Id, edit with { Address = "https://one.example/new" }, "test", Cancel));
        var now = await hub.InStoreAsync(db => db.Sources.AsNoTracking().SingleAsync(source => source.Id == one.Id, Cancel));
        Assert.Equal(("https://one.example/new", null, SourceState.Active, SourceRole.Research), (now.Address, now.ETag, now.State, now.Role));
        var entry = await hub.InStoreAsync(db => db.AuditEntries.SingleAsync(line => line.Action == "source.edited", Cancel));
        Assert.Contains("https://one.example/feed → https://one.example/new", entry.Detail, StringComparison.Ordinal);
    }

    private static async Task<AddedSources> Add(RunningHub hub, params SourceDraft[] drafts)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync(drafts, "test", null, Cancel);
    }

    private static SourceDraft Draft(string name, string address) => new() { Name = name, Address = address };

    private static Article Article(Source source, string title, Story story, params Source[] sightings) => new()
    {
        SourceId = source.Id,
        Title = title,
        Url = "https://x.example/" + title,
        CanonicalUrl = "https://x.example/" + title,
        ContentHash = title.Length,
        Story = story,
        Sightings = [.. sightings.Select(other => new ArticleSighting { SourceId = other.Id, ExternalId = title })],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed class Steps(List<int> steps) : IProgress<int>
    {
        public void Report(int value) => steps.Add(value);
    }
}
