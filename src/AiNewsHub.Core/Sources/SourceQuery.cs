using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources;

/// <summary>Reads what the public may know of sources.</summary>
public static class SourceQuery
{
    /// <summary>Every source by name.</summary>
    public static async Task<IReadOnlyList<SourceRow>> AllAsync(HubContext context, CancellationToken cancellationToken) =>
        await context.Sources.AsNoTracking().Where(source => source.DeletedAt == null).OrderBy(source => source.Name).Select(SourceRow.Of)
            .ToListAsync(cancellationToken);

    /// <summary>One source; null where there is none.</summary>
    public static async Task<SourceRow?> FindAsync(HubContext context, string slug, CancellationToken cancellationToken) =>
        await context.Sources.AsNoTracking().Where(source => source.Slug == slug && source.DeletedAt == null).Select(SourceRow.Of)
            .FirstOrDefaultAsync(cancellationToken);
}
