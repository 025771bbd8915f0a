using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Brings stored stories into line with the articles that are in them; a story without any goes.</summary>
internal static class StoryRecount
{
    /// <summary>So many stories at once; their articles are in memory meanwhile.</summary>
    private const int AtOnce = 200;

    /// <summary>Part of the caller's transaction.</summary>
    public static async Task RunAsync(HubContext context, IEnumerable<long> storyIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var ids in storyIds.Distinct().Chunk(AtOnce)) await RunAsync(context, ids, now, cancellationToken);
    }

    private static async Task RunAsync(HubContext context, long[] ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await context.Stories
            .Where(story => EF.Parameter(ids).Contains(story.Id) && story.MergedIntoId == null && !context.Articles.Any(article => article.StoryId == story.Id))
            .ExecuteDeleteAsync(cancellationToken);
        var articles = context.Articles.Where(article => article.StoryId != null && EF.Parameter(ids).Contains(article.StoryId.Value));
        var places = await articles.Select(article => new { article.Id, StoryId = article.StoryId!.Value })
            .ToDictionaryAsync(article => article.Id, article => article.StoryId, cancellationToken);
        var coverage = (await articles.Select(Coverage.Stored).ToListAsync(cancellationToken)).ToLookup(article => places[article.ArticleId]);
        foreach (var story in await context.Stories.Where(story => EF.Parameter(ids).Contains(story.Id)).ToListAsync(cancellationToken))
        {
            List<Coverage> own = [.. coverage[story.Id]];
            if (own.Count > 0) StoryRanker.Settle(story, own, now);
        }

        await context.SaveChangesAsync(cancellationToken);
        // A context that lives long must not keep rows that others write.
        foreach (var entry in context.ChangeTracker.Entries<Story>().ToList()) entry.State = EntityState.Detached;
    }
}
