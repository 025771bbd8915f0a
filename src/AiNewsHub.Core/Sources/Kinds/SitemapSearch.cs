using System.Text;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>Looks for the sitemap of a site without feeds: where its robots.txt says, else at the usual place.</summary>
internal static class SitemapSearch
{
    private const int MostTried = 2;

    /// <summary>The sitemap, or the first of its parts read as an example; null where there is none.</summary>
    public static async Task<(Uri Address, SitemapProposal Proposal)?> RunAsync(Fetcher fetcher, Uri page, CancellationToken cancellationToken)
    {
        foreach (var address in await AddressesAsync(fetcher, page, cancellationToken))
        {
            if (await ReadAsync(fetcher, address, cancellationToken) is not { } map) continue;
            var feed = map.Feed;
            if (map.Parts.MaxBy(part => part.LastModified) is { } part) feed = (await ReadAsync(fetcher, new Uri(part.Url), cancellationToken))?.Feed ?? feed;
            if (SitemapProposal.Propose(feed, page) is { } proposal) return (address, proposal);
        }
        return null;
    }

    private static async Task<SitemapResult?> ReadAsync(Fetcher fetcher, Uri address, CancellationToken cancellationToken)
    {
        if (await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken) is not FetchResult.Content content) return null;
        using (content) return Sitemap.Read(content.Body.Bytes, content.Trace.Address);
    }

    private static async Task<IEnumerable<Uri>> AddressesAsync(Fetcher fetcher, Uri page, CancellationToken cancellationToken)
    {
        var usual = new Uri(page, "/sitemap.xml");
        if (await fetcher.FetchAsync(new FetchRequest(new Uri(page, "/robots.txt"), FetchPurpose.Robots), cancellationToken) is not FetchResult.Content content)
            return [usual];
        using (content)
        {
            var named = Encoding.UTF8.GetString(content.Body.Bytes.Span).Split('\n')
                .Where(line => line.StartsWith("sitemap:", StringComparison.OrdinalIgnoreCase))
                .Select(line => Uri.TryCreate(page, line[8..].Trim(), out var address) && address.Scheme is "http" or "https" ? address : null)
                .OfType<Uri>()
                .OrderByDescending(address => address.AbsolutePath.Contains("news", StringComparison.OrdinalIgnoreCase));
            return named.Append(usual).Distinct().Take(MostTried);
        }
    }
}
