using System.Collections.Frozen;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Provenance;

/// <summary>Companies that news is about: what a text has "according to" one of them is their own word, not another publisher's report.</summary>
internal static class AiMakers
{
    private static readonly Lazy<FrozenSet<string>> _names = new(() => TagDictionary.Default.Tags
        .Where(tag => tag.Kind == TagKind.Company && !SourceNames.LooksLikePublisher(tag.Name))
        .SelectMany(tag => tag.Aliases.Append(tag.Name)).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public static bool Contains(string name) => _names.Value.Contains(name) && Agencies.Find(name) is null;
}
