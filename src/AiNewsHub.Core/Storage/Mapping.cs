using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiNewsHub.Core.Storage;

internal sealed class PublisherMapping : IEntityTypeConfiguration<Publisher>
{
    public void Configure(EntityTypeBuilder<Publisher> builder)
    {
        builder.HasIndex(publisher => publisher.Slug).IsUnique();
        builder.HasIndex(publisher => publisher.Host);
    }
}

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.HasIndex(source => source.Slug).IsUnique();
        builder.HasIndex(source => source.Address).IsUnique();
        builder.HasIndex(source => new { source.State, source.NextCheckAt });
        builder.HasOne(source => source.Publisher).WithMany().HasForeignKey(source => source.PublisherId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WebSubSubscriptionMapping : IEntityTypeConfiguration<WebSubSubscription>
{
    public void Configure(EntityTypeBuilder<WebSubSubscription> builder)
    {
        builder.ToTable("HubSubscriptions");
        builder.HasKey(subscription => subscription.SourceId);
        builder.Property(subscription => subscription.SourceId).ValueGeneratedNever();
        builder.HasIndex(subscription => subscription.Token).IsUnique();
        builder.HasIndex(subscription => subscription.NextAskAt);
        builder.HasOne(subscription => subscription.Source).WithOne().HasForeignKey<WebSubSubscription>(subscription => subscription.SourceId);
    }
}

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasIndex(article => article.CanonicalUrl);
        builder.HasIndex(article => new { article.ShownAt, article.Id });
        builder.HasIndex(article => new { article.SourceId, article.ShownAt });
        builder.HasIndex(article => article.StoryId);
        builder.HasIndex(article => article.PageDueAt).HasFilter("\"PageDueAt\" IS NOT NULL");
        builder.HasIndex(article => article.ImageDueAt).HasFilter("\"ImageDueAt\" IS NOT NULL");
        builder.HasIndex(article => new { article.State, article.ShownAt }).HasFilter("\"State\" <> 0");
        builder.HasIndex(article => article.ImageId).HasFilter("\"ImageId\" IS NOT NULL");
        builder.Property(article => article.Corrections).HasConversion<CorrectionsConverter>();
        builder.HasOne(article => article.Image).WithMany().HasForeignKey(article => article.ImageId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(article => article.Source).WithMany().HasForeignKey(article => article.SourceId);
        builder.HasOne(article => article.Story).WithMany(story => story.Articles).HasForeignKey(article => article.StoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(article => article.Content).WithOne().HasForeignKey<ArticleContent>(content => content.ArticleId);
        builder.HasMany(article => article.Tags).WithOne().HasForeignKey(tag => tag.ArticleId);
        builder.HasMany(article => article.Sightings).WithOne().HasForeignKey(sighting => sighting.ArticleId);
        builder.HasOne(article => article.Extraction).WithOne().HasForeignKey<ArticleExtraction>(extraction => extraction.ArticleId);
        builder.HasMany(article => article.Revisions).WithOne().HasForeignKey(revision => revision.ArticleId);
    }
}

internal sealed class FetchedImageMapping : IEntityTypeConfiguration<FetchedImage>
{
    public void Configure(EntityTypeBuilder<FetchedImage> builder)
    {
        builder.HasIndex(image => image.Url).IsUnique();
        builder.HasIndex(image => image.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
    }
}

internal sealed class ArticleContentMapping : IEntityTypeConfiguration<ArticleContent>
{
    public void Configure(EntityTypeBuilder<ArticleContent> builder)
    {
        builder.HasKey(content => content.ArticleId);
        builder.Property(content => content.ArticleId).ValueGeneratedNever();
    }
}

internal sealed class ArticleExtractionMapping : IEntityTypeConfiguration<ArticleExtraction>
{
    public void Configure(EntityTypeBuilder<ArticleExtraction> builder)
    {
        builder.HasKey(extraction => extraction.ArticleId);
        builder.Property(extraction => extraction.ArticleId).ValueGeneratedNever();
    }
}

internal sealed class ArticleSightingMapping : IEntityTypeConfiguration<ArticleSighting>
{
    public void Configure(EntityTypeBuilder<ArticleSighting> builder)
    {
        builder.HasIndex(sighting => new { sighting.SourceId, sighting.ExternalId }).IsUnique();
        builder.HasOne(sighting => sighting.Source).WithMany().HasForeignKey(sighting => sighting.SourceId);
    }
}

internal sealed class StoryMapping : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.HasIndex(story => story.Slug).IsUnique();
        builder.HasIndex(story => story.Rank);
        builder.HasIndex(story => story.LastSeenAt);
        builder.HasIndex(story => story.IsHidden).HasFilter("\"IsHidden\"");
        builder.HasIndex(story => story.PinnedUntil).HasFilter("\"PinnedUntil\" IS NOT NULL");
        builder.HasOne(story => story.LeadArticle).WithMany().HasForeignKey(story => story.LeadArticleId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class StorySeparationMapping : IEntityTypeConfiguration<StorySeparation>
{
    public void Configure(EntityTypeBuilder<StorySeparation> builder)
    {
        builder.HasKey(separation => new { separation.ArticleId, separation.StoryId });
        builder.HasOne<Article>().WithMany().HasForeignKey(separation => separation.ArticleId);
    }
}

internal sealed class StoryHoldMapping : IEntityTypeConfiguration<StoryHold>
{
    public void Configure(EntityTypeBuilder<StoryHold> builder)
    {
        builder.HasKey(hold => hold.ArticleId);
        builder.Property(hold => hold.ArticleId).ValueGeneratedNever();
        builder.HasIndex(hold => hold.StoryId);
        builder.HasOne<Article>().WithMany().HasForeignKey(hold => hold.ArticleId);
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(entry => entry.StoryId).HasFilter("\"StoryId\" IS NOT NULL");
        builder.HasIndex(entry => entry.ArticleId).HasFilter("\"ArticleId\" IS NOT NULL");
        builder.HasIndex(entry => entry.Action);
    }
}

internal sealed class TagRefusalMapping : IEntityTypeConfiguration<TagRefusal>
{
    public void Configure(EntityTypeBuilder<TagRefusal> builder)
    {
        builder.HasKey(refusal => new { refusal.ArticleId, refusal.TagId });
        builder.HasOne<Article>().WithMany().HasForeignKey(refusal => refusal.ArticleId);
        builder.HasOne<Tag>().WithMany().HasForeignKey(refusal => refusal.TagId);
    }
}

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.HasIndex(tag => tag.Slug).IsUnique();
        builder.HasMany(tag => tag.Texts).WithOne().HasForeignKey(text => text.TagId);
    }
}

internal sealed class TagTextMapping : IEntityTypeConfiguration<TagText>
{
    public void Configure(EntityTypeBuilder<TagText> builder) => builder.HasKey(text => new { text.TagId, text.Language });
}

internal sealed class ArticleTagMapping : IEntityTypeConfiguration<ArticleTag>
{
    public void Configure(EntityTypeBuilder<ArticleTag> builder)
    {
        builder.HasKey(tag => new { tag.ArticleId, tag.TagId });
        builder.HasIndex(tag => new { tag.TagId, tag.ArticleId });
    }
}

internal sealed class FetchLogMapping : IEntityTypeConfiguration<FetchLog>
{
    public void Configure(EntityTypeBuilder<FetchLog> builder) => builder.HasIndex(log => new { log.SourceId, log.At });
}

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.HasKey(session => session.Id);
        builder.HasIndex(session => session.UserId);
        builder.HasOne<HubUser>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HubFactMapping : IEntityTypeConfiguration<HubFact>
{
    public void Configure(EntityTypeBuilder<HubFact> builder) => builder.HasKey(fact => fact.Key);
}

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.HasIndex(comment => new { comment.ArticleId, comment.State });
        builder.HasIndex(comment => new { comment.State, comment.WrittenAt });
        builder.HasIndex(comment => comment.TokenHash).IsUnique();
        builder.HasIndex(comment => comment.Sender).HasFilter("\"Sender\" IS NOT NULL");
        builder.Property(comment => comment.SpamReasons).HasConversion<JsonConverter<string>, JsonComparer<string>>();
        builder.HasOne(comment => comment.Article).WithMany().HasForeignKey(comment => comment.ArticleId);
    }
}

internal sealed class ReaderReportMapping : IEntityTypeConfiguration<ReaderReport>
{
    public void Configure(EntityTypeBuilder<ReaderReport> builder)
    {
        builder.HasIndex(report => new { report.State, report.SentAt });
        builder.HasIndex(report => report.TokenHash).IsUnique();
        builder.HasOne(report => report.Article).WithMany().HasForeignKey(report => report.ArticleId).OnDelete(DeleteBehavior.SetNull);
    }
}
