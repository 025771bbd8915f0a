using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Tags;

/// <summary>A tag as it is named in lists.</summary>
public sealed record TagName(int Id, string Slug, TagKind Kind, string NameEn, string NameFr)
{
    /// <summary>Its name in the language of the interface: "fr", else English.</summary>
    public string In(string language) => string.Equals(language, "fr", StringComparison.Ordinal) ? NameFr : NameEn;
}
