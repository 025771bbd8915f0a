using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Discovery;

/// <summary>Addresses that stand in a page's script data: podcast directories name the feed, YouTube the channel.</summary>
internal static partial class PageDataFeeds
{
    private const int MaxFound = 5;

    public static IEnumerable<FeedCandidate> Of(string html, Uri pageAddress)
    {
        foreach (var url in FeedUrl().Matches(html).Select(match => Unescape(match.Groups["url"].Value)).Distinct(StringComparer.Ordinal).Take(MaxFound))
        {
            if (FeedAddress.Resolve(pageAddress, url) is { } address) yield return new FeedCandidate(address, null, null, FeedClue.PageData);
        }
        if (!IsYouTube(pageAddress) || Channel().Match(html) is not { Success: true } channel) yield break;
        yield return new FeedCandidate($"https://www.youtube.com/feeds/videos.xml?channel_id={channel.Groups["id"].Value}", null, null, FeedClue.PageData);
    }

    private static bool IsYouTube(Uri address) => address.Host is "youtube.com" or "www.youtube.com" or "m.youtube.com";

    private static string Unescape(string json) =>
        json.Replace("\\/", "/", StringComparison.Ordinal).Replace("\\u002F", "/", StringComparison.OrdinalIgnoreCase)
        .Replace("\\u0026", "&", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""\\?"(?:feed_?url|rss_?url|rss_?feed(?:_?url)?|atom_?url|podcast_?feed_?url)\\?"\s*:\s*\\?"(?<url>https?:[^"<>\s]{4,500}?)\\?["]""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FeedUrl();

    [GeneratedRegex("""(?:"(?:channelId|externalId|browseId)"\s*:\s*"|itemprop="(?:channelId|identifier)" content="|/channel/)(?<id>UC[A-Za-z0-9_\-]{22})""",
        RegexOptions.NonBacktracking)]
    private static partial Regex Channel();
}
