using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Comments;

namespace AiNewsHub.Web.Reading;

/// <summary>Where a comment stands.</summary>
internal static class CommentPaths
{
    public static string Of(RecentComment comment) =>
        $"/articles/{comment.ArticleId}/{Uri.EscapeDataString(ArticleAddress.Slug(comment.ArticleTitle))}#comment-{comment.Id}";
}
