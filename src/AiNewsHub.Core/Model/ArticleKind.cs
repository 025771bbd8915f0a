namespace AiNewsHub.Core.Model;

/// <summary>The nature of a text; an announcement speaks for its own party and is not independent coverage.</summary>
public enum ArticleKind
{
    Report,
    Announcement,
    PressRelease,
    Paper,
    Opinion,
    Newsletter,
    Other,
}

/// <summary>Whether readers see an article.</summary>
public enum ArticleState
{
    Shown,
    /// <summary>Waits for an editor.</summary>
    Held,
    Hidden,
    /// <summary>Taken down: its page answers 410 and it never returns.</summary>
    Removed,
}

/// <summary>What the article's own page turned out to be when it was read.</summary>
public enum PageKind
{
    /// <summary>Its page was not read (yet, or not allowed); the text is the feed's.</summary>
    NotRead,
    Article,
    Paywall,
    Consent,
    Challenge,
    Empty,
    Listing,
}

/// <summary>Who says how an article was written.</summary>
public enum DisclosedBy
{
    /// <summary>The article itself.</summary>
    Publisher,
    /// <summary>Its source, of all its articles.</summary>
    Source,
    /// <summary>The editors of the hub, of this article or of all of its source.</summary>
    Editors,
}

/// <summary>Whether the publisher says a machine wrote the text.</summary>
public enum Authorship
{
    NotSaid,
    Human,
    MachineWritten,
}
