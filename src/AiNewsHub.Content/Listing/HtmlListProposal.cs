using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Proposing;

namespace AiNewsHub.Content.Listing;

/// <summary>Selectors for a page and the entries they give.</summary>
public sealed record HtmlListProposal(HtmlListRules Rules, ParsedFeed Preview)
{
    /// <summary>What a list is made of shows in its beginning; each trial goes through the whole tree.</summary>
    private const int MaxLength = 1_500_000;

    private const int MaxProposals = 5;
    private const int MaxTried = 60;
    private const double WorthALook = 0.04;
    private const double NearlyAsGood = 0.5;
    private const double MostStrange = 0.2;

    /// <summary>
    /// Proposes how to read a page of headlines, best first, from what repeats on it: elements of the same make, each with a link of
    /// its own and words enough for a headline. Empty when nothing repeats.
    /// </summary>
    public static IReadOnlyList<HtmlListProposal> Propose(string html, Uri address)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(address);
        using var page = ListPage.Parse(html.Length > MaxLength ? html[..MaxLength] : html, address);
        var trials = ListCandidates.In(page)
            .Select(elements => SetSelector.Find(page, elements))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(MaxTried)
            .Select(selector => ListTrial.Run(page, selector))
            .Where(trial => trial.Score > 0)
            .OrderByDescending(trial => trial.Score)
            .ThenBy(trial => trial.Selector.Length)
            .DistinctBy(trial => string.Join('\n', trial.Items.Select(item => item.Url)))
            .ToList();
        return [.. Whole(trials).Where(trial => trial.Score > WorthALook * trials[0].Score).Take(MaxProposals)
            .Select(trial => Of(page, address, trial.ToRules(page)))];
    }

    private static HtmlListProposal Of(ListPage page, Uri address, HtmlListRules rules) => new(rules, HtmlList.Read(page, address, rules));

    /// <summary>Where the best is only a part of another that is nearly as good, the page's list has been cut: the whole goes first.</summary>
    private static List<ListTrial> Whole(List<ListTrial> trials)
    {
        for (var found = true; found && trials.Count > 1;)
        {
            var best = trials[0];
            var part = best.Items.Select(item => item.Url).ToHashSet(StringComparer.Ordinal);
            var whole = trials.FindIndex(1, trial => trial.Score > NearlyAsGood * best.Score && trial.Items.Count > part.Count
                && part.IsSubsetOf(trial.Items.Select(item => item.Url)) && trial.Dated > best.Dated - MostStrange && trial.Framed < best.Framed + MostStrange);
            found = whole > 0;
            if (!found) break;
            var moved = trials[whole];
            trials.RemoveAt(whole);
            trials.Insert(0, moved);
        }
        return trials;
    }

    /// <inheritdoc cref="Propose(string, Uri)"/>
    public static IReadOnlyList<HtmlListProposal> Propose(ReadOnlySpan<byte> page, string? contentType, Uri address) =>
        Propose(ListPage.Decode(page, contentType), address);
}
