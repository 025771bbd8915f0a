using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources;

/// <summary>
/// How a source behaves, from its articles of the last days: how much it writes, how much of it repeats others, and how it
/// stands in stories that several publishers cover.
/// </summary>
public sealed record SourceLedger(
    int Articles,
    int Copies,
    int Announcements,
    int MachineWritten,
    int CoveredStories,
    int FirstReports,
    TimeSpan? MedianDelay)
{
    public const int Days = 30;

    /// <summary>A source that writes more than this in the time is judged by its newest ones.</summary>
    public const int MostArticles = 1000;

    /// <summary>Reads it in one command.</summary>
    public static async Task<SourceLedger> ReadAsync(HubContext context, int sourceId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-Days);
        var articles = await context.Articles.AsNoTracking()
            .Where(article => article.SourceId == sourceId && article.ShownAt >= since && article.State == ArticleState.Shown)
            .OrderByDescending(article => article.ShownAt)
            .Take(MostArticles)
            .Select(article => new
            {
                article.ShownAt,
                article.Kind,
                Own = new AuthorshipNotes(article.Authorship, null, article.EditorAuthorship, null),
                OfSource = new AuthorshipNotes(article.Source!.Authorship, null, article.Source.EditorAuthorship, null),
                IsCopy = article.CopyOfId != null,
                article.StoryId,
                Publishers = (int?)article.Story!.PublisherCount ?? 0,
                Began = (DateTimeOffset?)article.Story.FirstSeenAt,
            })
            .ToListAsync(cancellationToken);
        // In each covered story the source is judged by the first thing it said.
        var inStories = articles
            .Where(article => article is { IsCopy: false, Publishers: >= 2, Began: not null })
            .GroupBy(article => article.StoryId)
            .Select(story => story.Min(article => article.ShownAt) - story.First().Began!.Value)
            .Order()
            .ToList();
        return new(
            articles.Count,
            articles.Count(article => article.IsCopy),
            articles.Count(article => article.Kind is ArticleKind.Announcement or ArticleKind.PressRelease),
            articles.Count(article => StatedAuthorship.Of(article.Own, article.OfSource).Authorship == Authorship.MachineWritten),
            inStories.Count,
            inStories.Count(delay => delay <= TimeSpan.Zero),
            inStories.Count == 0 ? null : inStories[inStories.Count / 2]);
    }
}
