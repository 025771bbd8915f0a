using System.Text.RegularExpressions;
using AiNewsHub.Content.Urls;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ViaReader;

namespace AiNewsHub.Content.Provenance;

/// <summary>Whom a text says it is based on: source lines, credits to agencies, first reports, republications.</summary>
internal static partial class ViaReader
{
    /// <summary>No paragraph of a report is as long; every expression is tried at each of its places.</summary>
    private const int LongestBlock = 5_000;
    private const int Prose = 60;
    private const int LedeBlocks = 6;
    private const int MostMentions = 8;
    private const int ShortestTitle = 8;
    private const int Near = 3;

    /// <param name="blocks">Of the page or the entry, in order.</param>
    /// <param name="address">Where it stands: links to its site are no via.</param>
    /// <param name="site">The publisher's name.</param>
    /// <param name="title">The headline where it is known: other headings lead to other articles.</param>
    public static IReadOnlyList<ViaMention> Read(IReadOnlyList<TextBlock> blocks, Uri? address, string? site, string? title)
    {
        var found = new List<ViaMention>();
        var paragraphs = 0;
        var inList = false;
        var headed = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var elsewhere = block.Place is BlockPlace.Elsewhere or BlockPlace.Caption || IsPicturesWord(block);
            if (elsewhere || block.Text.Length > LongestBlock)
            {
                inList = false;
                continue;
            }
            if (inList && SourceLines.Listed(block, address) is { } listed)
            {
                found.Add(listed);
                continue;
            }
            inList = SourceLines.IsLabel(block);
            if (block.Place == BlockPlace.Heading)
            {
                var isHeadline = title is not null && IsHeadline(block.Text, title);
                if (paragraphs == 0 && (title is null ? !headed : isHeadline || headed && NamesAfterLink(block))
                    && SourceLines.LinkPost(block, address) is { } post)
                    found.Add(post);
                headed |= title is null || isHeadline;
                continue;
            }
            // Menus and buttons are no paragraphs.
            if (block.Place == BlockPlace.Body && block.Text.Length >= Prose) paragraphs++;
            if (!IsOfTheChart(blocks, i)) found.AddRange(SourceLines.Read(block, address));
            if (SourceLines.Named(block, address) is { } named) found.Add(named);
            AgencyCredits.Read(block, paragraphs <= LedeBlocks, found);
            // The foot of a page says where other texts were printed.
            if (block.Place == BlockPlace.Foot && !AnchoredMatches.Any(DisclosurePatterns.Own, ProvenanceCues.OwnStart, block.Text)) continue;
            found.AddRange(Attributions.Read(block, paragraphs <= LedeBlocks));
            found.AddRange(Republications.Read(block));
        }
        return found.Count == 0 ? [] : Distinct(found.Where(mention => !IsOwn(mention, address, site)));
    }

    /// <summary>The agencies among those who are named as a text's authors: "hk/dpa", "AFP".</summary>
    public static IEnumerable<string> AgenciesOf(IEnumerable<string> authors, string? site) =>
        authors.SelectMany(author => author.Split(['/', ',', '(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(name => name.Length > 3 || name == Agencies.Find(name))
            .Select(Agencies.Find).OfType<string>().Where(agency => site is null || !IsAt(agency, site)).Distinct();

    // Three letters of a name are no agency.
    private static bool IsAt(string agency, string site) =>
        Agencies.Find(site) == agency || site.Split(' ').Contains(agency, StringComparer.OrdinalIgnoreCase);

    private static bool IsHeadline(string heading, string title) =>
        Letters(heading) is { Length: >= ShortestTitle } own && Letters(title) is { Length: >= ShortestTitle } stated
        && (own.Contains(stated, StringComparison.OrdinalIgnoreCase) || stated.Contains(own, StringComparison.OrdinalIgnoreCase));

    // "The price of a token (Sable Notes)", below the post's own headline.
    private static bool NamesAfterLink(TextBlock block) => block.Links is [{ Start: 0 } link] && link.Length < block.Text.Length - 2;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    // A line without a link that stands between labels and prose is about the chart or table above it; sources of a text stand at its head or its end.
    private static bool IsOfTheChart(IReadOnlyList<TextBlock> blocks, int at)
    {
        if (blocks[at].Text.Length >= Prose || blocks[at].Written.Count > 0 || !blocks[at].Has(ProvenanceCues.Source) || at == 0) return false;
        if (blocks[at - 1] is not { Place: BlockPlace.Body or BlockPlace.Caption, Text.Length: < Prose }) return false;
        for (var next = at + 1; next < blocks.Count && next <= at + Near; next++)
            if (blocks[next] is { Place: BlockPlace.Body, Text.Length: >= Prose * 2 }) return true;
        return false;
    }

    // What stands by a picture or a chart is about the picture, unless it leads to another text.
    private static bool IsPicturesWord(TextBlock block) =>
        block.Marks.Contains("caption", StringComparison.OrdinalIgnoreCase) || block.Marks.Contains("credit", StringComparison.OrdinalIgnoreCase)
        || block.AfterImage && (PictureLabel().IsMatch(block.Text) || block.Links.Count == 0 && !block.AfterFigure && SourceOnly().IsMatch(block.Text));

    private static List<ViaMention> Distinct(IEnumerable<ViaMention> mentions)
    {
        var result = new List<ViaMention>();
        foreach (var mention in mentions)
        {
            var at = result.FindIndex(known => Same(known.Name, mention.Name));
            if (at < 0) result.Add(mention);
            else if (result[at].Url is null && mention.Url is not null) result[at] = result[at] with { Url = mention.Url };
            if (result.Count >= MostMentions) break;
        }
        return result;
    }

    private static bool Same(string first, string second) =>
        first.Contains(second, StringComparison.OrdinalIgnoreCase) || second.Contains(first, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(ViaMention mention, Uri? address, string? site) =>
        address is not null && mention.Url is not null && Hosts.SameSite(mention.Url, address)
            || site is not null && string.Equals(site, mention.Name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^" + Phrases.Picture, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureLabel();

    [GeneratedRegex(@"^\W*" + Phrases.DataFrom + @"\s?[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceOnly();
}
