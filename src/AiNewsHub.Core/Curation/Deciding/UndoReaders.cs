using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>Takes a decision on a comment or a report back.</summary>
public sealed class UndoReaders(HubContext context, CommentRules rules, TimeProvider time)
{
    /// <summary>How the log names what is decided on comments.</summary>
    public const string CommentPrefix = "comment.";
    /// <summary>How the log names what is decided on reports.</summary>
    public const string ReportPrefix = "report.";

    /// <summary>Whether an action of the log is one that this takes back.</summary>
    public static bool IsOf(string action) =>
        action.StartsWith(CommentPrefix, StringComparison.Ordinal) || action.StartsWith(ReportPrefix, StringComparison.Ordinal);

    /// <summary><see cref="DecisionOutcome.Changed"/> where it is something else by now, or was erased.</summary>
    public async Task<DecisionOutcome> RunAsync(long entryId, string by, CancellationToken cancellationToken)
    {
        var entry = await context.AuditEntries.SingleOrDefaultAsync(row => row.Id == entryId, cancellationToken);
        if (entry is not { Undo: { } json, UndoneAt: null } || !IsOf(entry.Action)) return DecisionOutcome.Gone;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var undo = ReaderUndo.Read(json);
        var now = time.GetUtcNow();
        var isBack = undo.CommentId is { } comment
            ? await CommentBackAsync(comment, undo, now, cancellationToken)
            : await ReportBackAsync(undo.ReportId!.Value, cancellationToken);
        if (!isBack) return DecisionOutcome.Changed;
        (entry.UndoneAt, entry.UndoneBy) = (now, by);
        context.AuditEntries.Add(UndoneLine.Of(entry, by, now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return DecisionOutcome.Done;
    }

    private async Task<bool> CommentBackAsync(long id, ReaderUndo undo, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var comment = await context.Comments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (comment is null || comment.State != undo.Became) return false;
        DecideComment.Set(comment, undo.Was, rules, now);
        await context.SaveChangesAsync(cancellationToken);
        await CommentCounts.SettleAsync(context, comment.ArticleId, cancellationToken);
        return true;
    }

    private async Task<bool> ReportBackAsync(long id, CancellationToken cancellationToken)
    {
        if (await context.ReaderReports.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } report) return false;
        (report.State, report.Why, report.DecidedAt, report.EraseAt) = (ReportState.Received, null, null, null);
        return true;
    }
}
