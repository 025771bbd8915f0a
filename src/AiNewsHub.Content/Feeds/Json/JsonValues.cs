using System.Text.Json;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>Properties of a JSON object that may be missing or of another type than promised.</summary>
internal static class JsonValues
{
    /// <summary>A text, or a number as it is written; blank and other things are null.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => JsonText.Read(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public static IEnumerable<JsonElement> Array(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray() : [];

    /// <summary>Names of <c>authors</c> (1.1) and <c>author</c> (1.0).</summary>
    public static IReadOnlyList<string> AuthorNames(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) return [];
        return [.. Several(element, "authors").Concat(Several(element, "author"))
            .Select(person => person.ValueKind == JsonValueKind.String ? person.GetString() : person.Text("name"))
            .OfType<string>().Select(PlainText.FromText).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The members of an array, or the one thing where an array was promised.</summary>
    private static IEnumerable<JsonElement> Several(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) yield break;
        if (value.ValueKind != JsonValueKind.Array) yield return value;
        else foreach (var member in value.EnumerateArray()) yield return member;
    }
}
