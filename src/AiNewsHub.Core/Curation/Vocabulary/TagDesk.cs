using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Vocabulary;

/// <summary>A tag in the list of all.</summary>
public sealed record TagLine(string Slug, TagKind Kind, bool IsActive, string? ChangedBy, DateTimeOffset? ChangedAt);

/// <summary>An article that carries a tag.</summary>
public sealed record TaggedArticle(long Id, string Title, string? Language, DateTimeOffset ShownAt);

/// <summary>One tag for its editors: what it is called, what editors say instead, who carries it, and what was decided on it.</summary>
/// <param name="Tag">With its texts, as readers see them.</param>
/// <param name="Words">What editors say.</param>
/// <param name="Version">Of that; 0 where they said nothing yet.</param>
/// <param name="Recent">Articles of the last days that carry it.</param>
/// <param name="Articles">The newest of them.</param>
/// <param name="Decided">The log of it, the latest first.</param>
public sealed record TagDesk(
    Tag Tag, TagWords Words, int Version, int Recent, IReadOnlyList<TaggedArticle> Articles, IReadOnlyList<AuditEntry> Decided)
{
    private const int Listed = 15;
    private const int MostDecided = 20;

    /// <summary>All tags of a kind, or all.</summary>
    public static async Task<IReadOnlyList<TagLine>> AllAsync(HubContext context, TagKind? kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Tags.AsNoTracking().Where(tag => kind == null || tag.Kind == kind)
            .GroupJoin(context.TagEdits, tag => tag.Slug, edit => edit.Slug, (tag, edits) => new { tag, edits })
            .SelectMany(pair => pair.edits.DefaultIfEmpty(), (pair, edit) => new TagLine(
                pair.tag.Slug, pair.tag.Kind, pair.tag.Active, edit!.ChangedBy, edit == null ? null : edit.ChangedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null where there is no such tag.</summary>
    public static async Task<TagDesk?> FindAsync(HubContext context, string slug, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await context.Tags.AsNoTracking().Include(row => row.Texts).SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken) is not { } tag)
            return null;
        var edit = await context.TagEdits.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken);
        var since = now.AddDays(-TagQuery.VolumeDays);
        var carrying = context.ArticleTags.Where(carried => carried.TagId == tag.Id)
            .Join(context.Articles, carried => carried.ArticleId, article => article.Id, (_, article) => article)
            .Where(article => article.State == ArticleState.Shown && article.ShownAt >= since);
        return new(
            tag, TagWords.Read(edit?.Words), edit?.Version ?? 0, await carrying.CountAsync(cancellationToken),
            await carrying.OrderByDescending(article => article.ShownAt).Take(Listed)
                .Select(article => new TaggedArticle(article.Id, article.Title, article.Language, article.ShownAt)).ToListAsync(cancellationToken),
            await context.AuditEntries.AsNoTracking()
                .Where(entry => entry.Subject == slug && (entry.Action.StartsWith(EditTag.Prefix) || entry.Detail!.StartsWith(EditTag.Prefix)))
                .OrderByDescending(entry => entry.Id).Take(MostDecided).ToListAsync(cancellationToken));
    }
}
