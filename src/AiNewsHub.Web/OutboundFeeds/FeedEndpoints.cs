using AiNewsHub.Web.Reading;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>Every list as RSS, Atom and JSON Feed: its path with .rss, .atom or .json behind, or /feed.rss and so on below it.</summary>
internal static class FeedEndpoints
{
    private const string Format = "{format:regex(^(rss|atom|json)$)}";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddOutboundFeeds(this IServiceCollection services, bool announces)
    {
        services.AddSingleton<FeedAnnouncer>();
        if (announces) services.AddHostedService(provider => provider.GetRequiredService<FeedAnnouncer>());
        return services.AddScoped<SiteMaps>().AddScoped<DirectoryLists>().AddScoped<FeedLists>().AddScoped<FeedAnswer>().AddScoped<FailuresFeed>()
            .AddScoped<QueueFeed>();
    }

    public static void MapOutboundFeeds(this IEndpointRouteBuilder routes)
    {
        FailuresFeed.Map(routes);
        QueueFeed.Map(routes);
        Map(routes, "", (lists, request, _, cancellation) => lists.FrontAsync(request, cancellation));
        Map(routes, "/latest", (lists, request, _, cancellation) => lists.LatestAsync(request, cancellation));
        Map(routes, "/search", (lists, request, _, cancellation) => lists.SearchAsync(request, cancellation));
        Map(routes, "/tags", (_, request, _, cancellation) => Found(Directory(request).TagsAsync(cancellation)), hasFolder: false);
        Map(routes, "/sources", (_, request, _, cancellation) => Found(Directory(request).SourcesAsync(request, cancellation)), hasFolder: false);
        Map(routes, "/tags/{slug}", (lists, request, slug, cancellation) => lists.TagAsync(request, slug, cancellation));
        Map(routes, "/sources/{slug}", (lists, request, slug, cancellation) => lists.SourceAsync(request, slug, cancellation));
        Map(routes, "/comments", (lists, _, _, cancellation) => lists.CommentsAsync(cancellation));
        Map(routes, "/digest", (lists, _, _, cancellation) => lists.EditionsAsync(cancellation));
        // "feed" is no edition.
        Map(routes, "/digest/{slug:regex(^\\d)}", (lists, request, slug, cancellation) => lists.EditionAsync(request, slug, cancellation));
        Map(routes, "/sections/{slug}", (lists, request, slug, cancellation) => lists.SectionAsync(request, slug, cancellation));
        Map(routes, "/stories/{slug}", (lists, _, slug, cancellation) => lists.StoryAsync(slug, cancellation));
    }

    private static async Task<FeedList?> Found(Task<FeedList> list) => await list;

    private static DirectoryLists Directory(HttpRequest request) => request.HttpContext.RequestServices.GetRequiredService<DirectoryLists>();

    // Below tags and sources "feed" would be one of them.
    private static void Map(IEndpointRouteBuilder routes, string path, Func<FeedLists, HttpRequest, string, CancellationToken, Task<FeedList?>> read,
        bool hasFolder = true)
    {
        if (path.Length > 0) routes.MapMethods($"{path}.{Format}", Methods, AnswerAsync).WithMetadata(SharedAnswer.Mark);
        if (hasFolder) routes.MapMethods($"{path}/feed.{Format}", Methods, AnswerAsync).WithMetadata(SharedAnswer.Mark);

        async Task<IResult> AnswerAsync(HttpContext http, string format, FeedLists lists, FeedAnswer answer)
        {
            var slug = http.GetRouteValue("slug") as string ?? "";
            return await read(lists, http.Request, slug, http.RequestAborted) is { } list
                ? await answer.WriteAsync(list, format, http.Request, http.RequestAborted)
                : TypedResults.NotFound();
        }
    }
}
