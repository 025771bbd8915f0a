using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Curation.Previews;

/// <summary>What the hub would make of an address somebody pasted, before anything is stored.</summary>
public abstract record SourcePreview
{
    private SourcePreview()
    {
    }

    /// <summary>Other addresses that the same paste could mean, best first.</summary>
    public IReadOnlyList<SourceProposal> Others { get; init; } = [];

    /// <summary>It can be read.</summary>
    /// <param name="Draft">To be added as it is, or after changes.</param>
    /// <param name="Entries">The first entries as they would arrive.</param>
    /// <param name="Total">How many entries there are now.</param>
    public sealed record Readable(SourceDraft Draft, IReadOnlyList<PreviewEntry> Entries, int Total) : SourcePreview
    {
        /// <summary>How many of those are taken: of an archive the newest.</summary>
        public int Taken { get; init; } = Total;
    }

    /// <summary>The hub reads it already.</summary>
    public sealed record AlreadyThere(Source Source) : SourcePreview;

    /// <summary>It cannot be read, for this reason.</summary>
    public sealed record Unreadable(Uri Address, FaultKind Fault, string? Detail) : SourcePreview;
}

/// <summary>Another way in which the same paste could be read.</summary>
public sealed record SourceProposal(string Address, string? Title, SourceKind Kind)
{
    /// <summary>How the list is read; null for feeds.</summary>
    public string? ListRules { get; init; }

    /// <summary>The first entries, where what was fetched already told them.</summary>
    public IReadOnlyList<PreviewEntry> Entries { get; init; } = [];
    public int Total { get; init; }
}

/// <summary>One entry of a preview; plain text.</summary>
public sealed record PreviewEntry(string Title, string? Url, DateTimeOffset? Published)
{
    /// <summary>Whether it would be taken to be about the industry; null where nobody has looked.</summary>
    public bool? IsAboutAi { get; init; }
}
