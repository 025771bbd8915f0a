using System.Text.Json;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AiNewsHub.Web.Hosting;

/// <summary>Whether the store answers, how far reading is behind its plan, and how the backups are.</summary>
internal sealed class HubHealth(IDbContextFactory<HubContext> store, IngestionProgress progress, BackupFolder backups) : IHealthCheck
{
    /// <summary>Later than this and readers see old news, though the pages still answer.</summary>
    private static readonly TimeSpan TooFarBehind = TimeSpan.FromMinutes(30);

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>Answers 200 while pages can be served ("Healthy" or "Degraded") and 503 when the store cannot be read.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapHealthChecks("/healthz", new HealthCheckOptions
    {
        ResponseWriter = (context, report) =>
        {
            var entry = report.Entries.Values.Single();
            return context.Response.WriteAsJsonAsync(new { status = report.Status.ToString(), reason = entry.Description, figures = entry.Data }, _json);
        },
    });

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = progress.Snapshot();
        var lag = progress.Lag();
        var figures = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["ingestionLagSeconds"] = (long)lag.TotalSeconds,
            ["sourcesWaiting"] = now.Waiting,
            ["sourcesReading"] = now.Reading.Count,
            ["pagesWaiting"] = now.PagesWaiting,
        };
        var backup = backups.State();
        if (backup.LastGood is { } good) figures["lastBackup"] = good;
        if (backup.Bytes is { } bytes) figures["lastBackupBytes"] = bytes;
        if (backup.FailedAt is { } failed) figures["backupFailedAt"] = failed;
        try
        {
            await using var hub = await store.CreateDbContextAsync(cancellationToken);
            figures["sourcesFailing"] = await hub.Sources.CountAsync(source => source.State == SourceState.Failing, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure, figures);
        }

        if (now.StorageFault is { } fault) return HealthCheckResult.Degraded($"Articles cannot be stored: {fault}", data: figures);
        if (backup.Failure is { } sentence) return HealthCheckResult.Degraded($"Backups fail: {sentence}", data: figures);
        return lag > TooFarBehind
            ? HealthCheckResult.Degraded("Sources wait longer than planned to be read.", data: figures)
            : HealthCheckResult.Healthy(data: figures);
    }
}
