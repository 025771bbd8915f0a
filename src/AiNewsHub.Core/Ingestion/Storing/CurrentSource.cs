using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>What decides of a source's articles, as it is stored by now: an admin may have changed it since a pass began.</summary>
internal sealed record CurrentSource(int Id, string Address, SourceState State, int PublisherId, SourceRole Role, SourceScope Scope)
{
    /// <summary>As searches know it; not read where no rule is asked.</summary>
    public SearchedSource? Searched { get; init; }

    public static Task<Dictionary<int, CurrentSource>> LoadAsync(HubContext context, IEnumerable<int> sources, CancellationToken cancellationToken)
    {
        int[] ids = [.. sources.Distinct()];
        return context.Sources.Where(source => EF.Parameter(ids).Contains(source.Id))
            .Select(source => new CurrentSource(source.Id, source.Address, source.State, source.PublisherId, source.Role, source.Scope)
            {
                Searched = new(source.Slug, source.Name, source.Publisher!.Slug, source.EditorAuthorship ?? source.Authorship),
            })
            .ToDictionaryAsync(source => source.Id, cancellationToken);
    }
}
