using System.Linq.Expressions;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources;

/// <summary>What the public may know of a source.</summary>
public sealed record SourceRow
{
    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public string? SiteUrl { get; init; }
    public SourceKind Kind { get; init; }
    public SourceRole Role { get; init; }
    public required string Publisher { get; init; }
    public string? Language { get; init; }
    public FullTextPermission FullText { get; init; }
    public bool ReadPages { get; init; }
    public SourceState State { get; init; }
    public TimeSpan Interval { get; init; }
    public DateTimeOffset NextCheckAt { get; init; }
    public DateTimeOffset? LastCheckedAt { get; init; }
    public DateTimeOffset? LastSuccessAt { get; init; }
    public DateTimeOffset? LastNewArticleAt { get; init; }
    public int ConsecutiveFailures { get; init; }
    public DateTimeOffset? FailingSince { get; init; }
    public FaultKind Fault { get; init; }
    /// <summary>What is said of the making of all its articles, by whom: an editor, or its page about itself.</summary>
    public StatedAuthorship Stated => StatedAuthorship.Of(Notes);
    internal AuthorshipNotes Notes { get; init; }
    /// <summary>Its page about itself, where that was read.</summary>
    public string? AboutUrl { get; init; }
    public bool IsDemo { get; init; }
    public bool ShowImages { get; init; }
    /// <summary>Hash of its icon's files.</summary>
    public string? Icon { get; init; }

    internal static readonly Expression<Func<Source, SourceRow>> Of = source => new SourceRow
    {
        Id = source.Id,
        Slug = source.Slug,
        Name = source.Name,
        SiteUrl = source.SiteUrl,
        Kind = source.Kind,
        Role = source.Role,
        Publisher = source.Publisher!.Name,
        Language = source.LanguageHint,
        FullText = source.FullText,
        ReadPages = source.ReadPages,
        State = source.State,
        Interval = source.Interval,
        NextCheckAt = source.NextCheckAt,
        LastCheckedAt = source.LastCheckedAt,
        LastSuccessAt = source.LastSuccessAt,
        LastNewArticleAt = source.LastNewArticleAt,
        ConsecutiveFailures = source.ConsecutiveFailures,
        FailingSince = source.FailingSince,
        Fault = source.Fault,
        Notes = new AuthorshipNotes(source.Authorship, source.DisclosureEvidence, source.EditorAuthorship, source.EditorEvidence),
        AboutUrl = source.AboutUrl,
        IsDemo = source.IsDemo,
        ShowImages = source.ShowImages,
        Icon = source.IconFile,
    };
}
