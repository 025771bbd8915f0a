using AiNewsHub.Content.Text;
using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>An editor's answer to a reader's report, which its sender sees. <see cref="UndoReaders"/> takes it back.</summary>
public sealed class DecideReport(HubContext context, CommentRules rules, TimeProvider time)
{
    public const int LongestWhy = 500;

    /// <summary><see cref="DecisionOutcome.Changed"/> where another editor was faster.</summary>
    /// <param name="id">The report.</param>
    /// <param name="isDone">Whether it was followed; else it was declined.</param>
    /// <param name="why">What the sender is told.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<DecisionOutcome> RunAsync(long id, bool isDone, string? why, string by, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.ReaderReports.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } report) return DecisionOutcome.Gone;
        if (report.State != ReportState.Received) return DecisionOutcome.Changed;
        var now = time.GetUtcNow();
        report.State = isDone ? ReportState.Done : ReportState.Declined;
        report.Why = string.IsNullOrWhiteSpace(why) ? null : Excerpts.Head(why.Trim(), LongestWhy);
        report.DecidedAt = now;
        report.EraseAt = now.AddDays(rules.EraseDays);
        context.AuditEntries.Add(new AuditEntry
        {
            At = now,
            Who = by,
            Action = isDone ? "report.done" : "report.declined",
            Subject = $"{report.Kind} {report.Id}",
            Reason = report.Why,
            Undo = new ReaderUndo { ReportId = id }.Write(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return DecisionOutcome.Done;
    }
}
