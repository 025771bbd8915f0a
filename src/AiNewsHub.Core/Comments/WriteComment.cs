using AiNewsHub.Content.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Comments;

/// <summary>A comment as a reader sent it.</summary>
/// <param name="ArticleId">Below which article.</param>
/// <param name="ParentId">The comment it answers.</param>
/// <param name="Name">What the reader calls themselves.</param>
/// <param name="Text">What they say.</param>
/// <param name="Network">Where it came from; only a keyed hash of it is kept, for a while.</param>
public sealed record CommentDraft(long ArticleId, long? ParentId, string Name, string Text, string Network);

/// <summary>What became of a draft.</summary>
public enum CommentOutcome
{
    Shown,
    /// <summary>An editor looks at it first.</summary>
    Held,
    /// <summary>There are no comments here.</summary>
    Closed,
    /// <summary>A name or a text is missing.</summary>
    Empty,
    TooLong,
    /// <summary>The same reader has said the same here.</summary>
    Repeated,
}

/// <summary>What was stored.</summary>
/// <param name="Outcome">Whether, and who sees it.</param>
/// <param name="Id">Its number; 0 where nothing was stored.</param>
/// <param name="Secret">What takes it back; known to nobody else.</param>
public sealed record WrittenComment(CommentOutcome Outcome, long Id = 0, string? Secret = null);

/// <summary>Takes a reader's comment. New names wait for an editor, and so does whatever looks like spam.</summary>
public sealed class WriteComment(HubContext context, CommentRules rules, TimeProvider time)
{
    private static readonly TimeSpan CopySpan = TimeSpan.FromDays(7);

    public async Task<WrittenComment> RunAsync(CommentDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (name, text) = (OneLine(draft.Name), draft.Text.ReplaceLineEndings("\n").Trim());
        if (name.Length == 0 || text.Length == 0) return new(CommentOutcome.Empty);
        if (name.Length > CommentRules.LongestName || text.Length > CommentRules.LongestText) return new(CommentOutcome.TooLong);
        var setting = await context.Articles.Where(article => article.Id == draft.ArticleId && article.State == ArticleState.Shown)
            .Select(article => (CommentSetting?)article.Source!.Comments).SingleOrDefaultAsync(cancellationToken);
        if (setting is not { } allowed || !rules.AllowsOn(allowed)) return new(CommentOutcome.Closed);

        // Sent twice at once, it is one comment.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var since = now - CopySpan;
        var copies = await context.Comments.Where(other => other.Text == text && other.WrittenAt > since).Select(other => new { other.ArticleId, other.Name })
            .ToListAsync(cancellationToken);
        if (copies.Exists(copy => copy.ArticleId == draft.ArticleId && copy.Name == name)) return new(CommentOutcome.Repeated);
        var sender = await SenderMark.OfAsync(context, name, draft.Network, cancellationToken);
        var verdict = SpamFilter.Judge(new(text, name));
        var isKnown = await context.Comments.AnyAsync(other => other.Sender == sender && other.State == CommentState.Shown, cancellationToken);
        var isShown = isKnown && !verdict.IsSpam && copies.Count == 0;
        var (parent, depth) = await ParentAsync(draft, cancellationToken);
        var secret = SecretLink.New();
        var comment = new Comment
        {
            ArticleId = draft.ArticleId,
            ParentId = parent,
            Depth = depth,
            Name = name,
            Text = text,
            WrittenAt = now,
            State = isShown ? CommentState.Shown : CommentState.Held,
            SpamScore = verdict.Score,
            SpamReasons = [.. verdict.Reasons.Select(reason => reason.ToString()), .. copies.Count > 0 ? ["copied"] : Array.Empty<string>()],
            TokenHash = SecretLink.Hash(secret),
            Sender = sender,
            SenderUntil = now.AddDays(rules.SenderDays),
        };
        context.Comments.Add(comment);
        await context.SaveChangesAsync(cancellationToken);
        if (isShown) await CommentCounts.SettleAsync(context, draft.ArticleId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(isShown ? CommentOutcome.Shown : CommentOutcome.Held, comment.Id, secret);
    }

    /// <summary>What answers the deepest stands beside it.</summary>
    private async Task<(long? Id, int Depth)> ParentAsync(CommentDraft draft, CancellationToken cancellationToken)
    {
        if (draft.ParentId is not { } id) return (null, 0);
        var parent = await context.Comments.AsNoTracking()
            .SingleOrDefaultAsync(other => other.Id == id && other.ArticleId == draft.ArticleId && other.State == CommentState.Shown, cancellationToken);
        return parent is null ? (null, 0)
            : parent.Depth < CommentRules.MostDepth ? (parent.Id, parent.Depth + 1)
            : (parent.ParentId, parent.Depth);
    }

    private static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
