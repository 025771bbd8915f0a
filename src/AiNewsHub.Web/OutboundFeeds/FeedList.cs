using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>A list of the hub that is published as a feed: the same articles, in the same order, as its page.</summary>
/// <param name="Title">Without the hub's name.</param>
/// <param name="Path">The page's path and query.</param>
internal sealed record FeedList(string Title, string Path)
{
    public string? Description { get; init; }
    /// <summary>Hash of the icon's files, where the whole list is one source's.</summary>
    public string? Icon { get; init; }
    public IReadOnlyList<ArticleRow> Articles { get; init; } = [];
    /// <summary>The front page and editions list stories.</summary>
    public IReadOnlyList<StoryRow> Stories { get; init; } = [];
    /// <summary>What the page of the stories is read in: it chooses their headlines.</summary>
    public ReadLanguages Read { get; init; } = ReadLanguages.All;
    /// <summary>Whole editions, one item each; only the list of editions has them.</summary>
    public IReadOnlyList<(EditionPeriod Period, Edition Edition)> Editions { get; init; } = [];
    /// <summary>Pages of the hub, one item each; only lists of sources and of tags have them.</summary>
    public IReadOnlyList<ListedPage> Pages { get; init; } = [];
    /// <summary>The query of the next page; null on the last one.</summary>
    public string? NextQuery { get; init; }

    public IEnumerable<ArticleRow> AllArticles => Articles.Concat(Stories.Select(story => story.Lead));
}

/// <summary>A page of the hub as an item.</summary>
/// <param name="Path">Where it is, in any language.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What it is.</param>
/// <param name="At">Since when, or when it last changed.</param>
internal sealed record ListedPage(string Path, string Title, string? Summary, DateTimeOffset At);
