using System.Security.Cryptography;
using System.Text.Json;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.Reading;

/// <summary>The last stories in one piece, for browsers to keep: headlines and links, and words only where their publisher lets copies be kept.</summary>
internal static class OfflineNews
{
    public const string Address = "/offline.json";
    private const int Stories = 200;

    public static void MapOfflineNews(this IEndpointRouteBuilder routes) => routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head],
        async (HttpContext http, HubContext context, TimeProvider time) =>
        {
            var now = time.GetUtcNow();
            var read = ReadLanguages.Of(http.Request.Query);
            var stories = await new StoryQuery { Read = read.Codes, Size = Stories }.ReadAsync(context, now, http.RequestAborted);
            var kept = stories.Select(story => StoryOf(story, story.HeadlineIn(read.Preferred))).ToList();
            var bytes = JsonSerializer.SerializeToUtf8Bytes(new OfflinePage(now, kept), JsonSerializerOptions.Web);
            http.Response.Headers.CacheControl = "public, max-age=60";
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            var tag = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(kept, JsonSerializerOptions.Web)).AsSpan(0, 12));
            return TypedResults.Bytes(bytes, "application/json", entityTag: new EntityTagHeaderValue($"\"{tag}\"", isWeak: true));
        }).WithMetadata(SharedAnswer.Mark);

    private static OfflineStory StoryOf(StoryRow story, ArticleRow headline) => new(
        story.ArticleCount > 1 ? ReaderLinks.StoryPath(story.Slug) : ArticlePath(story.Lead),
        // A story of one article is shown by that article; it may have grown when the reader comes for it.
        story.ArticleCount > 1 ? ArticlePath(story.Lead) : ReaderLinks.StoryPath(story.Slug),
        story.OwnTitle?.Text ?? headline.Title, story.OwnTitle is { } own ? own.Language : headline.Language, story.LastSeenAt,
        [.. story.Others.Prepend(story.Lead).OrderBy(article => article.ShownAt).ThenBy(article => article.Id).Select(ReportOf)]);

    private static OfflineReport ReportOf(ArticleRow article) => new(
        article.Publisher, article.Title, article.Language, article.Url, article.ShownAt, article.Quoting.AllowsKeeping ? article.ShownExcerpt : null);

    /// <summary>As a browser's own store names it.</summary>
    private static string ArticlePath(ArticleRow article) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/articles/{article.Id}");
}

internal sealed record OfflinePage(DateTimeOffset At, IReadOnlyList<OfflineStory> Stories);

internal sealed record OfflineStory(string Href, string Also, string Title, string? Lang, DateTimeOffset At, IReadOnlyList<OfflineReport> Reports);

internal sealed record OfflineReport(string Publisher, string Title, string? Lang, string Url, DateTimeOffset At, string? Words);
