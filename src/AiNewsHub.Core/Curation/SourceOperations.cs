using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Curation.Vocabulary;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Curation;

public static class SourceOperations
{
    /// <summary>Registers what can be done to sources and their articles, one class per verb; storage, fetching and clock come from elsewhere.</summary>
    public static IServiceCollection AddSourceOperations(this IServiceCollection services) => services
        .AddScoped<AddSources>()
        .AddScoped<ImportStarter>()
        .AddScoped(provider => new JudgeRelevance(provider.GetRequiredService<HubContext>(), provider.GetRequiredService<IngestQueue>()))
        .AddScoped(provider => new SeparateArticle(provider.GetRequiredService<HubContext>(), provider.GetRequiredService<IngestQueue>()))
        .AddScoped(provider => new DecideStory(provider.GetRequiredService<IngestQueue>()))
        .AddScoped(provider => new DecideArticle(provider.GetRequiredService<IngestQueue>()))
        .AddScoped(provider => new UndoDecision(provider.GetRequiredService<IngestQueue>()))
        .AddScoped(provider => new EditSource(
            provider.GetRequiredService<HubContext>(), provider.GetRequiredService<JudgeRelevance>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped<EditSources>()
        .AddScoped<EditTag>()
        .AddScoped<TryRule>()
        .AddScoped<WriteRule>()
        .AddScoped<ApplyRule>()
        .AddScoped<UndoRule>()
        .AddSingleton(provider => new RuleRuns(
            provider.GetRequiredService<IDbContextFactory<HubContext>>(), provider.GetRequiredService<IArticleSearch>(),
            provider.GetRequiredService<IngestQueue>(), provider.GetRequiredService<TimeZoneInfo>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RuleRuns>>()))
        .AddScoped<ReworkStories>()
        .AddScoped<RereadArticles>()
        .AddScoped<SetDisclosure>()
        .AddScoped<SetSourceState>()
        .AddScoped<DeleteSource>()
        .AddScoped<WithdrawSource>()
        .AddScoped<UndoSource>()
        .AddScoped<DecideComment>()
        .AddScoped<DecideReport>()
        .AddScoped<UndoReaders>()
        .AddScoped(provider => new PreviewSource(
            provider.GetRequiredService<HubContext>(), provider.GetRequiredService<Fetcher>(), provider.GetRequiredService<SourceReading>(),
            provider.GetRequiredService<SiteRulesFile>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PreviewSource>>()))
        .AddScoped<RepairSource>();
}
