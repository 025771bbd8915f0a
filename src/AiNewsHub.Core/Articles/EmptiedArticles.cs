using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>What is left of the row of an article that readers can read no more: what tells it from a new one.</summary>
internal static class EmptiedArticles
{
    public static Task<int> EmptyAsync(IQueryable<Article> articles, ArticleState state, CancellationToken cancellationToken) => articles.ExecuteUpdateAsync(
        set => set
            .SetProperty(article => article.State, state)
            .SetProperty(article => article.StoryId, (long?)null)
            .SetProperty(article => article.CopyOfId, (long?)null)
            .SetProperty(article => article.PageDueAt, (DateTimeOffset?)null)
            .SetProperty(article => article.ImageDueAt, (DateTimeOffset?)null)
            .SetProperty(article => article.ImageId, (long?)null)
            .SetProperty(article => article.ImageFile, (string?)null)
            .SetProperty(article => article.ImageState, ImageState.None)
            .SetProperty(article => article.ImageUrl, (string?)null)
            .SetProperty(article => article.ImageAlt, (string?)null)
            .SetProperty(article => article.ImageCredit, (string?)null)
            .SetProperty(article => article.Byline, (string?)null)
            .SetProperty(article => article.Authors, new List<string>())
            .SetProperty(article => article.Excerpt, (string?)null)
            .SetProperty(article => article.PublisherCategories, new List<string>())
            .SetProperty(article => article.RelevanceReasons, new List<RelevanceReason>())
            .SetProperty(article => article.DisclosureEvidence, (string?)null)
            .SetProperty(article => article.LicenceEvidence, (string?)null)
            .SetProperty(article => article.EditorEvidence, (string?)null)
            .SetProperty(article => article.EditorAboutAi, (bool?)null)
            .SetProperty(article => article.Corrections, (ArticleCorrections?)null),
        cancellationToken);
}
