using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Discovery;

/// <summary>Feeds of platforms whose addresses follow from the page's address.</summary>
internal static class PlatformFeeds
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>The page's host and path, and the feeds that belong to it: what is to be put in stands in braces.</summary>
    private static readonly (Regex Page, string[] Feeds)[] _patterns =
    [
        Row("""^(?:www\.|m\.)?youtube\.com/channel/(?<id>UC[\w\-]{22})""", "https://www.youtube.com/feeds/videos.xml?channel_id={id}"),
        Row("""^(?:www\.|m\.)?youtube\.com/user/(?<id>[\w\-]+)""", "https://www.youtube.com/feeds/videos.xml?user={id}"),
        Row("""^(?:www\.|m\.|music\.)?youtube\.com/(?:playlist|watch)\?(?:[^#]*&)?list=(?<id>(?:PL|UU|OL|FL|LL)[\w\-]+)""",
            "https://www.youtube.com/feeds/videos.xml?playlist_id={id}"),
        Row("""^bsky\.app/profile/(?<id>[\w.:\-]+)""", "https://bsky.app/profile/{id}/rss"),
        Row("""^(?:www\.|old\.|new\.|m\.)?reddit\.com/(?<id>r/[\w+\-]+/comments/\w+)""", "https://www.reddit.com/{id}/.rss"),
        Row("""^(?:www\.|old\.|new\.|m\.)?reddit\.com/(?<id>r/[\w+\-]+)/(?<s>new|top|hot|rising)""", "https://www.reddit.com/{id}/.rss",
            "https://www.reddit.com/{id}/{s}/.rss"),
        Row("""^(?:www\.|old\.|new\.|m\.)?reddit\.com/(?<id>(?:r|user|u)/[\w+\-]+)""", "https://www.reddit.com/{id}/.rss",
            "https://www.reddit.com/{id}/new/.rss"),
        Row("""^gist\.github\.com/(?<o>[\w\-]+)""", "https://gist.github.com/{o}.atom"),
        Row("""^github\.com/(?<o>[\w\-]+)/(?<r>[\w.\-]+?)/(?:commits|tree)/(?<b>[\w./\-]+?)/?$""", "https://github.com/{o}/{r}/commits/{b}.atom",
            "https://github.com/{o}/{r}/releases.atom"),
        Row("""^github\.com/(?<o>[\w\-]+)/(?<r>[\w.\-]+)/commits""", "https://github.com/{o}/{r}/commits.atom", "https://github.com/{o}/{r}/releases.atom"),
        Row("""^github\.com/(?<o>[\w\-]+)/(?<r>[\w.\-]+)/tags""", "https://github.com/{o}/{r}/tags.atom", "https://github.com/{o}/{r}/releases.atom"),
        Row("""^github\.com/(?<o>[\w\-]+)/(?<r>[\w.\-]+)/discussions""", "https://github.com/{o}/{r}/discussions.atom"),
        Row("""^github\.com/(?<o>[\w\-]+)/(?<r>[\w.\-]+)""", "https://github.com/{o}/{r}/releases.atom", "https://github.com/{o}/{r}/tags.atom",
            "https://github.com/{o}/{r}/commits.atom"),
        Row("""^github\.com/(?<o>[\w\-]+)/?$""", "https://github.com/{o}.atom"),
        Row("""^gitlab\.com/(?<p>[\w.\-]+/[\w.\-]+)""", "https://gitlab.com/{p}/-/releases.atom", "https://gitlab.com/{p}/-/tags?format=atom",
            "https://gitlab.com/{p}.atom"),
        Row("""^codeberg\.org/(?<p>[\w.\-]+/[\w.\-]+)""", "https://codeberg.org/{p}/releases.rss", "https://codeberg.org/{p}.rss"),
        Row("""^codeberg\.org/(?<o>[\w.\-]+)/?$""", "https://codeberg.org/{o}.rss"),
        Row("""^(?:www\.|export\.)?arxiv\.org/a/(?<a>[\w\-]+)""", "https://arxiv.org/a/{a}.atom2"),
        Row("""^(?:www\.|export\.)?arxiv\.org/(?:list|archive|rss|catchup)/(?<c>[a-z\-]+(?:\.[a-z\-]+)?)""", "https://rss.arxiv.org/rss/{c}",
            "https://rss.arxiv.org/atom/{c}"),
        Row("""^open\.substack\.com/pub/(?<u>[\w\-]+)""", "https://{u}.substack.com/feed"),
        Row("""^(?<h>[\w\-]+\.substack\.com)/""", "https://{h}/feed"),
        Row("""^substack\.com/@(?<u>[\w\-]+)""", "https://{u}.substack.com/feed"),
        Row("""^medium\.com/(?<p>@[\w.\-]+|tag/[\w\-]+|[\w\-]+)""", "https://medium.com/feed/{p}"),
        Row("""^(?<h>[\w\-]+\.medium\.com)/""", "https://{h}/feed"),
        Row("""^(?<h>[\w\-]+\.wordpress\.com)/(?<k>category|tag|author)/(?<n>[\w%\-]+)""", "https://{h}/{k}/{n}/feed/", "https://{h}/feed/"),
        Row("""^(?<h>[\w\-]+\.wordpress\.com)/""", "https://{h}/feed/"),
        Row("""^(?<h>[\w\-]+\.(?:blogspot|blogger)\.[a-z.]+)/search/label/(?<l>[^/?]+)""", "https://{h}/feeds/posts/default/-/{l}",
            "https://{h}/feeds/posts/default"),
        Row("""^(?<h>[\w\-]+\.(?:blogspot|blogger)\.[a-z.]+)/""", "https://{h}/feeds/posts/default"),
        Row("""^www\.tumblr\.com/(?:blog/)?(?<u>[\w\-]+)""", "https://{u}.tumblr.com/rss"),
        Row("""^(?<h>[\w\-]+\.tumblr\.com)/tagged/(?<t>[^/?]+)""", "https://{h}/tagged/{t}/rss", "https://{h}/rss"),
        Row("""^(?<h>[\w\-]+\.tumblr\.com)/""", "https://{h}/rss"),
        Row("""^(?<h>[\w\-]+\.ghost\.io)/(?<k>tag|author)/(?<n>[\w\-]+)""", "https://{h}/{k}/{n}/rss/", "https://{h}/rss/"),
        Row("""^(?<h>[\w\-]+\.ghost\.io)/""", "https://{h}/rss/"),
        Row("""^(?<h>[\w\-]+\.bearblog\.dev)/""", "https://{h}/feed/"),
        Row("""^(?<h>[\w\-]+\.micro\.blog)/""", "https://{h}/feed.xml", "https://{h}/feed.json"),
        Row("""^(?<h>[\w\-]+\.hashnode\.dev)/""", "https://{h}/rss.xml"),
        Row("""^(?<h>[\w\-]+\.hypotheses\.org)/""", "https://{h}/feed"),
        Row("""^write\.as/(?<u>[\w\-]+)""", "https://write.as/{u}/feed/"),
        Row("""^(?<h>[\w\-]+\.(?:beehiiv|buttondown)\.(?:com|email))/""", "https://{h}/feed", "https://{h}/rss"),
        Row("""^buttondown\.(?:com|email)/(?<u>[\w\-]+)""", "https://buttondown.com/{u}/rss"),
        Row("""^dev\.to/(?<u>(?:t/)?[\w\-]+)""", "https://dev.to/feed/{u}"),
        Row("""^(?:www\.)?lesswrong\.com/""", "https://www.lesswrong.com/feed.xml"),
        Row("""^(?:www\.)?alignmentforum\.org/""", "https://www.alignmentforum.org/feed.xml"),
        Row("""^news\.ycombinator\.com/""", "https://news.ycombinator.com/rss"),
        Row("""^lobste\.rs/t/(?<t>[\w,\-]+)""", "https://lobste.rs/t/{t}.rss"),
        Row("""^lobste\.rs/""", "https://lobste.rs/rss"),
        Row("""^(?<h>stackoverflow\.com|[\w.\-]+\.stackexchange\.com)/questions/tagged/(?<t>[\w.+#\-]+)""", "https://{h}/feeds/tag/{t}"),
        Row("""^(?<h>[\w.\-]+\.stackexchange\.com)/""", "https://{h}/feeds"),
        Row("""^pypi\.org/project/(?<p>[\w.\-]+)""", "https://pypi.org/rss/project/{p}/releases.xml"),
        Row("""^crates\.io/crates/(?<p>[\w\-]+)""", "https://static.crates.io/rss/crates/{p}.xml"),
        Row("""^huggingface\.co/blog""", "https://huggingface.co/blog/feed.xml"),
        Row("""^vimeo\.com/(?<u>(?:channels/)?[\w\-]+)""", "https://vimeo.com/{u}/videos/rss"),
        Row("""^(?:www\.)?dailymotion\.com/(?<u>[\w\-]+)""", "https://www.dailymotion.com/rss/user/{u}"),
        Row("""^soundcloud\.com/(?<u>[\w\-]+)""", "https://soundcloud.com/{u}/sounds.rss"),
        // Directories of podcasts know the feed's address, and tell it under this one.
        Row("""^(?:podcasts|itunes)\.apple\.com/(?:[a-z]{2}/)?podcast/(?:[^/]+/)?id(?<n>[0-9]+)""", "https://itunes.apple.com/lookup?id={n}&entity=podcast"),
        Row("""^(?:www\.)?buzzsprout\.com/(?<n>[0-9]+)""", "https://feeds.buzzsprout.com/{n}.rss"),
        Row("""^(?:www\.)?spreaker\.com/(?:show|podcast)/(?:[\w\-]*--)?(?<n>[0-9]+)""", "https://www.spreaker.com/show/{n}/episodes/feed"),
        Row("""^(?:www\.)?acast\.com/(?:s/)?(?<u>[\w\-]+)|^shows\.acast\.com/(?<v>[\w\-]+)""", "https://feeds.acast.com/public/shows/{u}{v}"),
        Row("""^(?<h>[\w\-]+)\.podbean\.com/""", "https://feed.podbean.com/{h}/feed.xml"),
        Row("""^(?<h>[\w\-]+)\.libsyn\.com/""", "https://{h}.libsyn.com/rss"),
        Row("""^(?<h>[\w\-]+\.transistor\.fm)/""", "https://{h}/rss"),
        // Mastodon and its kin: any host, a profile is /@name, and one of another host has that host in it.
        Row("""^[\w.\-]+\.[a-z]{2,}/(?:web/)?@(?<u>[\w.]+)@(?<h>[\w.\-]+\.[a-z]{2,})""", "https://{h}/@{u}.rss"),
        Row("""^(?<h>[\w.\-]+\.[a-z]{2,})/(?:web/)?@(?<u>[\w.]+)(?:/with_replies|/media|/[0-9]+)?/?$""", "https://{h}/@{u}.rss"),
        Row("""^(?<h>[\w.\-]+\.[a-z]{2,})/users/(?<u>[\w.]+)/?$""", "https://{h}/users/{u}.rss"),
        Row("""^(?<h>[\w.\-]+\.[a-z]{2,})/tags/(?<t>\w+)/?$""", "https://{h}/tags/{t}.rss"),
    ];

    public static IEnumerable<FeedCandidate> Of(Uri address)
    {
        var page = address.Host + address.PathAndQuery;
        if (page.Length > 1000) yield break;
        foreach (var (pattern, feeds) in _patterns)
        {
            if (pattern.Match(page) is not { Success: true } match) continue;
            foreach (var feed in feeds) yield return new FeedCandidate(FillIn(feed, match), null, null, FeedClue.Platform);
            yield break;
        }
    }

    private static (Regex, string[]) Row(string page, params string[] feeds) => (new Regex(page, Options), feeds);

    private static string FillIn(string feed, Match match) =>
        match.Groups.Values.Aggregate(feed, (text, group) => text.Replace($"{{{group.Name}}}", group.Value, StringComparison.Ordinal));
}
