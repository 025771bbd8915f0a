using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiNewsHub.Core.Storage;

internal sealed class RuleVersionMapping : IEntityTypeConfiguration<RuleVersion>
{
    public void Configure(EntityTypeBuilder<RuleVersion> builder)
    {
        builder.HasKey(version => new { version.RuleId, version.Number });
        builder.HasOne<Rule>().WithMany().HasForeignKey(version => version.RuleId);
    }
}

internal sealed class RuleActMapping : IEntityTypeConfiguration<RuleAct>
{
    public void Configure(EntityTypeBuilder<RuleAct> builder)
    {
        builder.HasKey(act => new { act.ArticleId, act.RuleId });
        builder.HasIndex(act => new { act.RuleId, act.ArticleId });
        builder.HasOne<Article>().WithMany().HasForeignKey(act => act.ArticleId);
        builder.HasOne<Rule>().WithMany().HasForeignKey(act => act.RuleId);
    }
}

internal sealed class CurationRunMapping : IEntityTypeConfiguration<CurationRun>
{
    public void Configure(EntityTypeBuilder<CurationRun> builder)
    {
        builder.HasIndex(run => run.RuleId);
        builder.HasIndex(run => run.EndedAt).HasFilter("\"EndedAt\" IS NULL");
    }
}

internal sealed class TagEditMapping : IEntityTypeConfiguration<TagEdit>
{
    public void Configure(EntityTypeBuilder<TagEdit> builder) => builder.HasKey(edit => edit.Slug);
}
