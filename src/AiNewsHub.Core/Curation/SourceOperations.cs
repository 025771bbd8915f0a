using AiNewsHub.Core.Curation.Previews;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Curation;

public static class SourceOperations
{
    /// <summary>Registers what can be done to sources, one class per verb; storage and clock come from elsewhere.</summary>
    public static IServiceCollection AddSourceOperations(this IServiceCollection services) => services
        .AddScoped<AddSources>()
        .AddScoped<ImportStarter>()
        .AddScoped<EditSource>()
        .AddScoped<SetSourceState>()
        .AddScoped<DeleteSource>()
        .AddScoped<PreviewSource>()
        .AddScoped<RepairSource>();
}
