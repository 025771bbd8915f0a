using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Listing.Json;

namespace AiNewsHub.Core.Sources;

/// <summary>The rules of a list source as an admin sees and edits them: JSON with the members of <see cref="HtmlListRules"/> or <see
/// cref="JsonListRules"/>.</summary>
public static class ListRules
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A misspelt member would be left out silently, and the list read by the usual marks instead.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T rules) where T : class => JsonSerializer.Serialize(rules, _options);

    /// <summary>The rules, or one sentence on what is wrong with them.</summary>
    public static (T? Rules, string? Problem) Read<T>(string? json) where T : class
    {
        if (string.IsNullOrWhiteSpace(json)) return (null, "No rules say where the entries are.");
        try
        {
            return JsonSerializer.Deserialize<T>(json, _options) is { } rules ? (rules, null) : (null, "The rules are empty.");
        }
        catch (JsonException wrong)
        {
            return (null, wrong.Message);
        }
    }
}
