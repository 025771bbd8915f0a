using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Workers;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>Which sources' icons are to be looked for.</summary>
internal sealed class IconQueue(IDbContextFactory<HubContext> contexts, TimeProvider time)
{
    /// <summary>Of sources that were read, so that it is known what their feeds say.</summary>
    public async Task<List<DueItem>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sources
            .Where(source => source.IconDueAt != null && source.IconDueAt <= now && source.LastCheckedAt != null && source.ShowImages
                && (source.State == SourceState.Active || source.State == SourceState.Failing))
            .OrderBy(source => source.IconDueAt)
            .Take(limit)
            .Select(source => new DueItem(source.Id, source.SiteUrl ?? source.Address, source.IconDueAt!.Value))
            .ToListAsync(cancellationToken);
    }

    public async Task<List<Source>> LoadAsync(int[] ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sources.AsNoTracking().Where(source => EF.Parameter(ids).Contains(source.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>Writes the columns that are the icon's; everything else may have changed meanwhile.</summary>
    public async Task StoreAsync(Source source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sources.Where(row => row.Id == source.Id && row.ShowImages).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.IconFile, source.IconFile).SetProperty(row => row.IconDueAt, source.IconDueAt)
                .SetProperty(row => row.IconTries, source.IconTries).SetProperty(row => row.IconFault, source.IconFault),
            cancellationToken);
    }
}
