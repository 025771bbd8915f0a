using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>The identities of the vocabulary's tags.</summary>
internal sealed class TagCatalog(IReadOnlyDictionary<string, int> idOfSlug)
{
    private readonly Dictionary<int, string> _slugs = idOfSlug.ToDictionary(tag => tag.Value, tag => tag.Key);

    public static async Task<TagCatalog> LoadAsync(HubContext context, CancellationToken cancellationToken) =>
        new(await context.Tags.Where(tag => tag.Active).ToDictionaryAsync(tag => tag.Slug, tag => tag.Id, StringComparer.Ordinal, cancellationToken));

    /// <summary>The tags as rows of an article, in the order of the table's key; one that an admin switched off is left out.</summary>
    public IReadOnlyList<ArticleTag> Rows(long articleId, IReadOnlyList<FoundTag> found)
    {
        var rows = new List<ArticleTag>(found.Count);
        foreach (var tag in found)
        {
            if (!idOfSlug.TryGetValue(tag.Slug, out var id)) continue;
            rows.Add(new()
            {
                ArticleId = articleId,
                TagId = id,
                Score = tag.Score,
                By = TaggedBy.Dictionary,
                Evidence = Spans(tag.Evidence),
            });
        }

        rows.Sort((a, b) => a.TagId.CompareTo(b.TagId));
        return rows;
    }

    /// <summary>What the tags of these numbers are called; one that an admin switched off is left out.</summary>
    public IReadOnlySet<string> Slugs(IEnumerable<int> ids) =>
        ids.Select(id => _slugs.GetValueOrDefault(id)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static List<TagEvidence> Spans(IReadOnlyList<Evidence> evidence)
    {
        var spans = new List<TagEvidence>(evidence.Count);
        foreach (var span in evidence) spans.Add(new(EvidenceFields.NameOf(span.Field), span.Start, span.Text));
        return spans;
    }
}
