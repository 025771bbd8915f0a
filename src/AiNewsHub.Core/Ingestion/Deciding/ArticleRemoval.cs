using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>
/// Takes away all that is kept of an article but its address and the identifiers under which its sources carry it, by which it is known
/// not to be new; also what the log held of it.
/// </summary>
internal sealed class ArticleRemoval(HubContext context, ArticleRows rows)
{
    public async Task RunAsync(long id, string title, CancellationToken cancellationToken)
    {
        rows.Unindex(id);
        await context.ArticleContents.Where(content => content.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await context.ArticleExtractions.Where(record => record.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await context.ArticleTags.Where(tag => tag.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await context.TagRefusals.Where(refusal => refusal.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await context.ArticleRevisions.Where(revision => revision.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await context.StorySeparations.Where(apart => apart.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await context.StoryHolds.Where(hold => hold.ArticleId == id).ExecuteDeleteAsync(cancellationToken);
        await context.Articles.Where(article => article.CopyOfId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.CopyOfId, (long?)null), cancellationToken);
        await context.Articles.Where(article => article.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.Title, ""), cancellationToken);
        await EmptiedArticles.EmptyAsync(context.Articles.Where(article => article.Id == id), ArticleState.Removed, cancellationToken);
        await context.AuditEntries.Where(entry => entry.ArticleId == id).ExecuteUpdateAsync(set => set
            .SetProperty(entry => entry.Subject, "").SetProperty(entry => entry.Before, (string?)null).SetProperty(entry => entry.After, (string?)null)
            .SetProperty(entry => entry.Detail, (string?)null).SetProperty(entry => entry.Undo, (string?)null), cancellationToken);
        // Decisions on its story named it, too.
        await context.AuditEntries.Where(entry => entry.Subject == title)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Subject, ""), cancellationToken);
        await context.AuditEntries.Where(entry => entry.Before == title)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Before, (string?)null), cancellationToken);
        await context.AuditEntries.Where(entry => entry.After == title)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.After, (string?)null), cancellationToken);
    }
}
