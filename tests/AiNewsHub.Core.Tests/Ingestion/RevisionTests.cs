using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What stays of an article when its publisher changes it, and how it is known to have been read.</summary>
public sealed class RevisionTests : ReadingTests
{
    [Fact]
    public async Task AChangedTextOfAFeedIsKeptWithItsTime()
    {
        await ReadFeedAsync(Item("Whales sing in forty dialects."));
        await ReadFeedAsync(Item("Whales sing in fifty dialects."));

        var revision = Assert.Single(await RevisionsAsync());
        Assert.Equal(("A model for whales", Hub.Clock.GetUtcNow()), (revision.Title, revision.ReplacedAt));
        Assert.Equal("Whales sing in forty dialects.", PackedText.Unpack(revision.Text!));
    }

    [Fact]
    public async Task NoiseInAFeedIsNoRevision()
    {
        await ReadFeedAsync(Item("<p>3 min read</p><p>Whales sing in forty dialects.</p>"));
        await ReadFeedAsync(Item("<p>12 comments</p><p>Whales  sing in forty dialects</p>"));

        Assert.Empty(await RevisionsAsync());
    }

    [Fact]
    public async Task TheFirstAndTheLatestRevisionsAreKeptAndNoMoreThanTen()
    {
        for (var i = 0; i < 25; i++) await ReadFeedAsync(Item($"Whales sing in version{i} dialects."));

        var texts = (await RevisionsAsync()).Select(revision => PackedText.Unpack(revision.Text!)).ToList();
        Assert.Equal(10, texts.Count);
        Assert.Contains("version0 ", texts[0], StringComparison.Ordinal);
        Assert.Contains("version23 ", texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASourceThatChangesAllOfItsTextsAtEachReadKeepsNone()
    {
        for (var i = 0; i < 5; i++)
            await ReadFeedAsync([.. Enumerable.Range(0, 20).Select(n => new Rss.Item($"{n}", $"Whale {n}",
                Text: $"Whale {n} sings. Buy teapot{i} of the week, only here."))]);

        Assert.Empty(await RevisionsAsync());
        Assert.Equal(20, await Hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task AFeedWhoseEntriesAllChangeAtEachReadDoesNotHaveItsPagesReadAgain()
    {
        for (var n = 0; n < 8; n++) Site.Serve($"/story{n}", Page($"Whale {n}", $"Whale {n} sings."), "text/html; charset=utf-8");
        for (var i = 0; i < 4; i++)
        {
            Site.Serve("/feed", Rss.Feed(Enumerable.Range(0, 8).Select(n => new Rss.Item($"{n}", $"Whale {n}", Site.At($"/story{n}").AbsoluteUri,
                $"A summary. Teapot{i} of the week."))));
            await ReadAsync(pages: true);
        }

        Assert.Equal(8, Site.Asked.Count(asked => asked.Path.StartsWith("/story", StringComparison.Ordinal)));
        Assert.Empty(await RevisionsAsync());
    }

    [Fact]
    public async Task AChangedPageIsReadAgainAndItsEarlierWordsAreKept()
    {
        await ReadPageAsync("A summary.", Page("A model for whales", "Whales sing in forty dialects."));
        Assert.Empty(await RevisionsAsync());
        await ReadPageAsync("Another summary.", Page("No model for whales", "Whales sing in fifty."));

        var article = await Hub.QueryAsync(context => context.Articles.Include(article => article.Content).SingleAsync());
        Assert.Equal("No model for whales", article.Title);
        Assert.Contains("in fifty", article.Content!.Text, StringComparison.Ordinal);
        var revision = Assert.Single(await RevisionsAsync());
        Assert.Equal("A model for whales", revision.Title);
        Assert.Contains("forty dialects", PackedText.Unpack(revision.Text!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedThatIsReworkedDoesNotPutItsHeadlineInPlaceOfThePages()
    {
        await ReadPageAsync("A summary.", Page("A model for whales, read by all", "Whales sing in forty dialects."));
        await ReadPageAsync("Another summary.", Page("A model for whales, read by all", "Whales sing in forty dialects."));

        Assert.Equal("A model for whales, read by all", await Hub.QueryAsync(context => context.Articles.Select(article => article.Title).SingleAsync()));
        Assert.Empty(await RevisionsAsync());
    }

    [Fact]
    public async Task OfAPageThatIsReservedSinceNoEarlierWordsAreKept()
    {
        await ReadPageAsync("A summary.", Page("A model for whales", "Whales sing in forty dialects."));
        await ReadPageAsync("Another summary.", Page("A model for whales", "Whales sing in fifty dialects."));
        await ReadPageAsync("A third summary.", Page("A model for whales", "Whales are silent.", "<meta name=\"tdm-reservation\" content=\"1\">"));

        Assert.All(await RevisionsAsync(), revision => Assert.Null(revision.Text));
        var record = await RecordAsync();
        Assert.DoesNotContain(record!.Candidates, witness => witness.Field is "excerpt" or "via" or "disclosure");
    }

    [Fact]
    public async Task HowAPageWasReadIsKeptWithWhatItsFeedHadSaid()
    {
        await ReadPageAsync("A summary.", Page("A model for whales, at length", "Whales sing in forty dialects.",
            "<meta name=author content='Ada Smith'><link rel=license href='https://creativecommons.org/licenses/by/4.0/'>"));

        var record = await RecordAsync();
        Assert.Equal((Hub.Clock.GetUtcNow(), Site.At("/story").AbsoluteUri), (record!.ReadAt, record.Address));
        Assert.Equal("A model for whales, at length", Winner("title").Value);
        Assert.Equal("meta author", Winner("byline").Source);
        Assert.Contains(record.Candidates, witness => witness is { Field: "title", Source: "feed", Value: "A model for whales", Believed: false });
        Assert.Contains(record.Candidates, witness => witness is { Field: "body", Source: "feed", Believed: false });
        var article = await Hub.QueryAsync(context => context.Articles.SingleAsync());
        Assert.Equal(("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"), (article.Licence, article.LicenceEvidence));
        Assert.InRange(await Hub.QueryAsync(context => context.ArticleExtractions.Select(extraction => extraction.Record.Length).SingleAsync()), 100, 3000);

        FieldCandidate Winner(string field) => record.Candidates.Last(witness => witness.Field == field && witness.Believed);
    }

    [Fact]
    public async Task OfAnArticleFromAFeedAloneNoRecordIsStored()
    {
        await ReadFeedAsync(Item("Whales sing in forty dialects."));
        Assert.Null(await RecordAsync());
    }

    [Theory]
    [InlineData("<creativeCommons:license xmlns:creativeCommons=\"http://backend.userland.com/creativeCommonsRssModule\">http://creativecommons.org/licenses/by-sa/3.0/</creativeCommons:license>", "CC-BY-SA-3.0")]
    [InlineData("<cc:license xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" rdf:resource=\"https://creativecommons.org/publicdomain/zero/1.0/\"/>", "CC0-1.0")]
    [InlineData("<dc:rights xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Published under CC BY-NC 4.0</dc:rights>", "CC-BY-NC-4.0")]
    [InlineData("<dcterms:license xmlns:dcterms=\"http://purl.org/dc/terms/\">https://example.org/terms</dcterms:license>", "https://example.org/terms")]
    [InlineData("<copyright>© 2026 Example</copyright>", null)]
    public async Task TheLicenceOfAFeedHoldsForItsArticles(string element, string? licence)
    {
        Site.Serve("/whole", Rss.Feed(new Rss.Item("1", "Whales sing"))
            .Replace("<title>Feed</title>", "<title>Feed</title>" + element, StringComparison.Ordinal));
        Site.Serve("/item", Rss.Feed(new Rss.Item("2", "Whales are silent")).Replace("</item>", element + "</item>", StringComparison.Ordinal));
        await Hub.AddAsync(Site.At("/whole"));
        await Hub.AddAsync(Site.At("/item"));
        await Hub.ReadAllAsync();

        Assert.Equal([licence, licence], await Hub.QueryAsync(context => context.Articles.Select(article => article.Licence).ToListAsync()));
    }

    private static Rss.Item Item(string text) => new("1", "A model for whales", Text: text);

    private async Task ReadFeedAsync(params Rss.Item[] items)
    {
        Site.Serve("/feed", Rss.Feed(items));
        await ReadAsync(pages: false);
    }

    private async Task ReadPageAsync(string summary, string page)
    {
        Site.Serve("/story", page, "text/html; charset=utf-8");
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", "A model for whales", Site.At("/story").AbsoluteUri, summary)));
        await ReadAsync(pages: true);
    }

    private async Task ReadAsync(bool pages)
    {
        if (await Hub.QueryAsync(context => context.Sources.CountAsync()) == 0) await Hub.AddAsync(Site.At("/feed"), draft => draft with { ReadPages = pages });
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        await Hub.ReadAllAsync();
    }

    private static string Page(string title, string sentence, string head = "") =>
        $"""
        <!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>
        {string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} tells how the laboratory recorded the animals, trained the model and checked what it had learnt, at some length. {sentence}</p>"))}
        </article></body></html>
        """;

    private Task<List<ArticleRevision>> RevisionsAsync() => Hub.QueryAsync(context => context.ArticleRevisions.OrderBy(revision => revision.Id).ToListAsync());

    private Task<ExtractionRecord?> RecordAsync() =>
        Hub.QueryAsync(async context => await ExtractionRecord.ReadAsync(context, await context.Articles.Select(article => article.Id).SingleAsync(),
        TestContext.Current.CancellationToken));
}
