using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Stories;

/// <summary>Each figure of a source's ledger, of a random history, against one computed plainly from all rows.</summary>
public sealed class SourceLedgerTests : ReadingTests
{
    private const int Sources = 12;

    [Theory]
    [InlineData(1, 1500)]
    [InlineData(2, 1500)]
    [InlineData(3, 60)]
    public async Task EveryFigureIsWhatTheRowsSay(int seed, int articles)
    {
        var now = Hub.Clock.GetUtcNow();
        await SeedAsync(new(seed), articles, now);
        var rows = await Hub.QueryAsync(context => context.Articles.AsNoTracking().Include(article => article.Source).ToListAsync(Cancel));
        var standings = await Hub.QueryAsync(context => SourceStanding.ReadAllAsync(context, now, Cancel));
        var (told, untold, late) = (0, 0, 0);
        foreach (var source in rows.Select(row => row.SourceId).Distinct())
        {
            var ledger = await Hub.QueryAsync(context => SourceLedger.ReadAsync(context, source, now, Cancel));
            var (naive, delays) = Naive(rows, source, now);
            Assert.Equal(delays, ledger.Delays);
            Assert.Equal(naive, ledger with { Delays = [] });
            RequireSame(naive, [.. rows.Where(row => row.SourceId == source && row.State == ArticleState.Shown)], now, standings[source]);
            _ = ledger.FirstReports.IsTold ? told++ : untold++;
            if (ledger.MedianDelay > TimeSpan.Zero) late++;
        }

        // What is compared must be there to compare.
        Assert.True(articles < 100 || (told >= 6 && late >= 3), $"{told} told, {late} late");
        Assert.True(untold > 0);
    }

    [Fact]
    public async Task FewerThanFiveTellNothing()
    {
        Assert.False(new LedgerShare(4, 4).IsTold);
        Assert.True(new LedgerShare(0, 5).IsTold);
        var ledger = await Hub.QueryAsync(context => SourceLedger.ReadAsync(context, 1, Hub.Clock.GetUtcNow(), Cancel));
        Assert.Equal(new(), ledger with { Delays = [] });
        Assert.Empty(ledger.Delays);
    }

