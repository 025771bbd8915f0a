using System.Runtime.InteropServices;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// How a source behaves, from its shown articles of the last days: how much of what it writes is its own, how it stands in stories
/// that several independent publishers report, and whether its pages can be read.
/// </summary>
public sealed record SourceLedger
{
    public const int Days = 30;

    /// <summary>A source that writes more than this in the time is judged by its newest ones.</summary>
    public const int MostArticles = 1000;

    public int Articles { get; init; }
    /// <summary>Of its articles, those that repeat no article and name nobody they are based on.</summary>
    public LedgerShare Original { get; init; }
    /// <summary>Of its articles, those that repeat an article of another publisher.</summary>
    public LedgerShare Copies { get; init; }
    public LedgerShare Announcements { get; init; }
    public LedgerShare MachineWritten { get; init; }
    /// <summary>Of its articles' own pages that were read, those that gave the article.</summary>
    public LedgerShare PagesExtracted { get; init; }
    /// <summary>Of the stories of two independent publishers or more that it reported, those that nobody reported before it.</summary>
    public LedgerShare FirstReports { get; init; }
    /// <summary>How long after the first report its own came, in the middle of those stories; null where there are too few.</summary>
    public TimeSpan? MedianDelay { get; init; }
    /// <summary>Of each of those stories: how long after the first report its own came. Shortest first.</summary>
    public IReadOnlyList<TimeSpan> Delays { get; init; } = [];

    /// <summary>Reads it in two commands, each over no more than <see cref="MostArticles"/> of its articles and their stories.</summary>
    public static async Task<SourceLedger> ReadAsync(HubContext context, int sourceId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-Days);
        var newest = context.Articles.AsNoTracking()
            .Where(article => article.SourceId == sourceId && article.ShownAt >= since && article.State == ArticleState.Shown)
            .OrderByDescending(article => article.ShownAt).ThenByDescending(article => article.Id)
            .Take(MostArticles);
        var articles = await newest
            .Select(article => new
            {
                article.Kind,
                article.PageKind,
                article.Via,
                Own = new AuthorshipNotes(article.Authorship, null, article.EditorAuthorship, null),
                OfSource = new AuthorshipNotes(article.Source!.Authorship, null, article.Source.EditorAuthorship, null),
                IsCopy = article.CopyOfId != null,
                // A publisher that carries its own article twice copies nobody.
                IsOfItself = context.Articles.Any(original => original.Id == article.CopyOfId && original.Source!.PublisherId == article.Source.PublisherId),
            })
            .ToListAsync(cancellationToken);
        var delays = await DelaysAsync(context, newest, sourceId, cancellationToken);
        var first = new LedgerShare(delays.Count(delay => delay == TimeSpan.Zero), delays.Count);
        return new()
        {
            Articles = articles.Count,
            Original = Share(articles, article => article is { IsCopy: false, Via.Count: 0 }),
            Copies = Share(articles, article => article is { IsCopy: true, IsOfItself: false }),
            Announcements = Share(articles, article => article.Kind is ArticleKind.Announcement or ArticleKind.PressRelease),
            MachineWritten = Share(articles, article => StatedAuthorship.Of(article.Own, article.OfSource).Authorship == Authorship.MachineWritten),
            PagesExtracted = Share([.. articles.Where(article => article.PageKind != PageKind.NotRead)], article => article.PageKind == PageKind.Article),
            FirstReports = first,
            Delays = delays,
            MedianDelay = first.IsTold ? Middle(delays) : null,
        };
    }

    /// <summary>Of each story with two independent publishers that it reports: how long after the first report its own came. Shortest first.</summary>
    private static async Task<List<TimeSpan>> DelaysAsync(
        HubContext context, IQueryable<Article> newest, int sourceId, CancellationToken cancellationToken)
    {
        var reported = newest.Where(Coverage.IsIndependentStored).Select(article => article.StoryId);
        var reports = await context.Articles
            .Where(article => article.StoryId != null && reported.Contains(article.StoryId) && article.State == ArticleState.Shown)
            .Where(Coverage.IsIndependentStored)
            .Select(article => new
            {
                article.StoryId,
                article.ShownAt,
                article.Source!.PublisherId,
                Own = article.SourceId == sourceId ? (DateTimeOffset?)article.ShownAt : null,
            })
            .GroupBy(report => report.StoryId)
            .Where(story => story.Select(report => report.PublisherId).Distinct().Count() >= 2)
            .Select(story => new { First = story.Min(report => report.ShownAt), Own = story.Min(report => report.Own) })
            .ToListAsync(cancellationToken);
        return [.. reports.Select(story => story.Own!.Value - story.First).Order()];
    }

    /// <param name="sorted">One at least.</param>
    internal static TimeSpan Middle(IReadOnlyList<TimeSpan> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private static LedgerShare Share<T>(List<T> whole, Func<T, bool> isPart) => new(whole.Count(isPart), whole.Count);
}

/// <summary>So many of so many.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LedgerShare(int Part, int Whole)
{
    /// <summary>Of fewer nothing can be told.</summary>
    public const int Fewest = 5;

    public bool IsTold => Whole >= Fewest;
    public double Value => (double)Part / Whole;
}
