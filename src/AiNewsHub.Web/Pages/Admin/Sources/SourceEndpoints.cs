using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>What an admin gets of sources that is no page.</summary>
internal static class SourceEndpoints
{
    public static void MapSourceAdministration(this IEndpointRouteBuilder endpoints)
    {
        var sources = endpoints.MapClosedGroup("/admin/sources");
        sources.MapGet("export.opml", ExportAsync);
        sources.MapGet("import/{at:long}/events", (
            long at, IDbContextFactory<HubContext> contexts, HubTexts texts, TimeProvider time, IHostApplicationLifetime lifetime, CancellationToken aborted) =>
            TypedResults.ServerSentEvents(ImportProgress.WatchAsync(contexts, at, texts, time, lifetime.ApplicationStopping, aborted)));
    }

    private static async Task<IResult> ExportAsync(
        HubContext context, HubSettings hub, TimeProvider time, [FromQuery] bool? passwords, CancellationToken cancellationToken)
    {
        var sources = await context.Sources.AsNoTracking().Include(source => source.Publisher).ToListAsync(cancellationToken);
        using var opml = new MemoryStream();
        SourceFile.Write(opml, hub.Name, time.GetUtcNow(), sources, withPasswords: passwords == true);
        return TypedResults.File(opml.ToArray(), "text/x-opml; charset=utf-8", "sources.opml");
    }
}
