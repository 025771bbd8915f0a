using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>An editor's word that an article is not of the story it is in: it gets its own, and the two never come together again.</summary>
public sealed class SeparateArticle
{
    private readonly HubContext _context;
    private readonly IngestQueue _queue;

    internal SeparateArticle(HubContext context, IngestQueue queue) => (_context, _queue) = (context, queue);

    /// <summary>The slug of the story it is in now; null where it was not in that story, or is alone in it.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="storyId">The story it does not belong to.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<string?> RunAsync(long articleId, long storyId, string by, CancellationToken cancellationToken)
    {
        var articles = _context.Articles.Where(article => article.StoryId == storyId);
        if (!await articles.AnyAsync(article => article.Id == articleId, cancellationToken) || await articles.CountAsync(cancellationToken) < 2) return null;
        await _queue.StoreAsync(new EditorWord.OnStory(storyId, new StoryChange.Apart(articleId), new(by)), cancellationToken);
        return await _context.Articles.Where(article => article.Id == articleId && article.StoryId != storyId).Select(article => article.Story!.Slug)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
