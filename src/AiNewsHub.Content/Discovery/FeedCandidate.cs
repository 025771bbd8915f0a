namespace AiNewsHub.Content.Discovery;

/// <summary>How an address was come by; better ways stand first.</summary>
public enum FeedClue
{
    /// <summary>The page declares it (<c>link rel=alternate</c>).</summary>
    Declared,
    /// <summary>The platform is known to have its feeds there.</summary>
    Platform,
    /// <summary>The page names it in its data.</summary>
    PageData,
    /// <summary>A link of the page looks like a feed.</summary>
    Link,
    /// <summary>The software that made the page usually has one there.</summary>
    Software,
    /// <summary>Many sites have one there.</summary>
    Guess,
}

/// <summary>An address to try, not yet fetched.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Title">What the page calls it.</param>
/// <param name="Type">Its media type, as far as the page says.</param>
/// <param name="Clue">How it was come by.</param>
public sealed record FeedCandidate(string Url, string? Title, string? Type, FeedClue Clue)
{
    /// <summary>True for feeds of comments, which are rarely wanted; they stand behind the others.</summary>
    public bool IsOfComments { get; init; }
}
