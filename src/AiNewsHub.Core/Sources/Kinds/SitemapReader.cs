using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Content.Sites;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>Sitemaps: the entries that the rules let in; of an index none, but its sitemaps, those that changed last first.</summary>
internal sealed class SitemapReader : SourceReader
{
    private const int MostParts = 20;

    public override SourceKind Kind => SourceKind.Sitemap;

    public override string TableWord => "sitemap";

    internal override SourceText Read(string? rules, SiteRule? site, FetchResult.Content content)
    {
        var (known, problem) = string.IsNullOrWhiteSpace(rules) ? (new SitemapRules(), null) : ListRules.Read<SitemapRules>(rules);
        if (known is null) return SourceText.OfList(null, problem);
        var map = Sitemap.Read(content.Body.Bytes, content.Trace.Address);
        var feed = map.Feed with { Items = [.. map.Feed.Items.Where(item => item.Url is { } url && known.Takes(url))] };
        if (map.Parts.Count == 0) return SourceText.OfList(feed, null);
        var newest = map.Parts.OrderByDescending(part => part.LastModified ?? DateTimeOffset.MinValue);
        return new(feed) { Parts = [.. newest.Take(Math.Clamp(known.Parts, 1, MostParts))] };
    }

    /// <summary>The address of a sitemap itself. Of an index the parts are read later.</summary>
    internal override IEnumerable<KindProposal> Propose(FetchResult.Content page, SiteRule? site)
    {
        var map = Sitemap.Read(page.Body.Bytes, page.Trace.Address);
        if (map.Feed.Items.Count == 0 && map.Parts.Count == 0) yield break;
        var front = new Uri(page.Trace.Address, "/");
        yield return new(page.Trace.Address, Kind, null, SitemapProposal.Propose(map.Feed, front)?.Preview ?? map.Feed);
    }

    internal override async Task<KindProposal?> SearchAsync(Fetcher fetcher, Uri page, CancellationToken cancellationToken) =>
        await SitemapSearch.RunAsync(fetcher, page, cancellationToken) is { } found
            ? new(found.Address, Kind, found.Proposal.Rules is { } rules ? ListRules.Write(rules) : null, found.Proposal.Preview)
            : null;
}
