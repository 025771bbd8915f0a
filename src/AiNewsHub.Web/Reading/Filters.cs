using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Reading;

/// <summary>What a list may be narrowed to, as links.</summary>
/// <param name="Path">The list's own path.</param>
/// <param name="Current">What is chosen.</param>
/// <param name="Languages">Languages that articles are in, the most frequent first.</param>
/// <param name="Topics">Tags that are offered by name.</param>
public sealed record Filters(string Path, ListFilter Current, IReadOnlyList<string> Languages, IEnumerable<TagVolume> Topics)
{
    /// <summary>The section that the list is.</summary>
    public NewsSection? Section { get; init; }
}
