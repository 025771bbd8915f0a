namespace AiNewsHub.Core.Model;

/// <summary>How a source is read.</summary>
public enum SourceKind
{
    Feed,
    HtmlList,
    Sitemap,
    JsonList,
    Pushed,
}

/// <summary>Whether the hub asks a source at all, and how it answers.</summary>
public enum SourceState
{
    Active,
    Paused,
    Failing,
    /// <summary>The publisher said 410 Gone; never asked again until an admin says so.</summary>
    Gone,
    /// <summary>An admin took it off the list; it stays for the articles it brought, and is never asked again.</summary>
    Retired,
}

/// <summary>Which of a source's articles readers see.</summary>
public enum SourceScope
{
    /// <summary>All of them: the source is about the industry.</summary>
    All,
    /// <summary>Those about the industry; what is in doubt waits for an editor.</summary>
    Filtered,
    /// <summary>Those that an editor lets through.</summary>
    Held,
}

/// <summary>How much of an article's text the source's publisher lets the hub show.</summary>
public enum FullTextPermission
{
    Excerpt,
    Full,
}

/// <summary>Why a source could not be read, in classes that an admin can act on.</summary>
public enum FaultKind
{
    None,
    Dns,
    Tls,
    Refused,
    Timeout,
    Unauthorized,
    Forbidden,
    Challenge,
    NotFound,
    Gone,
    ServerError,
    RateLimited,
    HtmlInsteadOfFeed,
    Malformed,
    Empty,
    Stale,
    Moved,
    Oversized,
    Robots,
    BlockedAddress,
    BadRedirect,
    Network,
    BadRules,
    /// <summary>A question about cookies stands where the feed should be.</summary>
    Consent,
    /// <summary>A good feed without any entry.</summary>
    NoEntries,
    /// <summary>Its address names a port of another protocol.</summary>
    BlockedPort,
}
