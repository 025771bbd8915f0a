using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Storage;

/// <summary>Everything the hub keeps, on any relational engine.</summary>
/// <remarks>
/// Identity's part of the model takes its version from the application's <see cref="IdentityOptions"/>;
/// <see cref="HubIdentity.AddSchema"/> must be among the services of whoever builds a context.
/// </remarks>
public sealed class HubContext(DbContextOptions<HubContext> options) : IdentityDbContext<HubUser>(options), IDataProtectionKeyContext
{
    public DbSet<Publisher> Publishers => Set<Publisher>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<WebSubSubscription> WebSubSubscriptions => Set<WebSubSubscription>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<FetchedImage> Images => Set<FetchedImage>();
    public DbSet<ArticleContent> ArticleContents => Set<ArticleContent>();
    public DbSet<ArticleSighting> ArticleSightings => Set<ArticleSighting>();
    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();
    public DbSet<ArticleExtraction> ArticleExtractions => Set<ArticleExtraction>();
    public DbSet<Story> Stories => Set<Story>();
    public DbSet<StorySeparation> StorySeparations => Set<StorySeparation>();
    public DbSet<StoryHold> StoryHolds => Set<StoryHold>();
    public DbSet<TagRefusal> TagRefusals => Set<TagRefusal>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<TagText> TagTexts => Set<TagText>();
    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();
    public DbSet<FetchLog> FetchLogs => Set<FetchLog>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<Rule> Rules => Set<Rule>();
    public DbSet<RuleVersion> RuleVersions => Set<RuleVersion>();
    public DbSet<RuleAct> RuleActs => Set<RuleAct>();
    public DbSet<CurationRun> CurationRuns => Set<CurationRun>();
    public DbSet<TagEdit> TagEdits => Set<TagEdit>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<ReaderReport> ReaderReports => Set<ReaderReport>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<HubFact> HubFacts => Set<HubFact>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<DurationConverter>();
        configurationBuilder.Properties<List<Enclosure>>().HaveConversion<JsonConverter<Enclosure>, JsonComparer<Enclosure>>();
        configurationBuilder.Properties<List<ViaMention>>().HaveConversion<JsonConverter<ViaMention>, JsonComparer<ViaMention>>();
        configurationBuilder.Properties<List<RelevanceReason>>().HaveConversion<JsonConverter<RelevanceReason>, JsonComparer<RelevanceReason>>();
        configurationBuilder.Properties<List<RankPart>>().HaveConversion<JsonConverter<RankPart>, JsonComparer<RankPart>>();
        configurationBuilder.Properties<List<TagEvidence>>().HaveConversion<EvidenceConverter, JsonComparer<TagEvidence>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(HubContext).Assembly);
    }
}
