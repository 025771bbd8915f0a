using System.Data.Common;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core;

/// <summary>What must be so before anything reads or writes the hub's store.</summary>
public static class HubStart
{
    /// <summary>Creates or migrates the database, brings in the vocabulary, gives back what a killed process held.</summary>
    /// <exception cref="UnusableDatabaseException">The database is not this program's, or cannot be written.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        await services.GetRequiredService<IDatabaseMigration>().RunAsync(cancellationToken);
        await using var context = await services.GetRequiredService<IDbContextFactory<HubContext>>().CreateDbContextAsync(cancellationToken);
        await TagSeeding.RunAsync(context, services.GetRequiredService<TagTranslations>(), cancellationToken);
        var claims = services.GetRequiredService<SourceClaims>();
        try
        {
            await claims.ReleaseAllAsync(cancellationToken);
            await IndexRenewal.RunAsync(context, services.GetRequiredService<IArticleIndex>(), cancellationToken);
            await AfterUpdate.RunAsync(context, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
        }
        catch (DbException failure)
        {
            // A full disk: what was held is free in a minute by itself, and pages are there to be read all the same.
            services.GetRequiredService<IngestionProgress>().Storage(failure.Message);
        }

        await claims.RestHostsAsync(services.GetRequiredService<HostBackoff>(), cancellationToken);
    }
}
