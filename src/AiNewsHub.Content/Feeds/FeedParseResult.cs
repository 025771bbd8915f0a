namespace AiNewsHub.Content.Feeds;

/// <summary>
/// The outcome of reading a feed: a feed (perhaps with warnings), or a fault with one sentence that an admin understands.
/// </summary>
public sealed record FeedParseResult
{
    public ParsedFeed? Feed { get; private init; }
    public FeedFault? Fault { get; private init; }
    public string? Message { get; private init; }

    internal static FeedParseResult Read(ParsedFeed feed) => new() { Feed = feed };

    internal static FeedParseResult Failed(FeedFault fault, string message) => new() { Fault = fault, Message = message };
}

/// <summary>Why bytes could not be read as a feed.</summary>
public enum FeedFault
{
    /// <summary>No bytes, or only white space.</summary>
    Empty,
    /// <summary>A web page where a feed was expected.</summary>
    HtmlInstead,
    /// <summary>A readable document of another kind.</summary>
    NotAFeed,
    /// <summary>Neither XML nor JSON that can be read.</summary>
    Malformed,
}
