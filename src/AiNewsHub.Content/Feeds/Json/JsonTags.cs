using System.Text.Json;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>The tags of an item: a list of texts as JSON Feed has it, one text with commas, lists in lists, or objects with a name.</summary>
internal static class JsonTags
{
    private const int MaxNesting = 4;

    private static readonly string[] _properties = ["tags", "categories", "category", "keywords"];
    private static readonly string[] _names = ["name", "label", "term", "title"];

    public static IReadOnlyList<string> Of(JsonElement item)
    {
        var tags = _properties
            .SelectMany(property => item.TryGetProperty(property, out var value)
                ? value.ValueKind == JsonValueKind.String ? Parts(value) : Names(value, 0)
                : [])
            .Select(PlainText.FromEither).Where(tag => tag.Length > 0);
        return [.. tags.Distinct(StringComparer.Ordinal)];
    }

    private static string[] Parts(JsonElement line) => JsonText.Read(line)?.Split(',') ?? [];

    private static IEnumerable<string> Names(JsonElement value, int nesting) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(value) is { } text ? [text] : [],
        JsonValueKind.Array when nesting < MaxNesting => value.EnumerateArray().SelectMany(member => Names(member, nesting + 1)),
        JsonValueKind.Object when nesting < MaxNesting => _names.Select(name => value.Text(name)).OfType<string>().Take(1),
        _ => [],
    };
}
