using AiNewsHub.Content.Summarizing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;

namespace AiNewsHub.Core.Stories;

/// <summary>What a story's articles say, told whenever its page is asked for, from a bounded part of a bounded number of them.</summary>
public static class StoryReports
{
    private const int FirstArticles = 8;
    private const int LastArticles = 4;

    /// <summary>Of a long story its first and its last articles speak; copies never do.</summary>
    /// <param name="story">As its page shows it.</param>
    /// <param name="names">By which its articles call persons and companies.</param>
    /// <param name="language">The reader's.</param>
    public static StoryContents Summarize(StoryTimeline story, ILookup<long, string> names, string? language)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(names);
        List<ArticleRow> own = [.. story.Entries.Select(entry => entry.Article)
            .Where(article => !article.Quoting.ForbidsAll && article.Kind != ArticleKind.Newsletter)];
        if (own.Count > FirstArticles + LastArticles) own = [.. own[..FirstArticles], .. own[^LastArticles..]];
        return own.Count == 0 ? StoryContents.Nothing : StorySummarizer.Summarize(own.ConvertAll(article => new StoryReport(article.Id, article.Title,
            story.Texts.GetValueOrDefault(article.Id) is { Length: > 0 } text ? text : article.Excerpt ?? "")
        {
            Language = article.Language,
            Publisher = article.Publisher,
            IsAnnouncement = article.IsAnnouncement,
            Quotable = article.Quoting.Characters,
            Names = [.. names[article.Id]],
        }), language);
    }
}
