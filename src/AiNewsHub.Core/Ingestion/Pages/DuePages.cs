using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Workers;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>Which article pages are to be read.</summary>
internal sealed class DuePages(IDbContextFactory<HubContext> contexts, TimeProvider time)
{
    /// <summary>A page that is planned further ahead made us stumble: the next build is to try it.</summary>
    public static readonly TimeSpan LongestRetry = TimeSpan.FromDays(7);

    /// <summary>How far ahead such a one is planned, for its site may change as well.</summary>
    public static readonly TimeSpan AfterStumbling = TimeSpan.FromDays(30);

    /// <summary>No plan reaches further; a page that is due later was planned by a clock that ran ahead.</summary>
    private static readonly TimeSpan FurthestPlan = TimeSpan.FromDays(40);

    /// <summary>What came last first, for its readers wait; what is to be read again comes behind.</summary>
    public async Task<List<DueItem>> FindAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = context.Articles.Where(article => article.PageDueAt != null && (article.PageDueAt <= now || article.PageDueAt > now + FurthestPlan));
        return await due
            // As the index has them: by any other order all articles would be walked through, every few seconds.
            .OrderByDescending(article => article.PageDueAt).ThenByDescending(article => article.Id)
            .Take(limit)
            .Select(article => new DueItem(article.Id, article.Url, article.PageDueAt!.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Those of the articles that are still due, with text, source and publisher, not tracked.</summary>
    public async Task<List<Article>> LoadAsync(long[] ids, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Articles.AsNoTracking()
            .Where(article => EF.Parameter(ids).Contains(article.Id) && article.PageDueAt != null && article.PageDueAt <= now)
            .Include(article => article.Content)
            .Include(article => article.Source!.Publisher)
            .ToListAsync(cancellationToken);
    }
}
