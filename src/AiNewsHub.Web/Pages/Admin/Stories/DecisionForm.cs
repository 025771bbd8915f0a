using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Pages.Admin.Stories;

/// <summary>A decision on a story as its forms send it.</summary>
public sealed class DecisionForm
{
    /// <summary>Which button was pressed.</summary>
    public string? Act { get; set; }
    public long? Seen { get; set; }
    public string? Back { get; set; }
    public string? Reason { get; set; }
    public string? Title { get; set; }
    public long? Article { get; set; }
    public List<long>? Articles { get; set; }
    public long? Other { get; set; }
    public string? Page { get; set; }
    public int? Place { get; set; }
    public int? Hours { get; set; }

    /// <summary>Null where nothing is decided by it.</summary>
    /// <param name="language">Of the page, in which a headline is written.</param>
    /// <param name="now">When that is.</param>
    internal StoryChange? Change(string language, DateTimeOffset now) => Act switch
    {
        "hide" => new StoryChange.Hide(true),
        "show" => new StoryChange.Hide(false),
        "lock" => new StoryChange.Lock(true),
        "unlock" => new StoryChange.Lock(false),
        "headline" => new StoryChange.Headline(Title, language),
        "lead" => new StoryChange.Lead(Article),
        "picture" => new StoryChange.Picture(Article),
        "split" => new StoryChange.Split(Articles ?? []),
        "join" when Other is { } other => new StoryChange.Join(other),
        "never" when Other is { } other => new StoryChange.Never(other),
        "pin" when Hours is > 0 and <= 24 * 31 and var hours && (Page == Story.FrontPage || Content.Tagging.NewsSection.Find(Page ?? "") is not null) =>
            new StoryChange.Pin(Page, Place, now.AddHours(hours)),
        "unpin" => new StoryChange.Pin(null, null, null),
        _ => null,
    };

    internal DecisionNote Note(string by)
    {
        var reason = Reason?.Trim();
        return new(by, string.IsNullOrEmpty(reason) ? null : reason[..Math.Min(reason.Length, DecisionNote.LongestReason)], Seen);
    }
}
