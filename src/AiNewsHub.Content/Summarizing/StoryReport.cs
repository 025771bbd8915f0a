namespace AiNewsHub.Content.Summarizing;

/// <summary>What is read of one article to say what its story says.</summary>
/// <param name="Id">The caller's number of the article, given back as it is.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Text">Plain text of the body or summary; may be empty.</param>
public sealed record StoryReport(long Id, string Title, string Text)
{
    /// <summary>BCP 47 primary tag as detected.</summary>
    public string? Language { get; init; }

    /// <summary>Whose it is: two articles of one publisher agree with each other.</summary>
    public string? Publisher { get; init; }

    /// <summary>A party's own word: it counts for no disagreement between reports.</summary>
    public bool IsAnnouncement { get; init; }

    /// <summary>How many characters of it may be shown in all; 0 for none.</summary>
    public int Quotable { get; init; } = int.MaxValue;

    /// <summary>People and companies that are named in it, as they are written there.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
