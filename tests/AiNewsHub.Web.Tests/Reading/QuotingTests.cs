using System.Net;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What a publisher does not let be quoted is quoted by nothing that the hub publishes, though its source may be shown in full.</summary>
public sealed class QuotingTests
{
    /// <summary>No word begins with it but those that may not be shown.</summary>
    private const string Secret = "zanzi";

    private static readonly string[] Tags = ["openai", "chips"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(UseMarks.NoSnippet, null)]
    [InlineData(UseMarks.Reserved, null)]
    [InlineData(UseMarks.None, 0)]
    [InlineData(UseMarks.None, 40)]
    public async Task NoOutletQuotesWhatAPublisherForbids(UseMarks marks, int? most)
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = hub.CreateClient();
        var addresses = await hub.InStoreAsync(context => SeedAsync(context, marks, most));
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string[] lists = ["/en/latest", "/en/tags/openai", "/en/sources/open", "/en/sources/closed", "/en/stories/a-story", $"/en/digest/{day}", "/en/digest"];
        string[] pages =
        [
            "/en/", "/en/search?q=openai", "/en/search.atom?q=openai", "/en/feed.rss", "/en/offline.json", .. addresses,
            .. addresses.Select(address => $"{address}/revisions"),
            .. lists, .. lists.SelectMany(list => new[] { $"{list}.rss", $"{list}.atom", $"{list}.json" }),
        ];
        var quoted = 0;
        foreach (var address in pages)
        {
            var text = await ReadAsync(client, address);
            Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
            if (text.Contains("quoteworthy", StringComparison.Ordinal)) quoted++;
        }

        // What may be quoted is, so that nothing is not all that is looked at.
        Assert.InRange(quoted, 15, pages.Length);
    }

    [Theory]
    [InlineData(UseMarks.None, null, true, true, int.MaxValue)]
    [InlineData(UseMarks.None, null, false, false, QuotingRight.Longest)]
    [InlineData(UseMarks.None, -1, true, true, int.MaxValue)]
    [InlineData(UseMarks.None, 50, true, false, 50)]
    [InlineData(UseMarks.None, 5000, false, false, QuotingRight.Longest)]
    [InlineData(UseMarks.None, 1, true, false, 0)]
    [InlineData(UseMarks.NoAi | UseMarks.NoIndex | UseMarks.NoArchive, null, true, true, int.MaxValue)]
    [InlineData(UseMarks.NoSnippet, null, true, false, 0)]
    [InlineData(UseMarks.Reserved, 900, true, false, 0)]
    public void MarksOutweighAnOperatorsLeave(UseMarks marks, int? most, bool isFull, bool whole, int characters)
    {
        var right = new QuotingRight(marks, most, isFull);
        Assert.Equal((whole, characters, characters == 0), (right.AllowsWhole, right.Characters, right.ForbidsAll));
        var cut = right.Cut(string.Join(' ', Enumerable.Repeat("word", 200)));
        Assert.InRange(cut?.Length ?? 0, characters == 0 ? 0 : 2, Math.Min(characters, QuotingRight.Longest));
    }

    private static async Task<string> ReadAsync(HttpClient client, string address)
    {
        for (var step = 0; step < 3; step++)
        {
            using var answer = await client.GetAsync(address, Cancel);
            if (answer.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found))
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return await answer.Content.ReadAsStringAsync(Cancel);
            }

            address = answer.Headers.Location!.OriginalString;
        }

        throw new InvalidOperationException(address);
    }

    private static async Task<IReadOnlyList<string>> SeedAsync(HubContext context, UseMarks marks, int? most)
    {
        var now = TimeProvider.System.GetUtcNow();
        var tags = await context.Tags.Where(tag => Tags.Contains(tag.Slug)).ToListAsync(Cancel);
        Source[] sources = [Source("open"), Source("other"), Source("closed")];
        var story = new Story
        {
            Slug = "a-story",
            FirstSeenAt = now.AddMinutes(-3),
            LastSeenAt = now.AddMinutes(-1),
            ArticleCount = 3,
            PublisherCount = 3,
            Rank = 9,
        };
        context.AddRange(sources);
        context.Add(story);
        Article[] articles = [.. sources.Select((source, place) =>
            Article(source, story, tags, now.AddMinutes(place - 3), source.Slug == "closed" ? Secret : "quoteworthy"))];
        (articles[^1].Marks, articles[^1].MaxSnippet) = (marks, most);
        // A single word is no more than forty characters.
        if (most == 40) foreach (var tag in articles[^1].Tags) tag.Evidence = [new("text", 9, "chips")];
        context.AddRange(articles);
        await context.SaveChangesAsync(Cancel);
        story.LeadArticleId = articles[0].Id;
        foreach (var article in articles)
        {
            var (id, title, text) = (article.Id, article.Title, article.Content!.Text);
            await context.Database.ExecuteSqlAsync($"INSERT INTO ArticleIndex (rowid, Title, Body) VALUES ({id}, {title}, {text})", Cancel);
        }

        await context.SaveChangesAsync(Cancel);
        return [.. articles.Select(article => $"/en/articles/{article.Id}/{ArticleAddress.Slug(article.Title)}")];
    }

    private static Source Source(string slug) => new()
    {
        Slug = slug,
        Name = $"The {slug} press",
        Address = $"https://{slug}.example/feed",
        Role = SourceRole.Press,
        FullText = FullTextPermission.Full,
        CreatedAt = TimeProvider.System.GetUtcNow().AddDays(-30),
        Publisher = new() { Slug = slug, Name = $"The {slug} press", Host = $"{slug}.example" },
    };

    /// <summary>With the word wherever an article has words of its own but in its headline, and nowhere among the first forty characters.</summary>
    private static Article Article(Source source, Story story, List<Tag> tags, DateTimeOffset at, string word)
    {
        var text = $"It was in the spring of a quiet year, {word}bar said, that OpenAI paid 31 million dollars for {word}chips of {word}land. "
            + $"“We will build {word}towers of glass in every town by the summer,” said {word}man Smith, its chief executive, on Monday.";
        return new()
        {
            Source = source,
            Story = story,
            Url = $"https://{source.Slug}.example/a",
            CanonicalUrl = $"https://{source.Slug}.example/a",
            Title = $"OpenAI buys chips, {source.Slug} says",
            Language = "en",
            Excerpt = text,
            PublishedAt = at,
            FirstSeenAt = at,
            ShownAt = at,
            IsAboutAi = true,
            Relevance = .9,
            Authorship = Core.Model.Authorship.MachineWritten,
            DisclosureEvidence = $"It is right to say here, before anything else, that a {word}machine wrote this.",
            Content = new() { Html = $"<p>{text}</p>", Text = text },
            Revisions = [new() { Title = $"OpenAI buys, {source.Slug} says", ReplacedAt = at, Text = PackedText.Pack($"Earlier {text}") }],
            Tags = [.. tags.Select(tag => new ArticleTag { TagId = tag.Id, Score = .9,
                Evidence = [new("title", 0, "OpenAI"), new("text", 9, $"{word}chips")] })],
        };
    }
}
