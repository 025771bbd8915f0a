using AiNewsHub.Core.Comments;

namespace AiNewsHub.Web.Pages.Comments;

/// <summary>The form below an article, or the answer to one comment.</summary>
public sealed record CommentFormView(long ArticleId, string Mark, CommentRules Rules)
{
    public ShownComment? Answered { get; init; }
    public string? Name { get; init; }
    public string? Text { get; init; }
    /// <summary>What kept it from being taken.</summary>
    public string? Problem { get; init; }

    public static string Purpose(long articleId) => $"comment {articleId}";
}
