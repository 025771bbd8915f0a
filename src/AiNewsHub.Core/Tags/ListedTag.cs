using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Tags;

/// <summary>A tag as it stands in lists; what it is called in a language, <see cref="TagNames"/> says.</summary>
public sealed record ListedTag(int Id, string Slug, TagKind Kind);
