using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Reading;

/// <summary>Finds the tags that addresses name: among those that are kept in memory with the hub's figures, and in the store where they are newer.</summary>
public sealed class TagFinder(HubFiguresKeeper figures, HubContext context)
{
    private const int LongestSlug = 100;

    /// <summary>One active tag; null where there is none.</summary>
    public async Task<ListedTag?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slug);
        if (slug.Length is 0 or > LongestSlug) return null;
        return (await KnownAsync(cancellationToken)).Find(slug) ?? await TagQuery.FindAsync(context, slug, cancellationToken);
    }

    /// <summary>All that are kept.</summary>
    public async Task<KnownTags> KnownAsync(CancellationToken cancellationToken) => (await figures.GetAsync(cancellationToken)).Known;
}
