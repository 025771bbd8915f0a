using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Workers;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>Which sources' icons are to be looked for.</summary>
internal sealed class IconQueue(IDbContextFactory<HubContext> contexts, TimeProvider time)
{
    /// <summary>Of sources that were read, so that it is known what their feeds say.</summary>
    public async Task<List<Due>> DueAsync(int limit, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Sources
            .Where(source => source.IconDueAt != null && source.IconDueAt <= now && source.LastCheckedAt != null && source.ShowImages
                && (source.State == SourceState.Active || source.State == SourceState.Failing))
            .OrderBy(source => source.IconDueAt)
            .Take(limit)
            .Select(source => new Due(source.Id, source.SiteUrl ?? source.Address, source.IconDueAt!.Value))
            .ToListAsync(cancel);
    }

    public async Task<List<Source>> LoadAsync(int[] ids, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Sources.AsNoTracking().Where(source => EF.Parameter(ids).Contains(source.Id)).ToListAsync(cancel);
    }

    /// <summary>Writes the columns that are the icon's; everything else may have changed meanwhile.</summary>
    public async Task StoreAsync(Source source, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Sources.Where(row => row.Id == source.Id && row.ShowImages).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.IconFile, source.IconFile).SetProperty(row => row.IconDueAt, source.IconDueAt)
                .SetProperty(row => row.IconTries, source.IconTries).SetProperty(row => row.IconFault, source.IconFault),
            cancel);
    }
}
