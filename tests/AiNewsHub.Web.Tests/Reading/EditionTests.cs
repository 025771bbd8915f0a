using System.Net;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>Editions end, and stay as they are once they are over.</summary>
public sealed class EditionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AClosedEditionIsTheSameAfterLaterArticlesAndRanks()
    {
        await using var hub = await StartAsync(Noon.AddDays(3));
        using var client = hub.CreateClient();
        await hub.InStoreAsync(async context =>
        {
            // The hub has been there for long; what comes is found half an hour later.
            await AddAsync(context, "before", [Noon.AddDays(-30)]);
            for (var i = 0; i < 12; i++)
                await AddAsync(context, $"covered {i:00}", [.. Enumerable.Range(0, 2 + (i % 3)).Select(hour => Noon.AddHours(hour - 3))]);
            for (var i = 0; i < 9; i++) await AddAsync(context, $"single {i:00}", [Noon.AddMinutes(i)]);
            return 0;
        });
        var before = await PageAsync(client, "/en/digest/2026-11-25");
        var shown = Headlines(before);
        Assert.Equal(12, shown.Length);
        Assert.Equal(["covered 02", "covered 05", "covered 08", "covered 11"], shown.Take(4));
        Assert.DoesNotContain(shown, title => title.StartsWith("single", StringComparison.Ordinal));
        Assert.All(before.QuerySelectorAll(".numbered > li"), item => Assert.NotEmpty(item.GetAttribute("data-source")!));
        Assert.Equal("That was the day.", before.QuerySelector(".the-end")!.TextContent);
        Assert.Equal(["/en/digest/2026-11-24", "/en/digest/2026-w48", "/en/digest/2026-11-26"],
            before.QuerySelectorAll("header .editions a").Select(link => link.GetAttribute("href")));
        var feed = await client.GetStringAsync("/en/digest/2026-11-25.rss", Cancel);
        Assert.Equal(shown, new HtmlParser().ParseDocument(feed).QuerySelectorAll("item > title").Select(title => title.TextContent));

        await hub.InStoreAsync(async context =>
        {
            // More of a story the day after, one found far too late, another rank, another lead.
            var story = await context.Stories.SingleAsync(row => row.Slug == "covered-00", Cancel);
            await AddAsync(context, "covered 00", [.. Enumerable.Range(0, 6).Select(hour => Noon.AddHours(20 + hour))], story);
            await AddAsync(context, "late", [Noon, Noon], foundAfter: TimeSpan.FromDays(2));
            story.Rank = 1000;
            await context.SaveChangesAsync(Cancel);
            return 0;
        });
        Assert.Equal(shown, Headlines(await PageAsync(client, "/en/digest/2026-11-25")));
        Assert.Equal(["covered 00"], Headlines(await PageAsync(client, "/en/digest/2026-11-26")));
        Assert.Equal(12, Headlines(await PageAsync(client, "/en/digest/2026-w48")).Length);
        var list = new HtmlParser().ParseDocument(await client.GetStringAsync("/en/digest.rss", Cancel));
        Assert.Equal(["Thursday 26 November 2026", "Wednesday 25 November 2026"], list.QuerySelectorAll("item > title").Select(title => title.TextContent));
    }

    [Fact]
    public async Task AQuietDayIsFilledToTenAndSaysSoWhileItLasts()
    {
        await using var hub = await StartAsync(Noon.AddHours(6));
        using var client = hub.CreateClient();
        Assert.Equal("Editions", (await PageAsync(client, "/en/digest")).QuerySelector("h1")!.TextContent);
        await hub.InStoreAsync(async context =>
        {
            await AddAsync(context, "covered", [Noon, Noon.AddHours(1)]);
            for (var i = 0; i < 14; i++) await AddAsync(context, $"single {i:00}", [Noon.AddMinutes(i)]);
            return 0;
        });
        var answer = await client.GetAsync("/fr/digest", Cancel);
        Assert.Equal("/fr/digest/2026-11-25", answer.Headers.Location!.OriginalString);
        var page = await PageAsync(client, "/en/digest/2026-11-25");
        Assert.Equal(10, Headlines(page).Length);
        Assert.Equal("covered", Headlines(page)[0]);
        Assert.Equal("That is all so far.", page.QuerySelector(".the-end")!.TextContent);
        Assert.Contains("still changes", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("2026-11-26")]
    [InlineData("2026-11-01")]
    [InlineData("2026-13-01")]
    [InlineData("2026-w54")]
    [InlineData("0000-w01")]
    [InlineData("yesterday")]
    public async Task ThereIsNoEditionOfWhatHasNotBegunOrWasLongBefore(string slug)
    {
        await using var hub = await StartAsync(Noon);
        using var client = hub.CreateClient();
        await hub.InStoreAsync(context => AddAsync(context, "first", [Noon.AddHours(-1)]));
        foreach (var address in new[] { $"/en/digest/{slug}", $"/en/digest/{slug}.atom" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address, Cancel)).StatusCode);
    }

    [Fact]
    public void AWeekIsThatOfIsoAndItsDaysAreWhereClocksChange()
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var week = EditionPeriod.Read("2026-w01")!;
        Assert.Equal(new DateOnly(2025, 12, 29), week.First);
        Assert.Equal("2025-w52", week.Previous.Slug);
        Assert.Equal("2026-w53", EditionPeriod.Read("2027-01-02")!.OfWeek.Slug);
        var autumn = EditionPeriod.Read("2026-10-25")!.Span(paris);
        Assert.Equal(TimeSpan.FromHours(25), autumn.Until - autumn.From);
    }

    private static Task<RunningHub> StartAsync(DateTimeOffset now) =>
        RunningHub.StartAsync(replace: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StoppedClock(now))));

    private static async Task<IDocument> PageAsync(HttpClient client, string address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(address, Cancel));

    private static string[] Headlines(IDocument page) => [.. page.QuerySelectorAll(".numbered h2").Select(title => title.TextContent)];

    /// <summary>A story with one article of another publisher at each of the instants.</summary>
    private static async Task<int> AddAsync(
        HubContext context, string title, IReadOnlyList<DateTimeOffset> instants, Story? story = null, TimeSpan? foundAfter = null)
    {
        story ??= context.Stories.Add(new() { Slug = title.Replace(' ', '-'), FirstSeenAt = instants[0], LastSeenAt = instants[^1] }).Entity;
        var articles = instants.Select(at =>
        {
            var unique = Guid.NewGuid().ToString("N");
            return new Article
            {
                Source = new()
                {
                    Slug = unique,
                    Name = unique,
                    Address = $"https://{unique}.example/feed",
                    Role = SourceRole.Press,
                    Publisher = new() { Slug = unique, Name = unique, Host = $"{unique}.example" },
                },
                Story = story,
                Url = $"https://{unique}.example/a",
                CanonicalUrl = $"https://{unique}.example/a",
                Title = title,
                PublishedAt = at,
                ShownAt = at,
                FirstSeenAt = at + (foundAfter ?? TimeSpan.FromMinutes(30)),
                Relevance = .9,
                Content = new() { Html = "", Text = "" },
            };
        }).ToList();
        context.AddRange(articles);
        await context.SaveChangesAsync(Cancel);
        story.LeadArticleId ??= articles[0].Id;
        return await context.SaveChangesAsync(Cancel);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
