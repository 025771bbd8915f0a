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
        return text.FirstCharacter switch
        {
            null => FeedParseResult.Failed(FeedFault.Empty, "The feed is empty."),
            '{' or '[' => JsonFeedReader.Read(text, context),
            _ => XmlFeedReader.Read(text, context),
        };
    }
}
