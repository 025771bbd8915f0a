using Microsoft.Extensions.Hosting;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>Keeps <see cref="RuleRuns"/> at work while the hub runs.</summary>
internal sealed class RuleRunService(RuleRuns runs) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => runs.WorkAsync(stoppingToken);
}
