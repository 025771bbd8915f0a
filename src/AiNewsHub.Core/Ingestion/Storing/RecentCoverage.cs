using System.Globalization;
using System.Runtime.CompilerServices;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>A stored article as the matcher sees it (not yet, while its page is about to be read), with its story.</summary>
internal sealed record RecentCoverage(Story? Story, Coverage Coverage, StoryFeatures? Features)
{
    /// <summary>Enough to tell an event by; the rest of a long text repeats it.</summary>
    private const int ReadCharacters = 8000;

    /// <summary>Texts are large: so many are in memory at once while only their features are kept.</summary>
    private const int AtOnce = 500;

    /// <summary>What was filed of late, oldest first: as many articles as would be remembered, and few enough to start quickly.</summary>
    public static async IAsyncEnumerable<RecentCoverage> LoadAsync(
        HubContext context, DateTimeOffset now, TimeSpan span, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var since = now - span;
        var newest = await context.Articles
            .Where(article => article.ShownAt >= since && article.StoryId != null)
            .OrderByDescending(article => article.ShownAt)
            .Take(limit)
            .Select(article => article.Id)
            .ToListAsync(cancellationToken);
        newest.Reverse();
        var stories = new Dictionary<long, Story>();
        foreach (var ids in newest.Chunk(AtOnce))
            foreach (var row in await LoadAsync(context, ids, stories, now, cancellationToken)) yield return row;
    }

    /// <summary>One article as it is, in a story or not; null where it is gone.</summary>
    public static async Task<RecentCoverage?> OneAsync(HubContext context, long id, CancellationToken cancellationToken) =>
        (await LoadAsync(context, [id], [], due: null, cancellationToken)).SingleOrDefault();

    // One whose page is due by then waits for its text; one that is due later was asked for in vain, and has its feed's words,
    // and one that is to be read again those of its page.
    private static async Task<IEnumerable<RecentCoverage>> LoadAsync(
        HubContext context, long[] ids, Dictionary<long, Story> stories, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var rows = await context.Articles.AsNoTracking()
            .Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new
            {
                article.Id,
                article.Title,
                Text = article.Content!.Text.Substring(0, ReadCharacters),
                article.Language,
                article.ShownAt,
                article.Url,
                article.Kind,
                article.CopyOfId,
                article.PageDueAt,
                WasRead = article.Extraction != null,
                article.Relevance,
                article.Story,
                article.Source!.Role,
                article.Source.PublisherId,
                Publisher = article.Source.Publisher!.Name,
                Tags = article.Tags.Select(tag => new { tag.Tag!.Slug, tag.Tag.Kind, tag.Score, tag.Evidence }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var places = ids.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return rows.OrderBy(row => places[row.Id]).Select(row => new RecentCoverage(
            row.Story is null ? null : stories.TryGetValue(row.Story.Id, out var known) ? known : stories[row.Story.Id] = row.Story,
            new(row.Id, row.PublisherId, row.Role, row.Kind, row.CopyOfId is not null, row.Language, row.ShownAt, row.Relevance),
            row.PageDueAt <= due && !row.WasRead ? null : StoryFeatureReader.Read(new(row.Id.ToString(CultureInfo.InvariantCulture), row.Title, row.Text)
            {
                Language = row.Language,
                Published = row.ShownAt,
                Publisher = row.Publisher,
                Url = row.Url,
                Kind = row.Kind,
                Tags = [.. row.Tags.Select(tag => new FoundTag(tag.Slug, TagDictionary.Default.Find(tag.Slug)?.Name ?? tag.Slug, tag.Kind, tag.Score,
                    Spans(tag.Evidence)))],
            })));
    }

    private static Evidence[] Spans(List<TagEvidence> evidence) =>
        [.. evidence.Select(span => new Evidence(EvidenceFields.Of(span.Field), span.Start, span.Text.Length, span.Text))];
}
