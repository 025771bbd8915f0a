using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>A rule, how often it had its way, and the work that is or was last done with it.</summary>
public sealed record RuleRow(Rule Rule, int Acts, CurationRun? Run);

/// <summary>What editors read of rules.</summary>
public static class RuleList
{
    /// <summary>All in their order.</summary>
    public static async Task<IReadOnlyList<RuleRow>> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await Rows(context, context.Rules.Where(rule => rule.DeletedAt == null)).ToListAsync(cancellationToken);
    }

    /// <summary>One of them; null where there is none.</summary>
    public static Task<RuleRow?> FindAsync(HubContext context, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Rows(context, context.Rules.Where(rule => rule.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What it said, the latest first.</summary>
    public static Task<List<RuleVersion>> VersionsAsync(HubContext context, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RuleVersions.AsNoTracking().Where(version => version.RuleId == id).OrderByDescending(version => version.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What rules did to an article, the first first.</summary>
    public static Task<List<RuledBy>> OfArticleAsync(HubContext context, long articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RuleActs.AsNoTracking().Where(act => act.ArticleId == articleId)
            .Join(context.Rules, act => act.RuleId, rule => rule.Id, (act, rule) => new { act, rule.Name })
            .OrderBy(row => row.act.At)
            .Select(row => new RuledBy(row.act.RuleId, row.Name, row.act.Effect, row.act.Target, row.act.At, row.act.IsOverruled))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<RuleRow> Rows(HubContext context, IQueryable<Rule> rules) => rules.AsNoTracking()
        .OrderBy(rule => rule.Position).ThenBy(rule => rule.Id)
        .Select(rule => new RuleRow(rule, context.RuleActs.Count(act => act.RuleId == rule.Id),
            context.CurationRuns.Where(run => run.RuleId == rule.Id).OrderByDescending(run => run.Id).FirstOrDefault()));
}

/// <summary>That a rule had its way with an article.</summary>
public sealed record RuledBy(int RuleId, string Name, RuleEffect Effect, string? Target, DateTimeOffset At, bool IsOverruled);
