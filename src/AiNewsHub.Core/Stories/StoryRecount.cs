using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Brings stories into line with the articles that are left in them; a story without any goes.</summary>
internal static class StoryRecount
{
    /// <summary>Part of the caller's transaction. The rank is left to the next pass, which computes it from these figures.</summary>
    public static async Task RunAsync(HubContext context, IReadOnlyList<long> storyIds, CancellationToken cancellationToken)
    {
        if (storyIds.Count == 0) return;
        await context.Stories.Where(story => storyIds.Contains(story.Id) && !context.Articles.Any(article => article.StoryId == story.Id)).ExecuteDeleteAsync(cancellationToken);
        var articles = await context.Articles
            .Where(article => article.StoryId != null && storyIds.Contains(article.StoryId.Value))
            .Select(article => new { article.Id, StoryId = article.StoryId!.Value, article.ShownAt, article.Language, article.CopyOfId, article.Kind, article.Source!.Role, article.Source.PublisherId })
            .ToListAsync(cancellationToken);
        var left = articles.ToLookup(article => article.StoryId);
        foreach (var story in await context.Stories.Where(story => storyIds.Contains(story.Id)).ToListAsync(cancellationToken))
        {
            var own = left[story.Id].OrderBy(article => article.ShownAt).ThenBy(article => article.Id).ToList();
            var independent = own.Where(article => article.CopyOfId is null && article.Role != SourceRole.Vendor && article.Kind is not (ArticleKind.Announcement or ArticleKind.PressRelease)).ToList();
            story.ArticleCount = own.Count;
            story.PublisherCount = independent.Select(article => article.PublisherId).Distinct().Count();
            story.Languages = [.. own.Select(article => article.Language).OfType<string>().Distinct(StringComparer.Ordinal)];
            story.FirstSeenAt = own[0].ShownAt;
            story.LastSeenAt = own[^1].ShownAt;
            if (!own.Exists(article => article.Id == story.LeadArticleId)) story.LeadArticleId = (independent.FirstOrDefault() ?? own[0]).Id;
        }
        await context.SaveChangesAsync(cancellationToken);
    }
}
