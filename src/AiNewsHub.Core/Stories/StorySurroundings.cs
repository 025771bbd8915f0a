using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>What stands around a story's articles: the tags that they carry, and the stories that share rare ones or stand beside it in time.</summary>
/// <param name="Own">What its articles carry.</param>
/// <param name="Rare">The rarest of its tags, and how much each tells.</param>
/// <param name="Carried">The stories around it in which an article carries one of those.</param>
/// <param name="Beside">The latest stories until shortly after it, with their headlines.</param>
/// <param name="Enough">How much must be shared: a part of what a tag of a single article would tell.</param>
public sealed record StorySurroundings(
    IReadOnlyList<OwnTag> Own, IReadOnlyList<RareTag> Rare, IReadOnlyList<SharedTag> Carried, IReadOnlyList<BesideStory> Beside, double Enough)
{
    /// <summary>Tags on more articles tell too little, and would make the search long.</summary>
    private const int Common = 1000;
    private const int MostTags = 16;
    private const int MostRare = 6;
    /// <summary>Of a very long story its first articles tell what it is about.</summary>
    private const int MostOwn = 1000;
    private const int MostCarried = 1500;
    private const int MostBeside = 600;
    private const double OfTopic = 0.4;
    private const double Part = 0.6;
    private static readonly TimeSpan Around = TimeSpan.FromDays(30);
    private static readonly TimeSpan Behind = TimeSpan.FromDays(3);

    /// <summary>Reads it in one command.</summary>
    public static async Task<StorySurroundings> ReadAsync(HubContext context, StoryTimeline story, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(story);
        var (from, until, after) = (Millis(story.FirstSeenAt - Around), Millis(story.LastSeenAt + Around), Millis(story.LastSeenAt + Behind));
        var shown = (int)ArticleState.Shown;
        // CROSS JOIN keeps the rare tags in front, whatever the planner guesses.
        var rows = (await context.Database.SqlQuery<SurroundingRow>($"""
            WITH Own AS (
                SELECT t."ArticleId", t."TagId", g."Slug", g."Kind", t."Evidence"
                FROM "Articles" a JOIN "ArticleTags" t ON t."ArticleId" = a."Id" JOIN "Tags" g ON g."Id" = t."TagId"
                WHERE a."StoryId" = {story.Id} AND a."State" = {shown} AND g."Active"
                ORDER BY t."ArticleId" LIMIT {MostOwn}),
            Counted AS (
                SELECT "TagId", "Kind",
                    (SELECT COUNT(*) FROM (SELECT 1 FROM "ArticleTags" t WHERE t."TagId" = Own."TagId" LIMIT {Common})) AS "Count"
                FROM Own GROUP BY "TagId", "Kind", "Slug" ORDER BY COUNT(*) DESC, "Slug" LIMIT {MostTags}),
            Weighed AS (
                SELECT "TagId", "Kind", ln(((SELECT MAX("Id") FROM "Articles") + 1.0) / ("Count" + 1))
                    * CASE WHEN "Kind" IN ({(int)TagKind.Topic}, {(int)TagKind.Place}) THEN {OfTopic} ELSE 1 END AS "Weight"
                FROM Counted WHERE "Count" < {Common}),
            Rare AS MATERIALIZED (SELECT * FROM Weighed WHERE "Weight" > 0 ORDER BY "Weight" DESC LIMIT {MostRare})
            SELECT 0 AS "What", "ArticleId" AS "Id", "TagId", "Kind", 0.0 AS "Score", 0 AS "At", "Slug" AS "Text", "Evidence" AS "More" FROM Own
            UNION ALL SELECT 1, 0, "TagId", "Kind", "Weight", 0, NULL, NULL FROM Rare
            UNION ALL SELECT 2, 0, 0, 0, ln(COALESCE(MAX("Id"), 0) + 1.0), 0, NULL, NULL FROM "Articles"
            UNION ALL SELECT * FROM (
                SELECT 3, a."StoryId", t."TagId", 0, t."Score", a."ShownAt", NULL, NULL
                FROM Rare CROSS JOIN "ArticleTags" t ON t."TagId" = Rare."TagId" CROSS JOIN "Articles" a ON a."Id" = t."ArticleId"
                WHERE a."State" = {shown} AND a."StoryId" IS NOT NULL AND a."StoryId" <> {story.Id} AND a."ShownAt" >= {from} AND a."ShownAt" <= {until}
                ORDER BY t."ArticleId" DESC LIMIT {MostCarried})
            UNION ALL SELECT * FROM (
                SELECT 4, s."Id", 0, 0, 0.0, s."LastSeenAt", a."Title", a."Language"
                FROM "Stories" s JOIN "Articles" a ON a."Id" = s."LeadArticleId"
                WHERE s."LastSeenAt" >= {from} AND s."LastSeenAt" <= {after} AND s."Id" <> {story.Id} AND s."MergedIntoId" IS NULL
                ORDER BY s."LastSeenAt" DESC LIMIT {MostBeside})
            """).ToListAsync(cancellationToken)).ToLookup(row => row.What);
        return new(
            [.. rows[0].Select(row => new OwnTag(row.Id, new(row.TagId, row.Text!, (TagKind)row.Kind), EvidenceConverter.Read(row.More!)))],
            [.. rows[1].Select(row => new RareTag(row.TagId, row.Score, (TagKind)row.Kind is not (TagKind.Topic or TagKind.Place)))],
            [.. rows[3].Select(row => new SharedTag(row.Id, row.TagId, row.Score, Instant(row.At)))],
            [.. rows[4].Select(row => new BesideStory(row.Id, Instant(row.At), row.Text!, row.More))],
            Part * rows[2].Single().Score);
    }

    private static long Millis(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    private static DateTimeOffset Instant(long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis);
}

/// <summary>A tag that an article of the story carries, and what of it caused that.</summary>
public sealed record OwnTag(long ArticleId, Tags.ListedTag Tag, IReadOnlyList<TagEvidence> Evidence);

/// <summary>A tag that few articles carry.</summary>
/// <param name="TagId">Which.</param>
/// <param name="Weight">How much it tells that two stories share it.</param>
/// <param name="IsEntity">Whether it names somebody or something.</param>
public sealed record RareTag(int TagId, double Weight, bool IsEntity);

/// <summary>An article of another story with one of the rare tags, and how central that is there.</summary>
public sealed record SharedTag(long StoryId, int TagId, double Centrality, DateTimeOffset At);

/// <summary>Another story by its headline.</summary>
public sealed record BesideStory(long Id, DateTimeOffset LastSeenAt, string Title, string? Language);

internal sealed record SurroundingRow(int What, long Id, int TagId, int Kind, double Score, long At, string? Text, string? More);
