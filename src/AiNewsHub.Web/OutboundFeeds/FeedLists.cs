using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>Reads the lists that have feeds, through the queries of their pages; null where there is no such list.</summary>
internal sealed class FeedLists(
    HubContext context, HubSettings hub, TagFinder tags, EditionKeeper keeper, IArticleSearch search, HubTexts texts, HubDates dates)
{
    private const int EditionsInFeed = 7;

    public async Task<FeedList?> FrontAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var filter = await ListFilter.ReadAsync(request.Query, tags, cancellationToken);
        var read = ReadLanguages.Of(request.Query);
        var known = await tags.KnownAsync(cancellationToken);
        var layout = await FrontPage.LayoutAsync(context, known, filter, read, hub.ShownSections, dates.Now, cancellationToken);
        return Stories(texts["Top stories"], filter.AddressOf("/"), layout.InOrder, read);
    }

    public async Task<FeedList?> SectionAsync(HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        if (NewsSection.Find(slug) is not { } section) return null;
        var read = ReadLanguages.Of(request.Query);
        return Stories(texts[section.Name], ReaderLinks.SectionPath(slug),
            await FrontPage.OfSectionAsync(context, await tags.KnownAsync(cancellationToken), section, read, dates.Now, cancellationToken), read);
    }

    public async Task<FeedList?> LatestAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var filter = await ListFilter.ReadAsync(request.Query, tags, cancellationToken);
        var page = await (LatestList.Query(filter) with { Before = Before(request) }).ReadAsync(context, cancellationToken);
        return River(texts["Latest"], filter.AddressOf("/latest"), page) with
        {
            Description = texts["Every article about the AI industry, newest first."],
            NextQuery = page.Next is { } next ? filter.AddressOf("", next.ToString()) : null,
        };
    }

    public async Task<FeedList?> TagAsync(HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        if (await tags.FindAsync(slug, cancellationToken) is not { } about) return null;
        var page = await new ArticleQuery { Tag = about, Before = Before(request) }.ReadAsync(context, cancellationToken);
        return River(texts.Tag(about), ReaderLinks.TagPath(slug), page) with { Description = texts.Description(about) };
    }

    public async Task<FeedList?> SourceAsync(HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        if (await SourceQuery.FindAsync(context, slug, cancellationToken) is not { } source) return null;
        var page = await new ArticleQuery { SourceId = source.Id, Before = Before(request) }.ReadAsync(context, cancellationToken);
        return River(source.Name, ReaderLinks.SourcePath(slug), page) with { Icon = source.Icon };
    }

    public async Task<FeedList?> StoryAsync(string slug, CancellationToken cancellationToken)
    {
        var story = await StoryTimeline.ReadAsync(context, slug, cancellationToken);
        if (story?.MovedTo is { } target) return await StoryAsync(target, cancellationToken);
        return story?.Lead is not { } lead || story.Marks.IsHidden ? null : new(story.Marks.Title ?? lead.Title, ReaderLinks.StoryPath(story.Slug))
        {
            Articles = [.. story.Entries.SelectMany(entry => entry.Copies.Prepend(entry.Article)).OrderByDescending(article => (article.ShownAt, article.Id))],
        };
    }

    /// <summary>The days that are over, each as one item.</summary>
    public async Task<FeedList?> EditionsAsync(CancellationToken cancellationToken)
    {
        var ground = await EditionGround.ReadAsync(context, cancellationToken);
        var yesterday = EditionPeriod.DayOf(dates.Local(dates.Now)).Previous;
        List<EditionPeriod> days = [.. Enumerable.Range(0, EditionsInFeed).Select(back => yesterday with { First = yesterday.First.AddDays(-back) })
            .Where(day => ground is not null && day.IsTold(dates.Zone, dates.Now, ground.Began))];
        var editions = days.Count == 0 ? [] : await keeper.ReadAsync(context, days.ConvertAll(day => day.Span(dates.Zone)), ground!, cancellationToken);
        return new(texts["Editions"], "/digest")
        {
            Description = texts["The day’s ten to fifteen stories, once it is over."],
            Editions = [.. days.Zip(editions).Where(day => day.Second.Stories.Count > 0)],
        };
    }

    public async Task<FeedList?> EditionAsync(HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        if (EditionPeriod.Read(slug) is not { } period || await EditionGround.ReadAsync(context, cancellationToken) is not { } ground
            || !period.IsTold(dates.Zone, dates.Now, ground.Began)) return null;
        var edition = await keeper.ReadAsync(context, period.Span(dates.Zone), ground, cancellationToken);
        var read = ReadLanguages.Of(request.Query);
        return new(dates.Edition(period), read.AddTo(ReaderLinks.EditionPath(period))) { Stories = edition.Stories, Read = read };
    }

    public async Task<FeedList?> CommentsAsync(CancellationToken cancellationToken) => new(texts["Comments"], "/comments")
    {
        Description = texts["What readers say, the newest first."],
        Pages =
        [
            .. (await CommentThread.RecentAsync(context, CommentThread.MostRecent, articleId: null, cancellationToken)).Select(comment =>
                new ListedPage(CommentPaths.Of(comment), $"{comment.Name}: {comment.ArticleTitle}", comment.Text, comment.WrittenAt)),
        ],
    };

    public async Task<FeedList?> SearchAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var typed = request.Query["q"].ToString();
        if (SearchReading.Of(typed).Query is not { } query) return null;
        // As on its page: a story is one item, which comes again when there is something new of it.
        var hits = await search.FindAsync(context, new() { Query = query, Zone = dates.Zone, FoldsStories = true }, cancellationToken);
        var page = await new ArticleQuery { Ids = hits.Ids, Size = Math.Max(1, hits.Ids.Count) }.ReadAsync(context, cancellationToken);
        return new(texts["“{0}” in search", typed], ReaderLinks.WithQuery("/search", ("q", typed))) { Articles = page.Articles };
    }

    private FeedList Stories(string title, string path, IEnumerable<StoryRow> stories, ReadLanguages read) => new(title, read.AddTo(path))
    {
        Description = texts["The AI industry's news, grouped into stories, each with its sources."],
        Stories = [.. stories.Where(read.IncludesHeadlineOf)],
        Read = read,
    };

    private static FeedList River(string title, string path, ArticlePage page) => new(title, path)
    {
        Articles = page.Articles,
        NextQuery = page.Next is { } next ? ReaderLinks.WithQuery("", ("before", next.ToString())) : null,
    };

    private static ArticleCursor? Before(HttpRequest request) => ArticleCursor.Read(request.Query["before"]);
}
