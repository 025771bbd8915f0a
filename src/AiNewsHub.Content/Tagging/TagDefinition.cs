namespace AiNewsHub.Content.Tagging;

/// <summary>One tag of the controlled vocabulary as shipped: what the hub seeds its tags table with.</summary>
/// <param name="Slug">Permanent, lower-case ASCII.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Name">Its name in English; other languages of the interface bring their own.</param>
/// <param name="Description">One plain line in English.</param>
/// <param name="Aliases">The spellings that mean it, as shown to a reader, without the marks of the dictionary file.</param>
public sealed record TagDefinition(string Slug, TagKind Kind, string Name, string Description, IReadOnlyList<string> Aliases);
