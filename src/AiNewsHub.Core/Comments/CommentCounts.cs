using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Comments;

/// <summary>How many comments readers see below an article, which lists say.</summary>
internal static class CommentCounts
{
    public static Task SettleAsync(HubContext context, long articleId, CancellationToken cancellationToken) =>
        context.Articles.Where(article => article.Id == articleId).ExecuteUpdateAsync(
            set => set.SetProperty(
                article => article.CommentCount,
                article => context.Comments.Count(comment => comment.ArticleId == article.Id && comment.State == CommentState.Shown)),
            cancellationToken);
}
