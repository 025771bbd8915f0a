using System.Text.Json;

namespace AiNewsHub.Core.Curation.Vocabulary;

/// <summary>What takes a change of a tag back; kept with it in the log.</summary>
/// <param name="Slug">The tag.</param>
/// <param name="Version">Of what editors say of it, once it was changed.</param>
/// <param name="Words">What they said before, as JSON.</param>
/// <param name="WasActive">Whether it was on.</param>
internal sealed record TagUndo(string Slug, int Version, string? Words, bool WasActive)
{
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static TagUndo Read(string json) => JsonSerializer.Deserialize<TagUndo>(json, JsonSerializerOptions.Web)!;
}
