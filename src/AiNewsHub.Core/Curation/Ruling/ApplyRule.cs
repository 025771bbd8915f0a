using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>Has a rule applied to what is stored, or what it did taken back: in the background, a few articles at a time.</summary>
public sealed class ApplyRule(HubContext context, TryRule trial, IArticleSearch search, RuleRuns runs, TimeZoneInfo zone, TimeProvider time)
{
    /// <summary>Begins with the newest articles.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="days">Of so many days; null for all.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="isSure">Whether it was said twice.</param>
    /// <param name="cancellationToken">Ends it with nothing begun.</param>
    public async Task<RuleWritten> RunAsync(int id, int? days, string by, bool isSure, CancellationToken cancellationToken)
    {
        var rule = await context.Rules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken);
        if (rule is null || SearchReading.Of(rule.Query).Query is not { } query) return new(DecisionOutcome.Gone, id);
        if (await IsUnderWayAsync(id, cancellationToken)) return new(DecisionOutcome.Changed, id);
        if (!isSure && await trial.RunAsync(id, Rules.RuleTerms.Of(rule), cancellationToken) is { TakesMuch: true } much)
            return new(DecisionOutcome.Idle, id) { AsksAgain = much };
        var since = days is { } count ? time.GetUtcNow().AddDays(-count) : DateTimeOffset.UnixEpoch;
        var total = (await search.MatchesAsync(context, query, zone, since, cancellationToken)).Count;
        await BeginAsync(rule, CurationWork.ApplyRule, null, since, total, by, cancellationToken);
        return new(DecisionOutcome.Done, id);
    }

    /// <summary>Takes back what it did, or only what it did in one run.</summary>
    public async Task<RuleWritten> TakeBackAsync(int id, int? ofRun, string by, CancellationToken cancellationToken)
    {
        if (await context.Rules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } rule)
            return new(DecisionOutcome.Gone, id);
        if (await IsUnderWayAsync(id, cancellationToken)) return new(DecisionOutcome.Changed, id);
        var total = await context.RuleActs.CountAsync(act => act.RuleId == id && (ofRun == null || act.RunId == ofRun), cancellationToken);
        if (total == 0) return new(DecisionOutcome.Idle, id);
        await BeginAsync(rule, CurationWork.TakeBackRule, ofRun, DateTimeOffset.UnixEpoch, total, by, cancellationToken);
        return new(DecisionOutcome.Done, id);
    }

    private Task<bool> IsUnderWayAsync(int id, CancellationToken cancellationToken) =>
        context.CurationRuns.AnyAsync(run => run.RuleId == id && run.EndedAt == null, cancellationToken);

    private async Task BeginAsync(
        Rule rule, CurationWork work, int? ofRun, DateTimeOffset since, int total, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var run = new CurationRun
        {
            Work = work,
            RuleId = rule.Id,
            OfRunId = ofRun,
            Since = since,
            Total = total,
            Cursor = long.MaxValue,
            StartedAt = now,
            By = by,
        };
        context.CurationRuns.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        var isApplied = work == CurationWork.ApplyRule;
        // What an undo begins is told by the undo.
        if (isApplied || ofRun is null)
        {
            context.AuditEntries.Add(new()
            {
                At = now,
                Who = by,
                Action = isApplied ? "rule.applied" : "rule.taken-back",
                Subject = rule.Name,
                Detail = total.ToString(CultureInfo.InvariantCulture),
                Undo = isApplied ? new RuleUndo(rule.Id, rule.Version) { RunId = run.Id }.Write() : null,
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        runs.Wake();
    }
}
