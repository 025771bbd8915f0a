namespace AiNewsHub.Content.Feeds;

/// <summary>What was known of a feed's bytes before they were read.</summary>
public sealed record FeedContext
{
    /// <summary>Where the bytes came from, after redirects.</summary>
    public Uri? Address { get; init; }

    /// <summary>The <c>Content-Type</c> header, parameters included.</summary>
    public string? ContentType { get; init; }

    /// <summary>The <c>Content-Location</c> header.</summary>
    public string? ContentLocation { get; init; }

    /// <summary>The <c>Content-Language</c> header.</summary>
    public string? ContentLanguage { get; init; }

    /// <summary>Where relative addresses count from; wins over the feed's own address.</summary>
    public Uri? Base { get; init; }

    /// <summary>What relative addresses count from before the document says anything.</summary>
    internal Uri? DocumentBase => Base ?? (ContentLocation is null ? Address : Addresses.ResolveBase(Address, ContentLocation));
}
