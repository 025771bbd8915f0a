using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Comments;

/// <summary>A comment as readers see it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ParentId">The comment it answers.</param>
/// <param name="Depth">0 for one that answers none.</param>
/// <param name="Name">Who signed it; empty where it was taken back.</param>
/// <param name="Text">Plain text; empty where it was taken back.</param>
/// <param name="WrittenAt">When it was sent.</param>
public sealed record ShownComment(long Id, long? ParentId, int Depth, string Name, string Text, DateTimeOffset WrittenAt)
{
    public bool IsTakenBack => Text.Length == 0;
}

/// <summary>A comment and the article it stands below.</summary>
public sealed record RecentComment(long Id, string Name, string Text, DateTimeOffset WrittenAt, long ArticleId, string ArticleTitle, string? Language);

/// <summary>What readers see of comments.</summary>
public static class CommentThread
{
    /// <summary>How many their list and feed have.</summary>
    public const int MostRecent = 50;

    private const int Most = 500;

    /// <summary>Those below an article, each followed by its answers, the oldest first.</summary>
    public static async Task<IReadOnlyList<ShownComment>> ReadAsync(HubContext context, long articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = await context.Comments
            .Where(comment => comment.ArticleId == articleId && (comment.State == CommentState.Shown || comment.State == CommentState.TakenBack))
            .OrderBy(comment => comment.Id).Take(Most)
            .Select(comment => new ShownComment(comment.Id, comment.ParentId, comment.Depth, comment.Name, comment.Text, comment.WrittenAt))
            .ToListAsync(cancellationToken);
        var known = rows.Select(row => row.Id).ToHashSet();
        // What answers a comment that is not seen any more stands by itself.
        var answers = rows.ToLookup(row => row.ParentId is { } parent && known.Contains(parent) ? parent : 0);
        var thread = new List<ShownComment>(rows.Count);
        Add(0, 0);
        return [.. thread.Where((row, place) => !row.IsTakenBack || (place + 1 < thread.Count && thread[place + 1].Depth > row.Depth))];

        void Add(long parent, int depth)
        {
            foreach (var row in answers[parent])
            {
                thread.Add(row with { Depth = depth });
                Add(row.Id, depth + 1);
            }
        }
    }

    /// <summary>The newest, for their feed.</summary>
    public static async Task<IReadOnlyList<RecentComment>> RecentAsync(HubContext context, int most, long? articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Comments.Where(comment => comment.State == CommentState.Shown && comment.Article!.State == ArticleState.Shown
                && (articleId == null || comment.ArticleId == articleId))
            .OrderByDescending(comment => comment.WrittenAt).ThenByDescending(comment => comment.Id).Take(most)
            .Select(comment => new RecentComment(
                comment.Id, comment.Name, comment.Text, comment.WrittenAt, comment.ArticleId, comment.Article!.Title, comment.Article.Language))
            .ToListAsync(cancellationToken);
    }
}
