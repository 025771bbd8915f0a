namespace AiNewsHub.Content.Tagging;

/// <summary>One tag of the controlled vocabulary as shipped: what the hub seeds its tags table with.</summary>
/// <param name="Slug">Permanent, lower-case ASCII.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="NameFr">Its name in French; often the same.</param>
/// <param name="DescriptionEn">One plain line in English.</param>
/// <param name="DescriptionFr">One plain line in French.</param>
/// <param name="Aliases">The spellings that mean it, as shown to a reader, without the marks of the dictionary file.</param>
public sealed record TagDefinition(
    string Slug, TagKind Kind, string NameEn, string NameFr, string DescriptionEn, string DescriptionFr, IReadOnlyList<string> Aliases);
