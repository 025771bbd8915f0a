using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources;

/// <summary>Reads what the public may know of sources.</summary>
public static class SourceQuery
{
    /// <summary>Every source by name.</summary>
    public static async Task<IReadOnlyList<SourceRow>> AllAsync(HubContext context, CancellationToken cancellation) =>
        await context.Sources.AsNoTracking().OrderBy(source => source.Name).Select(SourceRow.Of).ToListAsync(cancellation);

    /// <summary>One source; null where there is none.</summary>
    public static async Task<SourceRow?> FindAsync(HubContext context, string slug, CancellationToken cancellation) =>
        await context.Sources.AsNoTracking().Where(source => source.Slug == slug).Select(SourceRow.Of).FirstOrDefaultAsync(cancellation);
}
