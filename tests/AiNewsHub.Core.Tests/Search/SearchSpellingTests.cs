using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using SqliteStorage = AiNewsHub.Storage.Sqlite.SqliteStorage;

namespace AiNewsHub.Core.Tests.Search;

/// <summary>A word is found by each of its spellings, whichever of them an article has.</summary>
public sealed class SearchSpellingTests
{
    private const string Written = "Œuvre und Straße in København: l'Élysée, Encyclopædia, Łódź";
    private const string Plain = "Oeuvre und Strasse in Kobenhavn: l'Elysee, Encyclopaedia, Lodz";

    [Theory]
    [InlineData("œuvre oeuvre ŒUVRES strasse straße STRASSE kobenhavn København elysee Élysée encyclopædia encyclopaedia łódź lodz œuv* oeuv* title:œuvre",
        Written, false)]
    [InlineData("œuvre oeuvre ŒUVRES strasse straße STRASSE kobenhavn København elysee Élysée encyclopædia encyclopaedia łódź lodz œuv* oeuv* title:œuvre",
        Plain, false)]
    [InlineData("œuvre oeuvre strasse straße København elysee Élysée encyclopædia encyclopaedia łódź œuv* oeuv*", Written, true)]
    public async Task AWordIsFoundByEachOfItsSpellings(string typed, string title, bool indexedByAnEarlierVersion)
    {
        await using var hub = new MigratedFile();
        await hub.MigrateAsync();
        await using var services = SqliteStorage.AddSqliteStorage(new ServiceCollection(), hub.File).BuildServiceProvider();
        await using var context = await hub.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        await AddAsync(context, services.GetRequiredService<IArticleIndex>(), title, indexedByAnEarlierVersion);

        var missed = new List<string>();
        foreach (var word in typed.Split(' '))
        {
            var query = SearchReading.Of(word).Query!;
            var hits = await services.GetRequiredService<IArticleSearch>().FindAsync(context, new() { Query = query }, TestContext.Current.CancellationToken);
            if (hits.Count != 1) missed.Add(word);
        }

        Assert.Equal([], missed);
    }

    private static async Task AddAsync(HubContext context, IArticleIndex index, string title, bool asItIs)
    {
        context.Add(new Source
        {
            Id = 1,
            Slug = "world",
            Name = "World",
            Address = "https://world.example/feed",
            Publisher = new() { Slug = "world", Name = "World" },
        });
        context.Add(new Article
        {
            Id = 1,
            SourceId = 1,
            Url = "https://world.example/1",
            CanonicalUrl = "https://world.example/1",
            Title = title,
            Content = new() { Html = "", Text = "" },
        });
        await context.SaveChangesAsync();
        if (asItIs)
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO ArticleIndex (rowid, Title, Body) VALUES (1, {title}, '')");
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync();
        index.Add(transaction.GetDbTransaction().Connection!, [new(1, title, "")]);
        await transaction.CommitAsync();
    }
}
