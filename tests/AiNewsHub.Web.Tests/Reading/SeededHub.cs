using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>A hub with a few days of news in it: one covered story with an announcement, a copy and a French report, and a long river.</summary>
internal static class SeededHub
{
    public const int RiverArticles = 120;
    public const string StorySlug = "deepseek-opens-its-weights";

    public static async Task<RunningHub> StartAsync(Action<IServiceCollection>? replace = null, Dictionary<string, string?>? settings = null)
    {
        var hub = await RunningHub.StartAsync(settings, replace);
        await hub.InStoreAsync(async context =>
        {
            await SeedAsync(context, DateTimeOffset.FromUnixTimeMilliseconds(hub.Services.GetTime().GetUtcNow().ToUnixTimeMilliseconds()));
            return 0;
        });
        return hub;
    }

    private static TimeProvider GetTime(this IServiceProvider services) => services.GetRequiredService<TimeProvider>();

    private static async Task SeedAsync(HubContext context, DateTimeOffset now)
    {
        var planet = Source("Planet Tech", SourceRole.Press, "en");
        var monde = Source("Le Monde des Machines", SourceRole.Press, "fr");
        var lab = Source("DeepSeek Lab", SourceRole.Vendor, "en");
        var robots = Source("Robots du Soir", SourceRole.Press, "fr");
        var broken = Source("Broken Wire", SourceRole.Press, "en");
        planet.FullText = FullTextPermission.Full;
        (broken.State, broken.Fault, broken.FailingSince, broken.ConsecutiveFailures) = (SourceState.Failing, FaultKind.Forbidden, now.AddHours(-5), 3);
        context.Sources.AddRange(planet, monde, lab, robots, broken);
        // The dictionary brings its tags when the hub starts.
        var deepseek = await context.Tags.SingleAsync(tag => tag.Slug == "deepseek");
        var open = await context.Tags.SingleAsync(tag => tag.Slug == "open-weights");
        await context.SaveChangesAsync();

        var story = new Story
        {
            Slug = StorySlug,
            FirstSeenAt = now.AddHours(-9),
            LastSeenAt = now.AddHours(-2),
            ArticleCount = 4,
            PublisherCount = 2,
            Languages = ["en", "fr"],
            Rank = 3.5,
            RankedAt = now,
            RankParts = [new("freshness", 1.5), new("publishers", 2.0)],
        };
        context.Stories.Add(story);
        await context.SaveChangesAsync();
        var announcement = Article(lab, "DeepSeek opens its weights", now.AddHours(-9), story, article => article.Kind = ArticleKind.Announcement);
        var first = Article(planet, "DeepSeek releases “open weights” model & more", now.AddHours(-8), story, article =>
        {
            article.Byline = "Ada Smith";
            article.ImageUrl = "https://planet-tech.example/picture.jpg";
            article.ImageCredit = "Photo: Jo Lens";
            article.ReadingMinutes = 4;
            article.Content = new() { Html = "<p>The whole text about llamas &amp; weights.</p>", Text = "The whole text about llamas & weights." };
            article.Revisions.Add(new() { Title = "DeepSeek releases a model", ReplacedAt = now.AddHours(-7) });
        });
        var french = Article(monde, "DeepSeek ouvre les poids de son modèle", now.AddHours(-6), story, article =>
        {
            article.Language = "fr";
            article.MaxSnippet = 20;
            article.Free = false;
        });
        context.Articles.AddRange(announcement, first, french);
        await context.SaveChangesAsync();
        var copy = Article(robots, "DeepSeek : le modèle ouvert, réécrit", now.AddHours(-2), story, article =>
        {
            article.Language = "fr";
            article.CopyOfId = first.Id;
            article.Authorship = Authorship.MachineWritten;
            article.DisclosureEvidence = "Les articles de ce site sont écrits par une intelligence artificielle.";
            article.Via = [new("Planet Tech", new Uri(first.Url)), new("Ailleurs", null)];
        });
        context.Articles.Add(copy);
        foreach (var article in new[] { announcement, first, french, copy })
            article.Tags.Add(new() { TagId = deepseek.Id, Score = .99, Evidence = [new("title", 0, "DeepSeek")] });
        first.Tags.Add(new() { TagId = open.Id, Score = .9, Evidence = [new("title", 19, "open weights")] });
        story.LeadArticleId = first.Id;
        context.Stories.Add(new() { Slug = "merged-away", FirstSeenAt = now, LastSeenAt = now, MergedIntoId = story.Id });

        for (var i = 0; i < RiverArticles; i++)
        {
            // Three at the same instant each time: the order must not depend on the instant alone.
            context.Articles.Add(Article(i % 2 == 0 ? planet : monde, Numbered(i), now.AddDays(-1).AddMinutes(-40 * (i / 3)), null, article =>
            {
                article.Language = i % 2 == 0 ? "en" : "fr";
                if (i % 10 == 0) article.Kind = ArticleKind.Opinion;
                if (i % 4 == 0) article.Tags.Add(new() { TagId = open.Id, Score = .8, Evidence = [new("text", 3, "open")] });
            }));
        }

        context.Articles.Add(Article(planet, "Taken down by its publisher", now.AddHours(-3), null, article => article.State = ArticleState.Removed));
        context.Articles.Add(Article(planet, "Hidden by an editor", now.AddHours(-3), null, article => article.State = ArticleState.Hidden));
        await context.SaveChangesAsync();
        await IndexAsync(context);
    }

    public static string Numbered(int i) => string.Create(CultureInfo.InvariantCulture, $"River article number {i}");

    private static async Task IndexAsync(HubContext context)
    {
        foreach (var article in await context.Articles.Include(article => article.Content).ToListAsync())
            await context.Database.ExecuteSqlAsync($"INSERT INTO ArticleIndex (rowid, Title, Body) VALUES ({article.Id}, {article.Title}, {article.Content!.Text})");
    }

    private static Source Source(string name, SourceRole role, string language)
    {
        var slug = ArticleAddress.Slug(name);
        return new()
        {
            Slug = slug,
            Name = name,
            SiteUrl = $"https://{slug}.example/",
            Address = $"https://{slug}.example/feed",
            Role = role,
            LanguageHint = language,
            Publisher = new() { Slug = slug, Name = name, Host = $"{slug}.example" },
            LastCheckedAt = DateTimeOffset.UnixEpoch.AddYears(56),
            LastSuccessAt = DateTimeOffset.UnixEpoch.AddYears(56),
        };
    }

    private static Article Article(Source source, string title, DateTimeOffset at, Story? story, Action<Article> change)
    {
        var article = new Article
        {
            SourceId = source.Id,
            Url = $"https://{source.Slug}.example/{ArticleAddress.Slug(title)}",
            CanonicalUrl = $"https://{source.Slug}.example/{ArticleAddress.Slug(title)}",
            Title = title,
            Language = "en",
            Excerpt = $"An excerpt that says a little more about it: {title}.",
            PublishedAt = at,
            FirstSeenAt = at,
            ShownAt = at,
            IsAboutAi = true,
            Relevance = .9,
            ContentHash = title.Length,
            StoryId = story?.Id,
            Content = new() { Html = "", Text = $"An excerpt about it: {title}." },
        };
        change(article);
        return article;
    }
}
