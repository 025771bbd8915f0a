namespace AiNewsHub.Core.Tags;

/// <summary>What the interface's languages call the tags of the dictionary.</summary>
/// <param name="Version">Another one whenever the words are others.</param>
/// <param name="Read">Reads the words; called only where the store has another version.</param>
public sealed record TagTranslations(string Version, Func<IReadOnlyList<TagTranslation>> Read)
{
    public static TagTranslations None { get; } = new("", () => []);
}

/// <summary>The words of one language, by slug; a tag may lack either.</summary>
public sealed record TagTranslation(string Language, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Descriptions);
