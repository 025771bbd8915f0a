using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Search;

/// <summary>The search language against the real full-text index.</summary>
public sealed class ArticleSearchTests(ArticleSearchTests.Store store) : IClassFixture<ArticleSearchTests.Store>
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public sealed class Store : IAsyncLifetime
    {
        public const int Many = 4100;
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search");
        private ServiceProvider _services = null!;

        internal async Task<T> WithAsync<T>(Func<HubContext, IArticleSearch, Task<T>> work)
        {
            await using var context = await _services.GetRequiredService<IDbContextFactory<HubContext>>().CreateDbContextAsync();
            return await work(context, _services.GetRequiredService<IArticleSearch>());
        }

        public async ValueTask InitializeAsync()
        {
            _services = new ServiceCollection().AddSqliteStorage(Path.Combine(_folder.FullName, "hub.db")).BuildServiceProvider();
            await WithAsync(async (context, _) =>
            {
                await context.Database.MigrateAsync();
                await SeedAsync(context);
                return 0;
            });
        }

        public async ValueTask DisposeAsync()
        {
            await _services.DisposeAsync();
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }

        private static async Task SeedAsync(HubContext context)
        {
            var tech = Source("tech-crunch", "Tech Crunch", "en");
            var monde = Source("le-monde", "Le Monde", "fr");
            var tag = new Tag { Slug = "nvidia", Kind = TagKind.Company };
            context.AddRange(tech, monde, tag);
            await context.SaveChangesAsync();
            Article[] articles =
            [
                Article(1, tech, "DeepSeek opens its weights", "The model is free.", article => article.Tags.Add(new() { TagId = tag.Id })),
                Article(2, tech, "Llama rumour", "deepseek is mentioned, open weights too",
                    article => { article.Byline = "Adèle Smith"; article.Kind = ArticleKind.Opinion; }),
                Article(3, monde, "L'Élysée et l'IA", "Des modèles évalués à l'École",
                    article => { article.ShownAt = Noon.AddDays(-20); article.ImageUrl = "https://le-monde.example/a.jpg"; }),
                Article(4, monde, "Modèle ouvert", "Une reprise",
                    article => { article.CopyOfId = 1; article.Authorship = Authorship.MachineWritten; article.Via = [new("Tech Crunch", null)]; }),
                Article(5, monde, "Hidden deepseek", "", article => article.State = ArticleState.Hidden),
            ];
            await AddAsync(context, articles);
            await AddAsync(context, [.. Enumerable.Range(0, Many).Select(i => Article(
                100 + i, i % 2 == 0 ? tech : monde, $"Filler {i}", "commonword", article =>
                    article.ShownAt = Noon.AddDays(-100).AddMinutes(-(i * 7919 % 1000))))]);
        }

        private static async Task AddAsync(HubContext context, IReadOnlyList<Article> articles)
        {
            context.AddRange(articles);
            await context.SaveChangesAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            foreach (var article in articles)
                await context.Database.ExecuteSqlAsync($"INSERT INTO ArticleIndex (rowid, Title, Body) VALUES ({article.Id}, {article.Title}, {article.Content!.Text})");
            await transaction.CommitAsync();
        }

        private static Source Source(string slug, string name, string language) => new()
        {
            Slug = slug,
            Name = name,
            Address = $"https://{slug}.example/feed",
            LanguageHint = language,
            Publisher = new() { Slug = slug, Name = name },
        };

        private static Article Article(long id, Source source, string title, string text, Action<Article> change)
        {
            var article = new Article
            {
                Id = id,
                SourceId = source.Id,
                Url = $"https://{source.Slug}.example/{id}",
                CanonicalUrl = $"https://{source.Slug}.example/{id}",
                Title = title,
                Language = source.LanguageHint,
                FirstSeenAt = Noon,
                ShownAt = Noon.AddMinutes(-id),
                Content = new() { Html = "", Text = text },
            };
            change(article);
            return article;
        }
    }

    [Theory]
    [InlineData("deepseek", "1 2")]
    [InlineData("DEEPSEEK Weights", "1 2")]
    [InlineData("weight", "1 2")]
    [InlineData("\"open weights\"", "2")]
    [InlineData("deepseek -rumour", "1")]
    [InlineData("deepseek NOT title:rumour", "1")]
    [InlineData("elysee", "3")]
    [InlineData("l'ecole", "3")]
    [InlineData("modele -commonword", "4 3")]
    [InlineData("eval*", "3")]
    [InlineData("title:deepseek", "1")]
    [InlineData("(elysee OR rumour)", "2 3")]
    [InlineData("tag:nvidia", "1")]
    [InlineData("deepseek tag:nvidia", "1")]
    [InlineData("(tag:nvidia OR elysee)", "1 3")]
    [InlineData("deepseek -tag:nvidia", "2")]
    [InlineData("source:techcrunch -commonword", "1 2")]
    [InlineData("source:\"Le Monde\" -commonword", "4 3")]
    [InlineData("lang:fr after:2026-01-01", "4 3")]
    [InlineData("kind:opinion", "2")]
    [InlineData("author:adele", "2")]
    [InlineData("author:SMITH", "2")]
    [InlineData("before:2026-03-01 after:2026-02-01", "3")]
    [InlineData("is:copy", "4")]
    [InlineData("is:machine-written", "4")]
    [InlineData("has:image", "3")]
    [InlineData("has:via", "4")]
    [InlineData("hidden", "")]
    [InlineData("c'est AND (", "")]
    [InlineData("author:%", "")]
    [InlineData("story:none", "")]
    public async Task AQueryFindsItsArticlesNewestFirst(string typed, string expected)
    {
        var hits = await FindAsync(typed);
        Assert.Equal(expected, string.Join(' ', await store.WithAsync(async (context, _) =>
            (await new ArticleQuery { Ids = hits.Ids }.ReadAsync(context, CancellationToken.None)).Articles.Select(article => article.Id).ToList())));
        Assert.True(hits.IsWhole);
    }

    [Fact]
    public async Task ACommonWordIsWalkedInPoolsAndEveryHitMetOnce()
    {
        var met = new List<long>();
        SearchCursor? before = null;
        do
        {
            var hits = await FindAsync("commonword", before, 333);
            met.AddRange(hits.Ids);
            before = SearchCursor.Read(hits.Next?.ToString());
        }
        while (before is not null);
        Assert.Equal(Store.Many, met.Count);
        Assert.Equal(Store.Many, met.Distinct().Count());
    }

    [Fact]
    public async Task FacetsCountThePool()
    {
        var hits = await FindAsync("deepseek OR elysee");
        Assert.Equal([("en", 2), ("fr", 1)], hits.Languages.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("tech-crunch", 2), ("le-monde", 1)], hits.Sources.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("nvidia", 1)], hits.Tags.Select(facet => (facet.Value, facet.Count)));
    }

    [Fact]
    public async Task NothingTypedBreaksTheSearch()
    {
        var random = new Random(20261123);
        string[] pieces = ["a", "b ", " ", "\"", "(", ")", ":", "-", "|", "*", "«", "»", "'", "’", "é", "🔥", "\0", "\t", "\\", "%", "_", " OR ", "^", "{",
            "NEAR", "+", "tag:", "author:", "title:", " is:lead ", "source:"];
        for (var round = 0; round < 500; round++)
            await FindAsync(string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)])), size: 2);
    }

    private async Task<SearchHits> FindAsync(string typed, SearchCursor? before = null, int size = 30) =>
        SearchReading.Of(typed).Query is { } query
            ? await store.WithAsync((context, search) => search.FindAsync(context, new() { Query = query, Before = before, Size = size },
                TestContext.Current.CancellationToken))
            : SearchHits.None;
}
