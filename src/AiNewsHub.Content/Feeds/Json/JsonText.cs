using System.Text.Json;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>JSON strings, also those with halves of characters in them: feeds cut texts in the middle of an emoji.</summary>
internal static partial class JsonText
{
    public static string? Read(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(HalfCharacter().Replace(value.GetRawText(), "${pair}"));
        }
    }

    [GeneratedRegex("""(?<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}""", RegexOptions.NonBacktracking)]
    private static partial Regex HalfCharacter();
}
