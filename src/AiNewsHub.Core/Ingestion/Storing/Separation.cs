using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>That an editor took an article out of a story.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="StoryId">The story, or the one that took it in since.</param>
internal sealed record Separation(long ArticleId, long StoryId)
{
    public static Task<List<Separation>> LoadAsync(HubContext context, CancellationToken cancellationToken) => context.StorySeparations
        .Select(apart => new Separation(
            apart.ArticleId,
            context.Stories.Where(story => story.Id == apart.StoryId).Select(story => story.MergedIntoId).FirstOrDefault() ?? apart.StoryId))
        .ToListAsync(cancellationToken);
}
