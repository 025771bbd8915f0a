using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Every source and publisher while new ones are added, so that each draft costs no query.</summary>
internal sealed class SourceShelf
{
    private readonly HubContext _context;
    private readonly Dictionary<string, Source> _byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _publisherSlugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Publisher> _publishers = new(StringComparer.Ordinal);

    private SourceShelf(HubContext context) => _context = context;

    public static async Task<SourceShelf> LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var shelf = new SourceShelf(context);
        foreach (var source in await context.Sources.ToListAsync(cancellationToken))
        {
            shelf._slugs.Add(source.Slug);
            shelf._byAddress.TryAdd(SourceAddress.SameKey(source.Address), source);
        }
        foreach (var publisher in await context.Publishers.OrderBy(publisher => publisher.Id).ToListAsync(cancellationToken))
        {
            shelf._publisherSlugs.Add(publisher.Slug);
            shelf._publishers.TryAdd(SourceSlug.SameKey(publisher.Name), publisher);
        }
        return shelf;
    }

    /// <summary>The source for a draft, and whether it is new: made now, or brought back from retirement.</summary>
    public (Source Source, bool IsNew) Place(SourceDraft draft, DateTimeOffset now)
    {
        var key = SourceAddress.SameKey(draft.Address);
        if (_byAddress.TryGetValue(key, out var known))
        {
            if (known.State != SourceState.Retired) return (known, false);
            known.DeletedAt = null;
            known.State = draft.Paused ? SourceState.Paused : SourceState.Active;
            SetSourceState.Restart(known, now);
            return (known, true);
        }

        var source = draft.ToSource(SourceSlug.Take(draft.ShownName, _slugs), Publisher(draft));
        (source.IsDemo, source.State) = (draft.IsDemo, draft.Paused ? SourceState.Paused : SourceState.Active);
        source.CreatedAt = source.NextCheckAt = now;
        source.IconDueAt = now;
        _byAddress.Add(key, source);
        _context.Sources.Add(source);
        return (source, true);
    }

    /// <summary>The publisher of that name; made where there is none.</summary>
    public Publisher Publisher(SourceSettings settings)
    {
        var name = settings.PublisherName;
        var key = SourceSlug.SameKey(name);
        if (_publishers.TryGetValue(key, out var publisher)) return publisher;
        publisher = new Publisher
        {
            Slug = SourceSlug.Take(name, _publisherSlugs),
            Name = name,
            Host = SourceAddress.Host(new Uri(settings.SiteUrl ?? settings.Address)),
        };
        _publishers.Add(key, publisher);
        _context.Publishers.Add(publisher);
        return publisher;
    }
}
