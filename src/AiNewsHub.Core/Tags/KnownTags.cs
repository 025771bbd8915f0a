using System.Collections.Frozen;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tags;

/// <summary>Every active tag: few enough to be kept in memory by who asks for them often.</summary>
public sealed class KnownTags
{
    private readonly FrozenDictionary<string, ListedTag> _bySlug;
    private readonly FrozenDictionary<int, ListedTag> _byId;

    private KnownTags(IReadOnlyList<ListedTag> tags) =>
        (_bySlug, _byId) = (tags.ToFrozenDictionary(tag => tag.Slug, StringComparer.Ordinal), tags.ToFrozenDictionary(tag => tag.Id));

    public static async Task<KnownTags> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(await context.Tags.AsNoTracking().Where(tag => tag.Active).Select(ListedTag.Of(context)).ToListAsync(cancellationToken));
    }

    public ListedTag? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public ListedTag? Find(int id) => _byId.GetValueOrDefault(id);
}
