using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Sites;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>Pages of headlines, read by selectors: the source's own, else the site's, else those that the page itself suggests.</summary>
internal sealed class HtmlListReader : SourceReader
{
    private const int MostPages = 20;

    public override SourceKind Kind => SourceKind.HtmlList;

    public override string TableWord => "html-list";

    public override bool IsPage => true;

    internal override SourceText Read(string? rules, SiteRule? site, FetchResult.Content content)
    {
        if (rules is null && site?.List is { } known) return Read(known, content);
        if (rules is null) return SourceText.OfList(Proposals(content) is [var best, ..] ? best.Preview : null, null);
        var (own, problem) = ListRules.Read<HtmlListRules>(rules);
        return own is null ? SourceText.OfList(null, problem) : Read(own, content);
    }

    internal override IEnumerable<KindProposal> Propose(FetchResult.Content page, SiteRule? site)
    {
        if (site?.List is { } known && List(known, page) is { Items.Count: > 0 } ruled) yield return Proposal(page, known, ruled);
        foreach (var found in Proposals(page)) yield return Proposal(page, found.Rules, found.Preview);
    }

    private static SourceText Read(HtmlListRules rules, FetchResult.Content content) =>
        SourceText.OfList(List(rules, content), null) with { OlderPages = Math.Min(rules.Pages, MostPages) - 1 };

    private static ParsedFeed List(HtmlListRules rules, FetchResult.Content content) =>
        HtmlList.Read(content.Body.Bytes.Span, content.Facts.ContentType, content.Trace.Address, rules);

    private static IReadOnlyList<HtmlListProposal> Proposals(FetchResult.Content page) =>
        HtmlListProposal.Propose(page.Body.Bytes.Span, page.Facts.ContentType, page.Trace.Address);

    private KindProposal Proposal(FetchResult.Content page, HtmlListRules rules, ParsedFeed example) =>
        new(page.Trace.Address, Kind, ListRules.Write(rules), example);
}
