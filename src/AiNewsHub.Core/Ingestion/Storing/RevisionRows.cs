using AiNewsHub.Content.Revisions;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Keeps what articles said before, in bounds: a page that changes with every look must not fill the disk.</summary>
internal sealed class RevisionRows(HubContext context) : IDisposable
{
    /// <summary>The first and the latest ones stay.</summary>
    public const int MostRevisions = 10;

    /// <summary>Characters of an earlier text; the rest is not kept. Packed it is about a third of that.</summary>
    public const int LongestText = 60_000;

    private readonly TableWriter<ArticleRevision> _rows = TableWriter<ArticleRevision>.Insert(context);

    /// <summary>Keeps what differs in its words: the headline, the text, or both. True when there was something to keep.</summary>
    /// <param name="articleId">Whose revision it is.</param>
    /// <param name="before">The headline, and the text unless it is not to be kept.</param>
    /// <param name="after">What stands there now.</param>
    /// <param name="at">When that was noticed.</param>
    public bool Keep(long articleId, (string Title, string? Text) before, (string Title, string Text) after, DateTimeOffset at)
    {
        var text = before.Text is { Length: > 0 } old && after.Text.Length > 0 && RevisionText.Differ(old, after.Text)
            ? PackedText.Pack(ArticleText.Cut(old, LongestText))
            : null;
        if (text is null && !RevisionText.Differ(before.Title, after.Title)) return false;
        _rows.Write(new() { ArticleId = articleId, ReplacedAt = at, Title = before.Title, Text = text });
        var kept = context.ArticleRevisions.Where(revision => revision.ArticleId == articleId).OrderBy(revision => revision.Id).Select(revision => revision.Id)
            .ToList();
        if (kept.Count <= MostRevisions) return true;
        var surplus = kept.GetRange(1, kept.Count - MostRevisions);
        context.ArticleRevisions.Where(revision => EF.Parameter(surplus).Contains(revision.Id)).ExecuteDelete();
        return true;
    }

    /// <summary>Takes away the earlier texts of articles, and leaves their headlines.</summary>
    public static Task ForgetTextsAsync(HubContext context, long[] articleIds, CancellationToken cancellationToken) =>
        articleIds.Length == 0 ? Task.CompletedTask : context.ArticleRevisions
            .Where(revision => EF.Parameter(articleIds).Contains(revision.ArticleId) && revision.Text != null)
            .ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Text, (byte[]?)null), cancellationToken);

    public void Dispose() => _rows.Dispose();
}
