using AiNewsHub.Content.Feeds.Json;
using AiNewsHub.Content.Feeds.Xml;

namespace AiNewsHub.Content.Feeds;

/// <summary>
/// Reads RSS 0.90-2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed. Broken documents are read as far as they can be;
/// what was wrong is in the feed's warnings.
/// </summary>
public static class FeedParser
{
    /// <summary>Reads a feed from its bytes. Never throws for what the bytes hold, and resolves nothing outside them.</summary>
    public static FeedParseResult Parse(ReadOnlyMemory<byte> body, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = FeedText.From(body, context.ContentType);
        var result = text.FirstCharacter switch
        {
            null => FeedParseResult.Failed(FeedFault.Empty, "The feed is empty."),
            '{' or '[' => JsonFeedReader.Read(text, context),
            _ => XmlFeedReader.Read(text, context),
        };
        var isPage = result.Fault == FeedFault.HtmlInstead || (result.Fault is FeedFault.NotAFeed or FeedFault.Malformed && IsPage(text, context));
        if (!isPage) return result;
        return Inside(text, context) ?? FeedParseResult.Failed(FeedFault.HtmlInstead, "This is a web page, not a feed.");
    }

    private static FeedParseResult? Inside(FeedText page, FeedContext context)
    {
        if (EmbeddedFeed.Find(page.Decode()) is not { } inside) return null;
        var found = XmlFeedReader.Read(FeedText.From(System.Text.Encoding.UTF8.GetBytes(inside), null), context);
        return found.Feed is { Items.Count: > 0 } feed ? FeedParseResult.Read(feed with
        {
            Warnings = [.. feed.Warnings,
            "The feed stands inside a web page."]
        }) : null;
    }

    /// <summary>HTML need not have an html element, nor be anything that an XML reader understands.</summary>
    private static bool IsPage(FeedText text, FeedContext context) =>
        text.FirstCharacter == '<'
        && (context.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
            || text.Decode().AsSpan().TrimStart().TrimStart('\uFEFF').StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase));
}
