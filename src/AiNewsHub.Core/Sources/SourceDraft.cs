using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources;

/// <summary>A source as somebody asks for it, before the hub gives it a slug, a publisher and a schedule.</summary>
public sealed record SourceDraft
{
    /// <summary>What readers see; the host of the site where it is empty.</summary>
    public string? Name { get; init; }
    /// <summary>The feed's, list's or sitemap's own URL, absolute http or https.</summary>
    public required string Address { get; init; }
    public string? SiteUrl { get; init; }
    public SourceKind Kind { get; init; }
    public SourceRole Role { get; init; }
    /// <summary>The organisation behind it; the source's own name where it is not said.</summary>
    public string? Publisher { get; init; }
    public string? Language { get; init; }
    public string? Group { get; init; }
    public bool Paused { get; init; }
    public bool ReadPages { get; init; } = true;
    public bool ShowImages { get; init; } = true;
    public FullTextPermission FullText { get; init; }
    public string? ListRules { get; init; }
    public bool IsDemo { get; init; }

    public static SourceDraft From(StarterSource listed) => new()
    {
        Name = listed.Name,
        Address = listed.Address,
        SiteUrl = listed.SiteUrl,
        Kind = listed.Kind,
        Role = listed.Role,
        Publisher = listed.Publisher,
        Language = listed.Language,
        Paused = listed.Paused,
        ReadPages = listed.ReadPages,
    };
}
