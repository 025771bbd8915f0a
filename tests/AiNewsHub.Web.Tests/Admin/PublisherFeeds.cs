namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Feeds on a site that plays a publisher, for a hub that may reach it.</summary>
internal static class PublisherFeeds
{
    /// <summary>What lets a hub reach the site.</summary>
    public static Dictionary<string, string?> Settings =>
        new() { ["Fetch:AllowAddresses:0"] = "127.0.0.0/8", ["Fetch:GapPerHost"] = "00:00:00", ["Hub:Scheduler"] = "true" };

    public static string ServeFeed(this LoopbackSite site, string path, string title, params string[] headlines)
    {
        site.Serve(path, $"""
            <rss version="2.0"><channel><title>{title}</title><link>{site.Address}</link><language>en</language>
            {string.Concat(headlines.Select((headline, number) => $"<item><title>{headline}</title><guid>{path}{number}</guid><link>{site.Address}{number}</link><description>About {headline} and its model.</description></item>"))}
            </channel></rss>
            """);
        return site.At(path).AbsoluteUri;
    }
}
