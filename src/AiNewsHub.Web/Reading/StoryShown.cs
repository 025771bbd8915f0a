using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>A story as somebody sees it in a list: under which headline, and who is named below it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Headline">The article whose headline it has.</param>
/// <param name="Named">Publishers by name, the first reporter first.</param>
/// <param name="More">Publishers that there is no room for.</param>
public sealed record StoryShown(StoryRow Story, ArticleRow Headline, IReadOnlyList<ArticleRow> Named, int More)
{
    /// <summary>Icons stand in a stack of so many.</summary>
    private const int MostIcons = 5;

    /// <param name="story">The story.</param>
    /// <param name="read">What the reader reads.</param>
    /// <param name="room">Letters that names have room for; the first is named whatever its length.</param>
    public static StoryShown Of(StoryRow story, ReadLanguages read, int room)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(read);
        var publishers = story.Publishers;
        var named = 1;
        for (var used = publishers[0].Publisher.Length; named < publishers.Count; named++)
        {
            used += publishers[named].Publisher.Length + 2;
            if (used > room) break;
        }

        return new(story, story.HeadlineIn(read.Preferred), [.. publishers.Take(named)], Math.Max(publishers.Count, story.PublisherCount) - named)
        {
            Icons = [.. publishers.Where(article => article.SourceIcon is not null).Take(MostIcons)],
            Unread = [.. story.Others.Append(story.Lead).Where(article => !read.Includes(article.Language))],
            HasOwnLine = read.Includes(story.Lead.Language),
        };
    }

    /// <summary>Of those that have an icon.</summary>
    public IReadOnlyList<ArticleRow> Icons { get; private init; } = [];

    /// <summary>Its articles in languages that are not read.</summary>
    public IReadOnlyList<ArticleRow> Unread { get; private init; } = [];

    /// <summary>The lead where its own headline stands below that of another article.</summary>
    public ArticleRow? Own => HasOwnLine && Headline.Id != Story.Lead.Id ? Story.Lead : null;

    /// <summary>The announcement that it is about; null where the headline is one.</summary>
    public ArticleRow? Announcement => Headline.IsAnnouncement ? null : Story.Announcement;

    private bool HasOwnLine { get; init; }
}
