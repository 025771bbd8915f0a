namespace AiNewsHub.Core.Articles;

/// <summary>What a publisher asks of programs that use an article (robots meta, X-Robots-Tag, TDM Reservation Protocol).</summary>
[Flags]
public enum UseMarks
{
    None = 0,
    /// <summary>Not to be listed by search engines.</summary>
    NoIndex = 1,
    /// <summary>Its words are not to be used by AI systems.</summary>
    NoAi = 2,
    /// <summary>Nor are its pictures.</summary>
    NoImageAi = 4,
    /// <summary>Not to be quoted.</summary>
    NoSnippet = 8,
    /// <summary>Text and data mining is reserved: headline and link from its own feed are all that is shown.</summary>
    Reserved = 16,
}

/// <summary>What follows from a publisher's marks.</summary>
public static class UseMarksMeaning
{
    extension(UseMarks marks)
    {
        /// <summary>Whether only headline and link may be shown.</summary>
        public bool ForbidsQuoting => (marks & (UseMarks.NoSnippet | UseMarks.Reserved)) != UseMarks.None;
    }
}
