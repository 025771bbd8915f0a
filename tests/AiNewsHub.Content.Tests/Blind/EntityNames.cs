using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tests.Blind;

/// <summary>Which tags of the dictionary a name that a person wrote down may mean: by slug, by name, by any spelling shown to readers.</summary>
internal static class EntityNames
{
    private static readonly ILookup<string, string> _slugs = TagDictionary.Default.Tags
        .Where(tag => IsEntity(tag.Kind))
        .SelectMany(tag => tag.Aliases.Append(tag.Name).Append(tag.Slug).Select(name => (Key: Slugs.Make(name), tag.Slug)).Distinct())
        .ToLookup(pair => pair.Key, pair => pair.Slug, StringComparer.Ordinal);

    public static bool IsEntity(TagKind kind) => kind is not (TagKind.Topic or TagKind.Place);

    public static HashSet<string> SlugsOf(string name) => [.. _slugs[Slugs.Make(name)]];
}
