using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Comments;

/// <summary>Lets its author take a comment back: name and text are erased at once, and where nobody answered, all of it.</summary>
public sealed class TakeBackComment(HubContext context)
{
    /// <summary>The comment that the secret belongs to; null where there is none any more.</summary>
    public async Task<Comment?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = SecretLink.Hash(secret);
        return await context.Comments.AsNoTracking().Include(comment => comment.Article)
            .SingleOrDefaultAsync(comment => comment.TokenHash == hash && comment.State != CommentState.TakenBack, cancellationToken);
    }

    /// <summary>False where there is none any more.</summary>
    public async Task<bool> RunAsync(string secret, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(secret, cancellationToken) is not { } found) return false;
        var hasAnswers = await context.Comments.AnyAsync(other => other.ParentId == found.Id, cancellationToken);
        var rows = context.Comments.Where(comment => comment.Id == found.Id);
        if (hasAnswers) await EraseAsync(rows, CommentState.TakenBack, cancellationToken);
        else await rows.ExecuteDeleteAsync(cancellationToken);
        await CommentCounts.SettleAsync(context, found.ArticleId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Leaves the place of comments and nothing of what they said or who sent them.</summary>
    internal static Task<int> EraseAsync(IQueryable<Comment> rows, CommentState state, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(
        set => set.SetProperty(comment => comment.State, state)
            .SetProperty(comment => comment.Name, "")
            .SetProperty(comment => comment.Text, "")
            .SetProperty(comment => comment.Sender, (string?)null)
            .SetProperty(comment => comment.SenderUntil, (DateTimeOffset?)null)
            .SetProperty(comment => comment.EraseAt, (DateTimeOffset?)null),
        cancellationToken);
}
