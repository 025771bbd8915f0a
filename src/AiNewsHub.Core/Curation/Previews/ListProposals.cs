using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Curation.Previews;

/// <summary>The ways in which a fetched page can be read as a list, best first: what repeats on it, then the JSON in its scripts.</summary>
internal static class ListProposals
{
    private const int EntriesShown = 3;

    /// <param name="content">The page.</param>
    /// <param name="known">How the site's rule reads its lists; stands first where it finds entries.</param>
    public static IReadOnlyList<(SourceProposal Proposal, ParsedFeed Feed)> Of(FetchResult.Content content, HtmlListRules? known)
    {
        var bytes = content.Body.Bytes.Span;
        var (type, page) = (content.Facts.ContentType, content.Trace.Address);
        var html = HtmlListProposal.Propose(bytes, type, page).Select(found => (Proposal(page, SourceKind.HtmlList, ListRules.Write(found.Rules), found.Preview), found.Preview));
        var json = JsonListProposal.Propose(bytes, type, page).Select(found => (Proposal(page, SourceKind.JsonList, ListRules.Write(found.Rules), found.Preview), found.Preview));
        if (known is null || HtmlList.Read(bytes, type, page, known) is not { Items.Count: > 0 } ruled) return [.. html, .. json];
        return [(Proposal(page, SourceKind.HtmlList, ListRules.Write(known), ruled), ruled), .. html, .. json];
    }

    public static SourceProposal Proposal(Uri address, SourceKind kind, string? rules, ParsedFeed feed) => new(address.AbsoluteUri, null, kind)
    {
        ListRules = rules,
        Entries = Entries(feed, EntriesShown),
        Total = feed.Items.Count,
    };

    /// <summary>The first entries as they would arrive.</summary>
    public static IReadOnlyList<PreviewEntry> Entries(ParsedFeed feed, int count) =>
    [
        .. feed.Items.Take(count).Select(item => new PreviewEntry(item.Title ?? item.Url ?? "–", SourceAddress.Read(item.Url)?.AbsoluteUri, item.Published ?? item.Updated)),
    ];
}
