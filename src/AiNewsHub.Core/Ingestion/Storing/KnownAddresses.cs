using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>
/// Joins the same article from several feeds by its canonical URL. An address that several stored articles share (the entries
/// of a changelog) names none of them.
/// </summary>
internal sealed class KnownAddresses
{
    private sealed record Known(long ArticleId, int SourceId);

    private readonly Dictionary<string, Known?> _known = new(StringComparer.Ordinal);

    public static async Task<KnownAddresses> LoadAsync(HubContext context, IReadOnlyList<SourcePass> passes, CancellationToken cancellationToken)
    {
        string[] urls = [.. passes.SelectMany(pass => pass.New).Where(draft => draft.Entry.OwnsUrl).Select(draft => draft.Article.CanonicalUrl).Distinct()];
        var addresses = new KnownAddresses();
        if (urls.Length == 0) return addresses;
        var rows = await context.Articles
            .Where(article => EF.Parameter(urls).Contains(article.CanonicalUrl))
            .Select(article => new { article.CanonicalUrl, Known = new Known(article.Id, article.SourceId) })
            .ToListAsync(cancellationToken);
        foreach (var row in rows) addresses.Add(row.CanonicalUrl, row.Known);
        return addresses;
    }

    /// <summary>The stored article that the draft is another sighting of; null when it is a new one.</summary>
    public long? Find(ArticleDraft draft, int sourceId)
    {
        if (!draft.Entry.OwnsUrl || _known.GetValueOrDefault(draft.Article.CanonicalUrl) is not { } known) return null;
        // What a source has under an address already was looked at with its feed: this is another entry.
        return known.SourceId == sourceId ? null : known.ArticleId;
    }

    public void Add(ArticleDraft draft, int sourceId, long articleId) =>
        Add(draft.Article.CanonicalUrl, new(articleId, sourceId));

    private void Add(string url, Known known)
    {
        if (!_known.TryAdd(url, known)) _known[url] = null;
    }
}
