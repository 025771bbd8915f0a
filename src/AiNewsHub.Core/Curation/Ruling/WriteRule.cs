using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>What came of writing a rule.</summary>
/// <param name="Outcome">As of any decision; <see cref="DecisionOutcome.Idle"/> where something stands in its way.</param>
/// <param name="Id">The rule.</param>
public sealed record RuleWritten(DecisionOutcome Outcome, int Id)
{
    public RuleProblem Problem { get; init; }
    /// <summary>It would take away so much of what readers see that it has to be said twice; null where it does not, or was.</summary>
    public RuleTrial? AsksAgain { get; init; }
}

/// <summary>Writes rules, each wording kept as a version; of two editors at once the second is told.</summary>
public sealed class WriteRule(HubContext context, TryRule trial, TimeProvider time)
{
    /// <summary>How the log names what is of rules.</summary>
    public const string Prefix = "rule.";

    /// <param name="terms">What it says.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="isSure">Whether it was said twice.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<RuleWritten> AddAsync(RuleTerms terms, string by, bool isSure, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(null, terms, isSure, cancellationToken) is { } refused) return refused;
        var now = time.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var last = await context.Rules.MaxAsync(row => (int?)row.Position, cancellationToken) ?? 0;
        var rule = new Rule
        {
            Name = terms.Name,
            Query = terms.Query,
            Position = last + 1,
            Version = 1,
            Since = now,
            ChangedAt = now,
            ChangedBy = by,
        };
        terms.SetOn(rule);
        context.Rules.Add(rule);
        await context.SaveChangesAsync(cancellationToken);
        await NoteAsync(rule, "rule.added", null, by, new(rule.Id, rule.Version), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(DecisionOutcome.Done, rule.Id);
    }

    /// <param name="id">The rule.</param>
    /// <param name="seen">The version that its editor looked at.</param>
    /// <param name="terms">What it is to say.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="isSure">Whether it was said twice.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<RuleWritten> ChangeAsync(int id, int seen, RuleTerms terms, string by, bool isSure, CancellationToken cancellationToken)
    {
        var rule = await context.Rules.SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken);
        if (rule is null) return new(DecisionOutcome.Gone, id);
        if (rule.Version != seen) return new(DecisionOutcome.Changed, id);
        var before = RuleTerms.Of(rule);
        if (before == terms) return new(DecisionOutcome.Idle, id);
        if (await RefusalAsync(id, terms, isSure || !terms.IsActive, cancellationToken) is { } refused) return refused;
        return await StoreAsync(rule, terms, "rule.changed", before, by, cancellationToken);
    }

    /// <summary>It is asked no more; what it did stays, unless that is taken back.</summary>
    public async Task<RuleWritten> DeleteAsync(int id, int seen, string by, CancellationToken cancellationToken)
    {
        var rule = await context.Rules.SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancellationToken);
        if (rule is null) return new(DecisionOutcome.Gone, id);
        if (rule.Version != seen) return new(DecisionOutcome.Changed, id);
        var before = RuleTerms.Of(rule);
        rule.DeletedAt = time.GetUtcNow();
        return await StoreAsync(rule, before with { IsActive = false }, "rule.deleted", before, by, cancellationToken);
    }

    /// <summary>It changes places with the one before it: of two that contradict each other the first counts.</summary>
    public async Task<RuleWritten> RaiseAsync(int id, string by, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var rules = await context.Rules.Where(row => row.DeletedAt == null).OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var place = rules.FindIndex(row => row.Id == id);
        if (place < 0) return new(DecisionOutcome.Gone, id);
        if (place == 0) return new(DecisionOutcome.Idle, id);
        (rules[place - 1], rules[place]) = (rules[place], rules[place - 1]);
        foreach (var (position, rule) in rules.Index()) rule.Position = position + 1;
        context.AuditEntries.Add(new()
        {
            At = time.GetUtcNow(),
            Who = by,
            Action = "rule.moved",
            Subject = rules[place - 1].Name,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{place + 1} → {place}"),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(DecisionOutcome.Done, id);
    }

    /// <summary>Takes back a version that nobody has changed since; false where somebody has.</summary>
    internal async Task<bool> BackAsync(RuleUndo note, string by, CancellationToken cancellationToken)
    {
        var rule = await context.Rules.SingleOrDefaultAsync(row => row.Id == note.RuleId, cancellationToken);
        if (rule is null || rule.Version != note.Version) return false;
        var terms = note.Before ?? RuleTerms.Of(rule) with { IsActive = false };
        rule.DeletedAt = note.Before is null ? time.GetUtcNow() : null;
        return (await StoreAsync(rule, terms, action: null, null, by, cancellationToken)).Outcome == DecisionOutcome.Done;
    }

    private async Task<RuleWritten?> RefusalAsync(int? id, RuleTerms terms, bool isSure, CancellationToken cancellationToken)
    {
        var problem = await RuleProblems.FindAsync(context, terms, cancellationToken);
        if (problem != RuleProblem.None) return new(DecisionOutcome.Idle, id ?? 0) { Problem = problem };
        if (isSure || !terms.Effect.TakesAway) return null;
        var tried = await trial.RunAsync(id, terms, cancellationToken);
        return tried.TakesMuch ? new(DecisionOutcome.Idle, id ?? 0) { AsksAgain = tried } : null;
    }

    private async Task<RuleWritten> StoreAsync(
        Rule rule, RuleTerms terms, string? action, RuleTerms? before, string by, CancellationToken cancellationToken)
    {
        var (now, seen, was) = (time.GetUtcNow(), rule.Version, RuleTerms.Of(rule));
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Whoever comes second finds another version.
        var taken = await context.Rules.Where(row => row.Id == rule.Id && row.Version == seen)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, seen + 1), cancellationToken);
        if (taken == 0) return new(DecisionOutcome.Changed, rule.Id);
        terms.SetOn(rule);
        (rule.Version, rule.ChangedAt, rule.ChangedBy) = (seen + 1, now, by);
        // Another name finds nothing else.
        if (was != terms with { Name = was.Name }) rule.Since = now;
        await NoteAsync(rule, action, before, by, new(rule.Id, rule.Version) { Before = before, IsDeletion = action == "rule.deleted" }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(DecisionOutcome.Done, rule.Id);
    }

    private async Task NoteAsync(Rule rule, string? action, RuleTerms? before, string by, RuleUndo undo, CancellationToken cancellationToken)
    {
        var terms = RuleTerms.Of(rule);
        context.RuleVersions.Add(new() { RuleId = rule.Id, Number = rule.Version, At = rule.ChangedAt, By = by, Terms = terms.Write() });
        if (action is not null)
        {
            context.AuditEntries.Add(new()
            {
                At = rule.ChangedAt,
                Who = by,
                Action = action,
                Subject = rule.Name,
                Undo = undo.Write(),
                Before = before is null ? null : Said(before),
                After = rule.DeletedAt is null ? Said(terms) : null,
            });
        }

        await context.SaveChangesAsync(cancellationToken);
    }

#pragma warning disable CA1308 // As the search language writes it.
    private static string Said(RuleTerms terms) => string.Create(CultureInfo.InvariantCulture,
        $"{terms.Query} → {terms.Effect.ToString().ToLowerInvariant()} {terms.Target} {terms.Place}").TrimEnd() + (terms.IsActive ? "" : " (off)");
#pragma warning restore CA1308
}
