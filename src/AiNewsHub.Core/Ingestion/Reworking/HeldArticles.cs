using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>What editors put into stories, and all that is in stories which they locked or hid: it stays together.</summary>
internal sealed class HeldArticles
{
    private readonly IReadOnlyDictionary<long, long> _storyOf;
    private readonly IReadOnlyDictionary<long, Story> _settled;

    private HeldArticles(IReadOnlyDictionary<long, long> storyOf, IReadOnlyDictionary<long, Story> settled) => (_storyOf, _settled) = (storyOf, settled);

    public static HeldArticles None { get; } = new(new Dictionary<long, long>(), new Dictionary<long, Story>());

    public static async Task<HeldArticles> LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var settled = await context.Stories.AsNoTracking().Where(story => story.MergedIntoId == null && (story.IsHidden || story.IsLocked))
            .ToDictionaryAsync(story => story.Id, cancellationToken);
        var storyOf = await context.StoryHolds
            .Select(hold => new
            {
                hold.ArticleId,
                StoryId = context.Stories.Where(story => story.Id == hold.StoryId).Select(story => story.MergedIntoId).FirstOrDefault() ?? hold.StoryId,
            })
            .ToDictionaryAsync(hold => hold.ArticleId, hold => hold.StoryId, cancellationToken);
        var inside = await context.Articles
            .Where(article => context.Stories.Any(story => story.Id == article.StoryId && (story.IsHidden || story.IsLocked)))
            .Select(article => new { article.Id, StoryId = article.StoryId!.Value }).ToListAsync(cancellationToken);
        foreach (var article in inside) storyOf[article.Id] = article.StoryId;
        return new(storyOf, settled);
    }

    public long? StoryOf(long articleId) => _storyOf.TryGetValue(articleId, out var story) ? story : null;

    /// <summary>Whether editors locked or hid the story.</summary>
    public (bool IsLocked, bool IsHidden) Guard(long storyId) =>
        _settled.TryGetValue(storyId, out var story) ? (story.IsLocked, story.IsHidden) : (false, false);
}
