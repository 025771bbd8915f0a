using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>A story that was not here at an instant, as a line names it.</summary>
public sealed record NewStory(string Slug, int ArticleCount, long LeadId, string Title, string? Language, string Publisher)
{
    /// <summary>More are counted than are named.</summary>
    public const int MostShown = 12;
    private const int MostCounted = 99;

    /// <summary>What is found later than this after it came out is no news.</summary>
    private static readonly TimeSpan FoundLate = TimeSpan.FromHours(24);

    /// <summary>Those of which no article had been found by then, the highest ranked first; in one command.</summary>
    public static async Task<IReadOnlyList<NewStory>> ReadAsync(HubContext context, DateTimeOffset since, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var earliest = since - FoundLate;
        return await context.Stories.AsNoTracking()
            .Where(story => story.LastSeenAt > earliest && story.FirstSeenAt > earliest && story.MergedIntoId == null && !story.IsHidden
                && story.LeadArticle!.State == ArticleState.Shown
                && !context.Articles.Any(article => article.StoryId == story.Id && article.FirstSeenAt <= since))
            .OrderByDescending(story => story.Rank).ThenByDescending(story => story.Id)
            .Take(MostCounted)
            .Select(story => new NewStory(story.Slug, story.ArticleCount, story.LeadArticleId!.Value, story.EditorTitle ?? story.LeadArticle!.Title,
                story.EditorTitle == null ? story.LeadArticle!.Language : story.EditorTitleLanguage,
                story.LeadArticle!.Source!.Name))
            .ToListAsync(cancellationToken);
    }
}
