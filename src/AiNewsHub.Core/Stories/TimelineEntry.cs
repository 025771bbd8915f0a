using AiNewsHub.Core.Articles;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// One article of a story with the copies of it, and how long after the story's first article it came. The first report is the
/// earliest that is neither a party's own word nor a copy.
/// </summary>
public sealed record TimelineEntry(ArticleRow Article, TimeSpan Delay, bool IsFirstReport, IReadOnlyList<ArticleRow> Copies)
{
    /// <summary>Folds articles in time order. A copy of a copy stands under the original; one whose original is elsewhere stands alone.</summary>
    public static IReadOnlyList<TimelineEntry> From(IReadOnlyList<ArticleRow> inTimeOrder)
    {
        var byId = inTimeOrder.ToDictionary(article => article.Id);
        var copies = new Dictionary<long, List<ArticleRow>>();
        var originals = new List<ArticleRow>();
        foreach (var article in inTimeOrder)
        {
            var original = OriginalOf(article, byId);
            if (original == article.Id) originals.Add(article);
            else if (copies.TryGetValue(original, out var already)) already.Add(article);
            else copies[original] = [article];
        }

        var firstReport = originals.FirstOrDefault(article => article is { IsAnnouncement: false, CopyOfId: null });
        return originals.ConvertAll(article => new TimelineEntry(
            article,
            article.ShownAt - originals[0].ShownAt,
            article.Id == firstReport?.Id,
            copies.TryGetValue(article.Id, out var repeated) ? repeated : []));
    }

    private static long OriginalOf(ArticleRow article, Dictionary<long, ArticleRow> byId)
    {
        var current = article;
        // A chain is as long as the story at most; a ring of copies ends there too.
        for (var step = 0; step < byId.Count; step++)
        {
            if (current.CopyOfId is not { } original || !byId.TryGetValue(original, out var next)) return current.Id;
            current = next;
        }

        return article.Id;
    }
}
