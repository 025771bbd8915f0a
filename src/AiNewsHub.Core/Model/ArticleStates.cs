namespace AiNewsHub.Core.Model;

/// <summary>Whether readers see an article.</summary>
public enum ArticleState
{
    Shown,
    /// <summary>Waits for an editor.</summary>
    Held,
    Hidden,
    /// <summary>Taken down: its page answers 410 and it never returns.</summary>
    Removed,
    /// <summary>Not about the industry, in a source that is not wholly about it.</summary>
    OffTopic,
    /// <summary>Too old for what the hub keeps: only its identity is there, so that it does not come back as new.</summary>
    Expired,
    /// <summary>Its source was deleted, which can still be taken back.</summary>
    Withdrawn,
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
