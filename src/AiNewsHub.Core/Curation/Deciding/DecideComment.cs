using AiNewsHub.Content.Text;
using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>An editor's decision on a reader's comment: shown, spam, or deleted. <see cref="UndoReaders"/> takes it back until it is erased.</summary>
public sealed class DecideComment(HubContext context, CommentRules rules, TimeProvider time)
{
    internal const int LongestSubject = 80;

    /// <summary><see cref="DecisionOutcome.Changed"/> where another editor was faster.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="seen">Its state as the editor saw it.</param>
    /// <param name="state">What it is to be.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<DecisionOutcome> RunAsync(
        long id, CommentState seen, CommentState state, string by, string? reason, CancellationToken cancellationToken)
    {
        if (state is not (CommentState.Shown or CommentState.Spam or CommentState.Deleted)) throw new ArgumentOutOfRangeException(nameof(state));
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Comments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } comment || comment.State == CommentState.TakenBack)
            return DecisionOutcome.Gone;
        if (comment.State != seen) return DecisionOutcome.Changed;
        var now = time.GetUtcNow();
        Set(comment, state, rules, now);
        context.AuditEntries.Add(new AuditEntry
        {
            At = now,
            Who = by,
            Action = state switch { CommentState.Shown => "comment.approved", CommentState.Spam => "comment.spam", _ => "comment.deleted" },
            // Not the text: it may be erased, and the log stays.
            Subject = Excerpts.Head(comment.Name, LongestSubject),
            Detail = $"{comment.Id}",
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            Before = $"{seen}",
            After = $"{state}",
            Undo = new ReaderUndo { CommentId = id, Was = seen, Became = state }.Write(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await CommentCounts.SettleAsync(context, comment.ArticleId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return DecisionOutcome.Done;
    }

    internal static void Set(Comment comment, CommentState state, CommentRules rules, DateTimeOffset now)
    {
        comment.State = state;
        comment.DecidedAt = now;
        comment.EraseAt = state is CommentState.Spam or CommentState.Deleted ? now.AddDays(rules.EraseDays) : null;
    }
}
