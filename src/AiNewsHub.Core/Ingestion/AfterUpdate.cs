using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// What a build that has not read here before tries again: pages that made an earlier one stumble, and feeds as a whole, for an entry that was
/// left out is known to nobody and would be missed for as long as its feed answers that nothing has changed.
/// </summary>
internal static class AfterUpdate
{
    public static async Task RunAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await ReadingVersion.NoteAsync(context, now, cancellationToken)) return;
        await context.SaveChangesAsync(cancellationToken);
        await context.Sources.ExecuteUpdateAsync(
            set => set.SetProperty(source => source.ETag, (string?)null).SetProperty(source => source.LastModified, (string?)null)
                .SetProperty(source => source.ContentHash, (string?)null),
            cancellationToken);
        await context.Articles.Where(article => article.PageDueAt > now + DuePages.LongestRetry)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.PageDueAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
