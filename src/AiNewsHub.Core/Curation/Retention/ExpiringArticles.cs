using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Retention;

/// <summary>Which articles are to go. The one rule that says so, for who looks and for who lets go.</summary>
internal static class ExpiringArticles
{
    /// <summary>Those that were shown before it go; null where none do.</summary>
    public static async Task<DateTimeOffset?> LimitAsync(HubContext context, RetentionSettings settings, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        DateTimeOffset? byAge = settings.Days is { } days ? now.AddDays(-days) : null;
        if (settings.Articles is not { } kept) return byAge;
        var byNumber = await Kept(context).OrderByDescending(article => article.ShownAt).Skip(Math.Max(kept - 1, 0))
            .Select(article => (DateTimeOffset?)article.ShownAt).FirstOrDefaultAsync(cancellationToken);
        return byAge is null || byNumber > byAge ? byNumber : byAge;
    }

    public static IQueryable<Article> Before(HubContext context, DateTimeOffset limit) => Kept(context).Where(article => article.ShownAt < limit);

    /// <summary>All but what went before, and what was taken down for good, which is remembered for ever.</summary>
    public static IQueryable<Article> Kept(HubContext context) =>
        context.Articles.Where(article => article.State != ArticleState.Expired && article.State != ArticleState.Removed);
}
