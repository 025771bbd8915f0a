using System.Globalization;
using System.Text.Json;

namespace AiNewsHub.Content.Listing.Json;

/// <summary>Follows a dotted path through JSON.</summary>
internal static class JsonPath
{
    private const int MaxSteps = 20;

    public static IEnumerable<JsonElement> Follow(JsonElement root, string path)
    {
        IEnumerable<JsonElement> found = [root];
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries).Take(MaxSteps)) found = found.SelectMany(element => Step(element, step));
        return found;
    }

    public static string? Text(JsonElement root, string? path)
    {
        if (path is null) return null;
        foreach (var element in Follow(root, path))
        {
            if (element.ValueKind is JsonValueKind.String) return Feeds.Json.JsonText.Read(element);
            if (element.ValueKind is JsonValueKind.Number) return element.GetRawText();
        }
        return null;
    }

    private static IEnumerable<JsonElement> Step(JsonElement element, string step) => element.ValueKind switch
    {
        JsonValueKind.Object when step == "*" => element.EnumerateObject().Select(property => property.Value),
        JsonValueKind.Array when step == "*" => element.EnumerateArray(),
        JsonValueKind.Object when element.TryGetProperty(step, out var member) => [member],
        JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < element.GetArrayLength() =>
            [element[index]],
        _ => [],
    };
}
