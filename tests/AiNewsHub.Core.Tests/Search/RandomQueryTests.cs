using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using SqliteStorage = AiNewsHub.Storage.Sqlite.SqliteStorage;

namespace AiNewsHub.Core.Tests.Search;

/// <summary>The index finds what somebody would who reads every article. tests/long/queries asks more of them.</summary>
public sealed class RandomQueryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Queries => int.Parse(Environment.GetEnvironmentVariable("AINEWSHUB_QUERIES") ?? "200", CultureInfo.InvariantCulture);

    [Fact]
    public async Task TheIndexFindsWhatReadingEveryArticleDoes()
    {
        var random = new RandomQueries(20261130);
        await using var hub = new MigratedFile();
        await hub.MigrateAsync();
        await using var services = SqliteStorage.AddSqliteStorage(new ServiceCollection(), hub.File).BuildServiceProvider();
        await using var context = await hub.Contexts.CreateDbContextAsync(Cancel);
        var articles = await AddAsync(context, services.GetRequiredService<IArticleIndex>(), random);
        var search = services.GetRequiredService<IArticleSearch>();
        var differences = new List<string>();
        var found = 0;
        for (var i = 0; i < Queries; i++)
        {
            var typed = random.Query();
            if (SearchReading.Of(typed).Query is not { } query) continue;
            var expected = articles.Where(article => article.State == ArticleState.Shown && NaiveSearch.Means(query, article,
                    RandomQueries.Sources[article.SourceId - 1], [.. article.Tags.Select(tag => RandomQueries.Tags[tag.TagId - 1])]))
                .OrderByDescending(article => article.ShownAt).ThenByDescending(article => article.Id).Select(article => article.Id).ToList();
            var hits = await search.FindAsync(context, new() { Query = query, Size = RandomQueries.Articles }, Cancel);
            found += hits.Count;
            if (!hits.Ids.SequenceEqual(expected))
                differences.Add($"{typed}: {string.Join(' ', hits.Ids.Except(expected).Take(3))} too many, {string.Join(' ', expected.Except(hits.Ids).Take(3))} missing");
        }

        Assert.Equal([], differences.Take(10));
        Assert.True(found > Queries, "Next to nothing was found at all.");
    }

    private static async Task<List<Article>> AddAsync(HubContext context, IArticleIndex index, RandomQueries random)
    {
        foreach (var (place, tag) in RandomQueries.Tags.Index()) context.Add(new Tag { Id = place + 1, Slug = tag, Kind = TagKind.Topic });
        foreach (var (place, source) in RandomQueries.Sources.Index())
        {
            context.Add(new Source
            {
                Id = place + 1,
                Slug = source,
                Name = source,
                Address = $"https://{source}.example/feed",
                Publisher = new() { Slug = source, Name = source },
            });
        }

        var articles = Enumerable.Range(1, RandomQueries.Articles).Select(id =>
        {
            var (language, kind, source, tags, at, isShown) = random.Facts();
            var article = new Article
            {
                Id = id,
                SourceId = source + 1,
                Url = $"https://world.example/{id}",
                CanonicalUrl = $"https://world.example/{id}",
                Title = random.Text(6),
                Language = language,
                Kind = kind,
                ShownAt = at,
                State = isShown ? ArticleState.Shown : ArticleState.Hidden,
                Content = new() { Html = "", Text = random.Text(14) },
            };
            article.Tags.AddRange(tags.Select(tag => new ArticleTag { TagId = tag + 1 }));
            return article;
        }).ToList();
        context.AddRange(articles);
        await context.SaveChangesAsync(Cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
        index.Add(transaction.GetDbTransaction().Connection!, [.. articles.Select(article => new IndexedText(article.Id, article.Title,
            article.Content!.Text))]);
        await transaction.CommitAsync(Cancel);
        return articles;
    }
}
