using System.Diagnostics.CodeAnalysis;

namespace AiNewsHub.Core.Sources;

/// <summary>A source as somebody asks for it, before the hub gives it a slug, a publisher and a schedule.</summary>
public sealed record SourceDraft : SourceSettings
{
    public SourceDraft()
    {
    }

    [SetsRequiredMembers]
    public SourceDraft(SourceSettings settings)
        : base(settings)
    {
    }

    /// <summary>Listed, but not to be read until an admin says so.</summary>
    public bool Paused { get; init; }
    public bool IsDemo { get; init; }

    /// <summary>What a list of sources says of it for admins, in English; not kept.</summary>
    public string? Note { get; init; }
}