    [Fact]
    public async Task ASourceThatWritesVeryMuchIsJudgedByItsNewest()
    {
        var now = Hub.Clock.GetUtcNow();
        await SeedAsync(new(4), SourceLedger.MostArticles + 200, now, sources: 1, days: 20);
        var source = await Hub.QueryAsync(context => context.Sources.Select(row => row.Id).SingleAsync(Cancel));
        var ledger = await Hub.QueryAsync(context => SourceLedger.ReadAsync(context, source, now, Cancel));
        Assert.InRange(ledger.Articles, SourceLedger.MostArticles / 2, SourceLedger.MostArticles);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void RequireSame(SourceLedger ledger, List<Article> shown, DateTimeOffset now, SourceStanding standing)
    {
        Assert.Equal((ledger.Articles, ledger.Original, ledger.Copies, ledger.FirstReports, ledger.MedianDelay),
            (standing.Articles, standing.Original, standing.Copies, standing.FirstReports, standing.MedianDelay));
        Assert.Equal(shown.Count == 0 ? null : shown.Max(row => row.ShownAt), standing.NewestAt);
        // The day's last instant is the first of the next.
        var ages = shown.ConvertAll(row => (now - row.ShownAt).Ticks / TimeSpan.TicksPerDay);
        Assert.Equal(Enumerable.Range(0, 30).Reverse().Select(day => ages.Count(age => age == day)), standing.PerDay);
    }

    private static (SourceLedger Ledger, List<TimeSpan> Delays) Naive(List<Article> rows, int source, DateTimeOffset now)
    {
        var shown = rows.Where(row => row.State == ArticleState.Shown).ToList();
        var own = shown.Where(row => row.SourceId == source && row.ShownAt >= now.AddDays(-30)).ToList();
        var publishers = rows.ToDictionary(row => row.Id, row => row.Source!.PublisherId);
        var delays = new List<TimeSpan>();
        foreach (var story in own.Where(IsReport).Select(row => row.StoryId).OfType<long>().Distinct())
        {
            var reports = shown.Where(row => row.StoryId == story && IsReport(row)).ToList();
            if (reports.Select(row => row.Source!.PublisherId).Distinct().Count() < 2) continue;
            delays.Add(reports.Where(row => row.SourceId == source).Min(row => row.ShownAt) - reports.Min(row => row.ShownAt));
        }

        var byLength = delays.Order().ToList();
        var middle = byLength.Count % 2 == 1 ? [byLength[byLength.Count / 2]] : byLength.Skip((byLength.Count / 2) - 1).Take(2).ToList();
        return (new()
        {
            Articles = own.Count,
            Original = new(own.Count(row => row.CopyOfId is null && row.Via.Count == 0), own.Count),
            Copies = new(own.Count(row => row.CopyOfId is { } id && publishers[id] != row.Source!.PublisherId), own.Count),
            Announcements = new(own.Count(row => row.Kind is ArticleKind.Announcement or ArticleKind.PressRelease), own.Count),
            MachineWritten = new(own.Count(row => row.Authorship == Authorship.MachineWritten), own.Count),
            PagesExtracted = new(own.Count(row => row.PageKind == PageKind.Article), own.Count(row => row.PageKind != PageKind.NotRead)),
            FirstReports = new(delays.Count(delay => delay == TimeSpan.Zero), delays.Count),
            MedianDelay = delays.Count < 5 ? null : TimeSpan.FromTicks((long)middle.Average(delay => delay.Ticks)),
        }, byLength);
    }

    private static bool IsReport(Article row) =>
        row.CopyOfId is null && row.Source!.Role != SourceRole.Vendor && row.Kind is not (ArticleKind.Announcement or ArticleKind.PressRelease);

    private Task<int> SeedAsync(Random random, int count, DateTimeOffset now, int sources = Sources, int days = 45) => Hub.QueryAsync(async context =>
    {
        // Some publishers have two sources; some sources are of vendors, and the last ones write hardly anything.
        var publishers = Enumerable.Range(0, (sources + 1) / 2 + 1).Select(i => new Publisher { Slug = $"p{i}", Name = $"p{i}" }).ToList();
        var all = Enumerable.Range(0, sources).Select(i => new Source
        {
            Slug = $"s{i}",
            Name = $"s{i}",
            Address = $"https://s{i}.example/feed",
            Publisher = publishers[i % publishers.Count],
            Role = i % 5 == 3 ? SourceRole.Vendor : SourceRole.Press,
        }).ToList();
        var stories = Enumerable.Range(0, count / 5).Select(i => new Story { Slug = $"story-{i}" }).ToList();
        context.AddRange(all);
        context.AddRange(stories);
        var articles = new List<Article>();
        for (var i = 0; i < count; i++)
        {
            var url = $"https://a.example/{i}";
            // Whole quarters of hours, so that two are sometimes first together.
            var at = now.AddMinutes(-15 * random.Next(days * 96));
            articles.Add(new()
            {
                Source = all[(int)(sources * Math.Pow(random.NextDouble(), 2))],
                Url = url,
                CanonicalUrl = url,
                Title = url,
                FirstSeenAt = at,
                ShownAt = at,
                Kind = (ArticleKind)random.Next(7),
                PageKind = (PageKind)random.Next(7),
                Authorship = (Authorship)random.Next(3),
                State = random.Next(4) == 0 ? (ArticleState)random.Next(5) : ArticleState.Shown,
                Via = random.Next(5) == 0 ? [new("Elsewhere", null)] : [],
                Story = random.Next(6) == 0 ? null : stories[random.Next(stories.Count)],
                Content = new(),
            });
        }

        context.AddRange(articles);
        await context.SaveChangesAsync(Cancel);
        foreach (var copy in articles.Where(_ => random.Next(5) == 0)) copy.CopyOfId = articles[random.Next(count)].Id;
        return await context.SaveChangesAsync(Cancel);
    });
}
