using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Curation;

public static class SourceOperations
{
    /// <summary>Registers what can be done to sources, one class per verb; storage, fetching and clock come from elsewhere.</summary>
    public static IServiceCollection AddSourceOperations(this IServiceCollection services) => services
        .AddScoped<AddSources>()
        .AddScoped<ImportStarter>()
        .AddScoped<EditSource>()
        .AddScoped<SetSourceState>()
        .AddScoped<DeleteSource>()
        .AddScoped(provider => new PreviewSource(
            provider.GetRequiredService<HubContext>(), provider.GetRequiredService<Fetcher>(), provider.GetRequiredService<SourceReading>(),
            provider.GetRequiredService<SiteRulesFile>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PreviewSource>>()))
        .AddScoped<RepairSource>();
}
