using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Search;

/// <summary>What a search means of one article told from it alone is what the index finds, whichever way it is asked.</summary>
public sealed class SearchMatcherTests : ReadingTests
{
    private static readonly string[] _others =
    [
        "author:ada", "author:Éloïse -author:ada", "is:paywall", "-is:paywall model*", "is:machine-written", "has:image", "-has:image", "has:audio OR has:via",
        "source:site-2", "source:\"Le Site\"", "kind:opinion -lang:fr", "lang:e", "tag:openai tag:nvidia", "-tag:openai", "\"生成AI\"", "開放 OR 人工知能", "l'IA",
        "after:2026-11-10 before:2026-11-18", "title:model -title:models", "(weights OR chips) -(agent OR agents)", "œuvre", "strass*", "5",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneArticleIsToldAsTheIndexFindsIt()
    {
        var random = new RandomQueries(7);
        await AddAsync(random);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var articles = await LoadAsync();
        var matcher = new SearchMatcher(zone);
        List<string> differences = [];
        var found = 0;
        foreach (var typed in Enumerable.Range(0, 300).Select(_ => random.Query()).Concat(_others))
        {
            if (SearchReading.Of(typed).Query is not { } query || !SearchMatcher.CanTell(query)) continue;
            var told = articles.Where(article => matcher.Of(article)(query)).Select(article => article.Article.Id).Order().ToList();
            var search = Hub.Get<IArticleSearch>();
            var all = await Hub.QueryAsync(context => search.MatchesAsync(context, query, zone, DateTimeOffset.UnixEpoch, Cancel));
            var page = await Hub.QueryAsync(context => search.FindAsync(context, new() { Query = query, Zone = zone, Size = 1000 }, Cancel));
            found += told.Count;
            if (!told.SequenceEqual(all.Select(match => match.Id).Order())) differences.Add($"{typed}: {told.Count} told, {all.Count} found");
            var shown = articles.Where(article => article.Article.State == ArticleState.Shown).Select(article => article.Article.Id).ToHashSet();
            if (!told.Where(shown.Contains).SequenceEqual(page.Ids.Order())) differences.Add($"{typed}: the page has others");
        }

        Assert.Equal("", string.Join('\n', differences.Take(10)));
        Assert.True(found > 3000, "Next to nothing was found at all.");
    }

    [Theory]
    [InlineData("story:some", false)]
    [InlineData("model -(is:lead OR tag:openai)", false)]
    [InlineData("is:copy", false)]
    [InlineData("is:paywall model", true)]
    public void WhatAsksForAStoryCannotBeTold(string typed, bool canTell) =>
        Assert.Equal(canTell, SearchMatcher.CanTell(SearchReading.Of(typed).Query!));

    private async Task<List<SearchedArticle>> LoadAsync() => await Hub.QueryAsync(async context =>
        (await context.Articles.AsNoTracking().Include(article => article.Content).Include(article => article.Source!.Publisher)
            .Include(article => article.Tags).ThenInclude(tag => tag.Tag)
            .ToListAsync(Cancel)).ConvertAll(article => new SearchedArticle(article, article.Content!.Text,
                article.Tags.Select(tag => tag.Tag!.Slug).ToHashSet(),
                new(article.Source!.Slug, article.Source.Name, article.Source.Publisher!.Slug,
                    article.Source.EditorAuthorship ?? article.Source.Authorship))));

    private Task<int> AddAsync(RandomQueries random) => Hub.QueryAsync(async context =>
    {
        var tags = await context.Tags.Where(tag => RandomQueries.Tags.Contains(tag.Slug)).OrderBy(tag => tag.Id).ToListAsync(Cancel);
        List<Source> sources =
        [
            .. RandomQueries.Sources.Select((name, place) => new Source
            {
                Slug = $"site-{place}",
                Name = place == 1 ? "Le Site" : name,
                Address = $"https://{name}.example/feed",
                Publisher = new() { Slug = name, Name = name },
                Authorship = place == 0 ? Authorship.MachineWritten : Authorship.NotSaid,
            }),
        ];
        context.AddRange(sources);
        await context.SaveChangesAsync(Cancel);
        List<Article> articles =
        [
            .. Enumerable.Range(1, RandomQueries.Articles).Select(id =>
            {
                var facts = random.Facts();
                var article = new Article
                {
                    Id = id,
                    SourceId = sources[facts.Source].Id,
                    Url = $"https://world.example/{id}",
                    CanonicalUrl = $"https://world.example/{id}",
                    Title = random.Text(6),
                    Language = facts.Language,
                    Kind = facts.Kind,
                    ShownAt = facts.At,
                    State = facts.IsShown ? ArticleState.Shown : ArticleState.Held,
                    Content = new() { Text = random.Text(14) },
                    Byline = id % 3 == 0 ? "Ada Smith, Éloïse" : null,
                    Authors = id % 3 == 0 ? ["Ada Smith", "Éloïse"] : [],
                    Free = id % 5 == 0 ? false : null,
                    ImageUrl = id % 4 == 0 ? "https://world.example/a.png" : null,
                    Authorship = id % 7 == 0 ? Authorship.MachineWritten : id % 6 == 0 ? Authorship.Human : Authorship.NotSaid,
                    EditorAuthorship = id % 11 == 0 ? Authorship.Human : null,
                    Enclosures = id % 8 == 0 ? [new Enclosure("https://world.example/a", "audio/mpeg", 1)] : [],
                    Via = id % 9 == 0 ? [new ViaMention("Other", null)] : [],
                };
                article.Tags.AddRange(facts.Tags.Select(tag => new ArticleTag { TagId = tags[tag].Id }));
                return article;
            }),
        ];
        context.AddRange(articles);
        await context.SaveChangesAsync(Cancel);
        await context.Database.OpenConnectionAsync(Cancel);
        Hub.Get<IArticleIndex>().Add(context.Database.GetDbConnection(),
            [.. articles.Select(article => new IndexedText(article.Id, article.Title, article.Content!.Text))]);
        return 0;
    });
}
