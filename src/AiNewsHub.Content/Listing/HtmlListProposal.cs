using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Listing;

/// <summary>Selectors for a page and the entries they give.</summary>
public sealed record HtmlListProposal(HtmlListRules Rules, ParsedFeed Preview)
{
    private const int MaxProposals = 3;
    private const int MaxTried = 12;

    /// <summary>
    /// Proposes how to read a page of headlines, best first, from what repeats on it: elements of the same make, each with a link of
    /// its own and words enough for a headline. Empty when nothing repeats.
    /// </summary>
    public static IReadOnlyList<HtmlListProposal> Propose(string html, Uri address)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(address);
        using var page = ListPage.Parse(html, address);
        return
        [
            .. RepeatedBlocks.In(page)
                .Take(MaxTried)
                .Select(block => Complete(page, address, block))
                .Where(proposal => proposal.Proposal.Preview.Items.Count >= RepeatedBlocks.Fewest)
                .OrderByDescending(proposal => proposal.Score)
                .Select(proposal => proposal.Proposal)
                .DistinctBy(proposal => string.Join('\n', proposal.Preview.Items.Select(item => item.Url)))
                .Take(MaxProposals),
        ];
    }

    /// <inheritdoc cref="Propose(string, Uri)"/>
    public static IReadOnlyList<HtmlListProposal> Propose(ReadOnlySpan<byte> page, string? contentType, Uri address) =>
        Propose(ListPage.Decode(page, contentType), address);

    private static (HtmlListProposal Proposal, double Score) Complete(ListPage page, Uri address, RepeatedBlock block)
    {
        var rules = new HtmlListRules
        {
            Item = block.Selector,
            Title = FieldSelectors.Title(block.Elements),
            Date = FieldSelectors.Date(block.Elements),
            Summary = FieldSelectors.Summary(block.Elements),
            Image = block.Elements.Any(element => element.QuerySelector("img") is not null) ? "img" : null,
        };
        var preview = HtmlList.Read(page, address, rules);
        return (new HtmlListProposal(rules, preview), Score(block, preview, address));
    }

    /// <summary>
    /// Headlines are long, dated, in the main part, lead deeper into the same site and are many; menus, tags and footers are none of that.
    /// </summary>
    private static double Score(RepeatedBlock block, ParsedFeed preview, Uri address)
    {
        var items = preview.Items;
        if (items.Count == 0) return 0;
        var words = items.Average(item => Math.Min(item.Title?.Split(' ').Length ?? 0, 12));
        var dated = Share(items, item => item.Published is not null);
        var own = Share(items, item => Uri.TryCreate(item.Url, UriKind.Absolute, out var url) && Urls.Hosts.SameSite(url, address));
        var pictured = Share(items, item => item.ImageUrl is not null);
        var told = Share(items, item => item.SummaryHtml is not null);
        var distinct = items.Select(item => item.Title).Distinct(StringComparer.Ordinal).Count() / (double)items.Count;
        var score = Math.Log2(1 + items.Count) * words * distinct * (1 + (1.5 * dated) + (0.4 * pictured) + (0.4 * told)) * (0.3 + own);
        if (block.HasHeadings) score *= 1.4;
        if (block.IsAside) score *= 0.25;
        return score;
    }

    private static double Share(IReadOnlyList<ParsedItem> items, Func<ParsedItem, bool> holds) => items.Count(holds) / (double)items.Count;
}
