using System.Security.Cryptography;
using AiNewsHub.Content.Feeds.Writing;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Images;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>Answers a request for a feed, or that nothing in it has changed.</summary>
internal sealed class FeedAnswer(HubContext context, HubSettings hub, HubImages images, HubTexts texts, HubDates dates)
{
    /// <summary>Readers come back by themselves; a minute spares the hub those that come too often.</summary>
    private const string CacheControl = "public, max-age=60";

    public async Task<IResult> WriteAsync(FeedList list, string format, HttpRequest request, CancellationToken cancellationToken)
    {
        var addresses = new FeedAddresses(hub, request);
        var tags = await CarriedTag.NamesAsync(context, [.. list.AllArticles.Select(article => article.Id)], cancellationToken);
        var items = list.Articles.Select(article => FeedItems.Of(article, addresses, images, Names(article.Id)))
            .Concat(list.Stories.Select(story => FeedItems.Of(story, addresses, images, Names(story.Lead.Id), texts, list.Read.Preferred)))
            .Concat(list.Editions.Select(edition => FeedItems.Of(edition.Period, edition.Edition, addresses, dates)))
            .Concat(list.Pages.Select(page => FeedItems.Of(page, addresses)))
            .ToList();
        var updated = items.Count == 0 ? DateTimeOffset.UnixEpoch : items.Max(item => item.Updated);
        var path = request.Path.Value!;
        var feed = new OutboundFeed
        {
            Title = $"{hub.Name} – {list.Title}",
            Address = addresses.Page(path + request.QueryString),
            SiteUrl = addresses.Page(list.Path),
            Description = list.Description,
            IconUrl = images.LargestIcon(list.Icon) is { } icon ? addresses.Outside(icon) : null,
            Language = PageHead.Language,
            Hub = FeedAnnouncer.HubOf(hub)?.AbsoluteUri,
            NextUrl = list.NextQuery is null ? null : addresses.Page(path + list.NextQuery),
            Updated = updated,
            Items = items,
        };
        using var body = new MemoryStream();
        var contentType = Write(feed, format, body);
        request.HttpContext.Response.Headers.CacheControl = CacheControl;
        var bytes = body.ToArray();
        // Weak, because compression on the way out changes the bytes; it compares the same.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"", isWeak: true);
        return TypedResults.Bytes(bytes, contentType, lastModified: updated, entityTag: tag);

        IEnumerable<string> Names(long article) => tags[article].Select(tag => texts.Tag(tag));
    }

    private static string Write(OutboundFeed feed, string format, Stream body)
    {
        switch (format)
        {
            case "rss":
                RssWriter.Write(body, feed);
                return RssWriter.ContentType;
            case "atom":
                AtomWriter.Write(body, feed);
                return AtomWriter.ContentType;
            default:
                JsonFeedWriter.Write(body, feed);
                return JsonFeedWriter.ContentType;
        }
    }
}
