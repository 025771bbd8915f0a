using System.Text.Json;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Tags;

/// <summary>What editors call a tag and say of it, by language; what they leave empty is as the dictionary has it.</summary>
public sealed record TagWords(IReadOnlyDictionary<string, TagWord> ByLanguage)
{
    public const int LongestName = 80;
    public const int LongestLine = 200;

    public static TagWords None { get; } = new(new Dictionary<string, TagWord>());

    public static TagWords Read(string? json) => json is null ? None : JsonSerializer.Deserialize<TagWords>(json, JsonSerializerOptions.Web)!;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Puts them over what the tag is called.</summary>
    internal void SetOn(Tag tag)
    {
        foreach (var (language, word) in ByLanguage)
        {
            var text = tag.Texts.Find(text => text.Language == language);
            if (text is null && word.Name is { } name) tag.Texts.Add(text = new() { Language = language, Name = name });
            if (text is null) continue;
            text.Name = word.Name ?? text.Name;
            text.Description = word.Description ?? text.Description;
        }
    }
}

/// <summary>A name and one line; null where the dictionary says it.</summary>
public sealed record TagWord(string? Name, string? Description);
