using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Search;

/// <summary>Who says how an article is written, by lists, by a source's ledger and by the search: one answer for whatever is noted.</summary>
public sealed class StatedAuthorshipTests : ReadingTests
{
    private static readonly Authorship?[] _edited = [null, Authorship.NotSaid, Authorship.Human, Authorship.MachineWritten];

    [Fact]
    public async Task ListsLedgerAndSearchAgree()
    {
        var now = Hub.Clock.GetUtcNow();
        await Hub.QueryAsync(async context =>
        {
            foreach (var found in Enum.GetValues<Authorship>())
                foreach (var editor in _edited) context.Add(Source($"{found}-{editor}".ToLowerInvariant(), found, editor));
            return await context.SaveChangesAsync(Cancel);
        });
        await Hub.QueryAsync(async context =>
        {
            foreach (var source in await context.Sources.ToListAsync(Cancel))
                foreach (var found in Enum.GetValues<Authorship>())
                    foreach (var editor in _edited) context.Add(Article(source, found, editor, now));
            return await context.SaveChangesAsync(Cancel);
        });

        var rows = (await Hub.QueryAsync(context => new ArticleQuery { Size = 1000 }.ReadAsync(context, Cancel))).Articles;
        Assert.Equal(3 * 4 * 3 * 4, rows.Count);
        var byMachine = rows.Where(row => row.Authorship == Authorship.MachineWritten).ToList();
        // Of an editor's word on the article there are 36, without one of the article's 12, without that of its source's editors 3 and of itself 1.
        Assert.Equal(36 + 12 + 3 + 1, byMachine.Count);

        var query = SearchReading.Of("is:machine-written").Query!;
        var hits = await Hub.QueryAsync(context => Hub.Get<IArticleSearch>().FindAsync(context, new() { Query = query, Size = 1000 }, Cancel));
        Assert.Equal(byMachine.Select(row => row.Id).Order(), hits.Ids.Order());

        foreach (var source in rows.GroupBy(row => row.SourceId))
        {
            var ledger = await Hub.QueryAsync(context => SourceLedger.ReadAsync(context, source.Key, now, Cancel));
            Assert.Equal(source.Count(row => row.Authorship == Authorship.MachineWritten), ledger.MachineWritten.Part);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Source Source(string slug, Authorship found, Authorship? editor) => new()
    {
        Slug = slug,
        Name = slug,
        Address = $"https://{slug}.example/feed",
        Publisher = new() { Slug = slug, Name = slug },
        Authorship = found,
        EditorAuthorship = editor,
    };

    private static Article Article(Source source, Authorship found, Authorship? editor, DateTimeOffset now)
    {
        var url = $"https://{source.Slug}.example/{found}-{editor}";
        return new()
        {
            SourceId = source.Id,
            Url = url,
            CanonicalUrl = url,
            Title = url,
            FirstSeenAt = now,
            ShownAt = now,
            Authorship = found,
            EditorAuthorship = editor,
            Content = new(),
        };
    }
}
