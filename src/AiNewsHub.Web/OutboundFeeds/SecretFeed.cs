using AiNewsHub.Content.Feeds.Writing;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Reading;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>A feed for who cannot sign in: behind a secret address, kept by no cache and listed by nobody.</summary>
internal static class SecretFeed
{
    /// <summary>Whether the key opens it; keeps either answer out of caches and lists.</summary>
    public static Task<bool> OpensAsync(FeedKey feed, string key, HubContext context, HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        return feed.OpensAsync(context, key, cancellationToken);
    }

    /// <summary>As Atom.</summary>
    /// <param name="title">With the hub's name.</param>
    /// <param name="address">Without the key, which is no part of what readers may pass on or show.</param>
    /// <param name="page">Where the same is to be seen.</param>
    /// <param name="items">In their order.</param>
    public static IResult Write(string title, string address, string page, IReadOnlyList<OutboundItem> items)
    {
        using var body = new MemoryStream();
        AtomWriter.Write(body, new()
        {
            Title = title,
            Address = address,
            SiteUrl = page,
            Language = PageHead.Language,
            Updated = items.Count == 0 ? DateTimeOffset.UnixEpoch : items.Max(item => item.Updated),
            Items = [.. items],
        });
        return TypedResults.Bytes(body.ToArray(), AtomWriter.ContentType);
    }
}
