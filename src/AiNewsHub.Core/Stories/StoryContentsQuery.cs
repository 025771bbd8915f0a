using AiNewsHub.Content.Summarizing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>Reads what a story's articles say, whenever its page is asked for: a bounded part of a bounded number of them.</summary>
public static class StoryContentsQuery
{
    private const int FirstArticles = 8;
    private const int LastArticles = 4;
    private const int MostCharacters = 4_000;

    /// <summary>One command. Of a long story its first and its last articles speak; copies never do.</summary>
    /// <param name="context">The store.</param>
    /// <param name="story">As its page shows it.</param>
    /// <param name="names">By which its articles call persons and companies.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<StoryContents> ReadAsync(HubContext context, StoryTimeline story, ILookup<long, string> names, string? language,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(names);
        List<ArticleRow> own = [.. story.Entries.Select(entry => entry.Article)
            .Where(article => !article.Quoting.ForbidsAll && article.Kind != ArticleKind.Newsletter)];
        if (own.Count > FirstArticles + LastArticles) own = [.. own[..FirstArticles], .. own[^LastArticles..]];
        if (own.Count == 0) return StoryContents.Nothing;
        var ids = own.ConvertAll(article => article.Id);
        var texts = await context.Articles.AsNoTracking()
            .Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, Text = article.Content!.Text.Substring(0, MostCharacters) })
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        return StorySummarizer.Summarize(own.ConvertAll(article => new StoryReport(article.Id, article.Title,
            texts[article.Id].Text is { Length: > 0 } text ? text : article.Excerpt ?? "")
        {
            Language = article.Language,
            Publisher = article.Publisher,
            IsAnnouncement = article.IsAnnouncement,
            Quotable = article.Quoting.Characters,
            Names = [.. names[article.Id]],
        }), language);
    }
}
