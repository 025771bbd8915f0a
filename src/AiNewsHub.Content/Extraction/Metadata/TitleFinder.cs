using AiNewsHub.Content.Extraction.Bodies;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>
/// The title as printed on the page, without the site's name: the headline element is believed when what the head says
/// agrees with it, else the head is, with the part cut off that names the site.
/// </summary>
internal static class TitleFinder
{
    private const int MaxTitle = 500;
    private const int ShortestHeadline = 12;
    private const int LongTitle = 25;
    private const int LongestKicker = 40;

    /// <summary>The title, and all that stands in its element, which the body need not repeat.</summary>
    public static (string? Title, string? Printed) Find(PageFacts facts, string? site)
    {
        var stated = Stated(facts).Select(reading => reading with
        {
            Value = SiteNames.CutHost(SiteNames.Cut(HtmlCleaner.ToLine(reading.Value), site),
            facts.Context.Address)
        }).Where(reading => reading.Value.Length > 0).ToList();
        var printed = new Dictionary<string, string>(StringComparer.Ordinal);
        var headings = Headings(facts, printed).ToList();
        // Some sites state their own name as the title of every page.
        if (headings.Exists(heading => !SiteNames.IsSite(heading.Value, site, facts.Context.Address)))
            stated.RemoveAll(reading => SiteNames.IsSite(reading.Value, site, facts.Context.Address));
        var chosen = Choose(stated, headings, facts);
        foreach (var reading in stated.Concat(headings.Take(4).Union(headings.Where(heading => heading == chosen))))
        {
            var won = ReferenceEquals(reading, chosen);
            facts.Note("title", reading.Source, reading.Value, won,
                !won ? null : headings.Contains(reading) ? stated.Count > 0 ? CandidateReasons.Confirmed : null : CandidateReasons.NoHeading);
        }
        if (chosen is null) return (null, null);
        var title = chosen.Value.Length > MaxTitle ? chosen.Value[..MaxTitle] : chosen.Value;
        return (title, printed.GetValueOrDefault(chosen.Value, title));
    }

    private static Reading<string>? Choose(List<Reading<string>> stated, List<Reading<string>> headings, PageFacts facts)
    {
        foreach (var heading in headings)
        {
            // "The Open Journalism Project:" goes on in another element.
            if (heading.Value.EndsWith(':') && stated.Count > 0) continue;
            if (stated.Find(witness => EndsWith(heading.Value, witness.Value)) is { } whole) return whole;
            foreach (var witness in stated) if (Agree(heading.Value, witness.Value)) return heading;
            if (heading.Value.Length <= 10 || !facts.TitleTag.Contains(heading.Value, StringComparison.OrdinalIgnoreCase)) continue;
            // "Silicon Exposed: Open Verilog flow" has both the blog's name and the post's.
            return headings.Find(other => other.Value.Length > heading.Value.Length
                && facts.TitleTag.EndsWith(other.Value, StringComparison.OrdinalIgnoreCase)) ?? heading;
        }
        return stated.Count > 0 ? stated[0] : headings.Count > 0 ? headings[0] : null;
    }

    // "Chips | The mill that makes them": what stands before the title in its element is the line above it.
    private static bool EndsWith(string heading, string stated) => stated.Length >= LongTitle && heading.Length > stated.Length + 2
        && heading.Length - stated.Length <= LongestKicker && heading.EndsWith(stated, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(heading[^(stated.Length + 1)]);

    private static bool Agree(string heading, string stated)
    {
        if (string.Equals(heading, stated, StringComparison.OrdinalIgnoreCase)) return true;
        if (stated.Length < 8 || heading.Length < 8) return false;
        return Titles.Similarity(heading, stated) > 0.8 && heading.Length < stated.Length * 1.6
            || Titles.Similarity(stated, heading) > 0.8 && heading.Length > stated.Length * 0.6;
    }

    private static IEnumerable<Reading<string>> Stated(PageFacts facts)
    {
        foreach (var (name, value) in facts.Head.Of("og:title", "twitter:title")) yield return new(value, $"meta {name}");
        if (facts.Data.Text("headline") is { } headline) yield return new(headline, "JSON-LD headline");
        foreach (var (name, value) in facts.Head.Of("citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline"))
            yield return new(value, $"meta {name}");
        if (facts.TitleTag.Length > 0) yield return new(SiteNames.CutBlind(facts.TitleTag), "title element");
        if (facts.Context.TitleHint is { Length: > 0 } hint) yield return new(hint, "feed");
    }

    private static IEnumerable<Reading<string>> Headings(PageFacts facts, Dictionary<string, string> printed)
    {
        Reading<string>? Read(PageNode node)
        {
            if (node.Chars is 0 or > MaxTitle || node.IsHidden || LeadsHome(node, facts)) return null;
            var whole = TextMeasure.TextOf(node);
            var text = WithoutKicker(node, whole);
            if (!printed.TryGetValue(text, out var known) || known.Length < whole.Length) printed[text] = whole;
            return text.Length == 0 ? null : new(text, node.Name);
        }
        foreach (var node in facts.Nodes)
            if (node.Attribute("itemprop")?.Contains("headline", StringComparison.Ordinal) == true && Read(node) is { } marked) yield return marked;
        foreach (var node in facts.Nodes) if (node.Name == "h1" && Read(node) is { } first) yield return first;
        foreach (var node in facts.Nodes) if ((node.Name == "h2" || node.Name == "h3" && node.Marks.PostTitle) && Read(node) is { } second) yield return second;
    }

    // The line above the headline is not of it, even where both stand in one element.
    private static string WithoutKicker(PageNode heading, string text)
    {
        var kicker = heading.Walk().FirstOrDefault(node => node != heading && !node.IsText && node.Chars > 0 && node.Marks.Kicker);
        if (kicker is null || TextMeasure.TextOf(kicker) is var words && !text.StartsWith(words, StringComparison.Ordinal)) return text;
        var rest = text[words.Length..].TrimStart(' ', ':', '–', '—', '-', '|', '/', '•');
        return rest.Length < ShortestHeadline ? text : rest;
    }

    // A heading that links to the front page is the site's name, even where it is the only h1.
    private static bool LeadsHome(PageNode heading, PageFacts facts)
    {
        var link = heading.Walk().FirstOrDefault(node => node.Name == "a") ?? heading.Ancestors().FirstOrDefault(node => node.Name == "a");
        return link is not null && facts.Page.Base is { AbsolutePath.Length: > 1 } address
            && Urls.SafeUrl.TryParse(link.Attribute("href"), address, out var target)
            && Urls.Hosts.SameSite(target, address) && target.AbsolutePath.Trim('/').Length == 0 && target.Query.Length == 0;
    }
}
