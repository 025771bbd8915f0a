using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>Every kind of source.</summary>
public static class SourceReaders
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<SourceReader> All { get; } =
    [
        new FeedReader(),
        new HtmlListReader(),
        new SitemapReader(),
        new JsonListReader(),
        new PushedReader(),
    ];

    /// <exception cref="ArgumentOutOfRangeException">No source has this kind.</exception>
    public static SourceReader Of(SourceKind kind) =>
        All.FirstOrDefault(reader => reader.Kind == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "No reader is there for this kind of source.");
}
