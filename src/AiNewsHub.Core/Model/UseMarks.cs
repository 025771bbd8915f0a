namespace AiNewsHub.Core.Model;

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
    /// <summary>Its pictures are not to be shown by others.</summary>
    NoImageIndex = 32,
    /// <summary>No copies of the page are to be kept for readers: what it said before is not shown.</summary>
    NoArchive = 64,
}

/// <summary>What follows from a publisher's marks.</summary>
public static class UseMarksMeaning
{
    extension(UseMarks marks)
    {
        /// <summary>Whether nothing may be kept of what it said before but its headlines.</summary>
        public bool ForbidsArchive => (marks & (UseMarks.NoArchive | UseMarks.Reserved)) != UseMarks.None;

        /// <summary>Whether only headline and link may be shown.</summary>
        public bool ForbidsQuoting => (marks & (UseMarks.NoSnippet | UseMarks.Reserved)) != UseMarks.None;

        /// <summary>Whether its pictures may not be shown; who keeps machines off words and pictures has not lent us the picture either.</summary>
        public bool ForbidsImages => (marks & (UseMarks.NoAi | UseMarks.NoImageAi | UseMarks.NoImageIndex | UseMarks.Reserved)) != UseMarks.None;
    }
}
