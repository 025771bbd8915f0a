namespace AiNewsHub.Web.Demo;

/// <summary>Everything one sample site answers, by path.</summary>
internal static class DemoContent
{
    private const string Png = "image/png";
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Sites that keep a folder to themselves, as robots.txt may ask.</summary>
    private const string Robots = "User-agent: *\nDisallow: /partners/\n";

    public static IReadOnlyDictionary<string, DemoResponse> Of(DemoSite site, DateTimeOffset now)
    {
        var articles = DemoArticleFile.Read(site, now);
        var pages = new DemoPages(site, articles);
        var newest = articles is [var first, ..] ? first.Published : now;
        var responses = new Dictionary<string, DemoResponse>(StringComparer.Ordinal)
        {
            ["/"] = new(pages.Front(), Html, newest),
            ["/robots.txt"] = new(Robots, "text/plain; charset=utf-8", newest),
        };
        if (site.Offer != DemoOffer.BrokenFeed) responses["/favicon.ico"] = new(() => DemoPictures.Icon(site.Key), Png, newest);
        foreach (var article in articles.Where(article => article.ImageCredit is not null))
            responses[DemoPages.PictureOf(site, article)] = new(() => DemoPictures.Draw(article.Slug, 1200, 800), Png, article.Published);
        foreach (var article in articles)
            responses[article.Path] = new(pages.Article(article), Html, article.Updated ?? article.Published);
        if (Feed(site, articles, pages, newest) is { } feed) responses[site.FeedPath] = feed;
        return responses;
    }

    private static DemoResponse? Feed(DemoSite site, IReadOnlyList<DemoArticle> articles, DemoPages pages, DateTimeOffset newest) => site.Offer switch
    {
        DemoOffer.AtomSummaries => new(DemoFeeds.AtomFeed(site, articles), "application/atom+xml; charset=utf-8", newest),
        DemoOffer.JsonFeed => new(DemoFeeds.Json(site, articles), "application/feed+json; charset=utf-8", newest),
        DemoOffer.BrokenFeed => new("The night shift has gone home.", "text/plain; charset=utf-8", newest, StatusCodes.Status500InternalServerError),
        DemoOffer.NoFeed => null,
        _ => new(DemoFeeds.Rss(site, articles, pages), "application/rss+xml; charset=utf-8", newest),
    };
}
