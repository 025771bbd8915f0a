using System.Linq.Expressions;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Stories;

/// <summary>What counts of one article for the story it belongs to.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="PublisherId">Whose it is.</param>
/// <param name="Role">Who speaks in its source.</param>
/// <param name="Kind">The nature of the text.</param>
/// <param name="IsCopy">Syndicated or rewritten from another article.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="At">When it is filed.</param>
/// <param name="Relevance">Probability that it is about the AI industry.</param>
public sealed record Coverage(
    long ArticleId, int PublisherId, SourceRole Role, ArticleKind Kind, bool IsCopy, string? Language, DateTimeOffset At, double Relevance)
{
    /// <summary>Of a stored article, as a database reads it.</summary>
    internal static readonly Expression<Func<Article, Coverage>> Stored = article => new Coverage(
        article.Id, article.Source!.PublisherId, article.Source.Role, article.Kind, article.CopyOfId != null, article.Language, article.ShownAt,
        article.Relevance);

    /// <summary><see cref="IsIndependent"/> of a stored article, as a database asks it.</summary>
    internal static readonly Expression<Func<Article, bool>> IsIndependentStored = article =>
        article.CopyOfId == null && article.Source!.Role != SourceRole.Vendor && article.Kind != ArticleKind.Announcement
            && article.Kind != ArticleKind.PressRelease;

    /// <summary>Neither a copy nor a party speaking for itself.</summary>
    public bool IsIndependent => !IsCopy && Role != SourceRole.Vendor && Kind is not (ArticleKind.Announcement or ArticleKind.PressRelease);
}
