using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Sites;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>Feeds of every format.</summary>
internal sealed class FeedReader : SourceReader
{
    public override SourceKind Kind => SourceKind.Feed;

    public override string TableWord => "feed";

    /// <summary>Where the site's pages may be read although its feed may not.</summary>
    public override bool MayBeList(FaultKind fault) => fault is
        FaultKind.NotFound or FaultKind.Gone or FaultKind.HtmlInsteadOfFeed or FaultKind.Malformed or FaultKind.Empty or FaultKind.NoEntries
        or FaultKind.Stale or FaultKind.BadRedirect or FaultKind.Oversized;

    internal override SourceText Read(string? rules, SiteRule? site, FetchResult.Content content)
    {
        var facts = content.Facts;
        var result = FeedParser.Parse(content.Body.Bytes, new()
        {
            Address = content.Trace.Address,
            ContentType = facts.ContentType,
            ContentLocation = facts.ContentLocation,
            ContentLanguage = facts.ContentLanguage,
        });
        return result.Feed switch
        {
            null or { Items: [] } when !content.Body.IsWhole => new(null, FaultKind.Network, "The connection broke off."),
            null when result.Fault == FeedFault.HtmlInstead => new(null, Wall(content)),
            null => new(null, result.Fault == FeedFault.Empty ? FaultKind.Empty : FaultKind.Malformed, result.Message),
            // Broken off before its first entry: a feed by its root only, and not what its publisher wanted to send.
            { Items: [], Warnings: [var warning, ..] } => new(null, FaultKind.Malformed, warning),
            { } feed => new(feed),
        };
    }

    /// <summary>A web page where a feed should be: what kind of page.</summary>
    private static FaultKind Wall(FetchResult.Content content) =>
        PageWalls.Find(content.Body.Bytes, new(content.Trace.Address, content.Facts.ContentType)) switch
        {
            PageWall.Challenge => FaultKind.Challenge,
            PageWall.Consent => FaultKind.Consent,
            PageWall.SignIn => FaultKind.Unauthorized,
            _ => FaultKind.HtmlInsteadOfFeed,
        };
}
