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

    public static IReadOnlyList<ViaMention> Read(IReadOnlyList<TextBlock> blocks, Uri? address, string? site)
    {
        var found = new List<ViaMention>();
        var paragraphs = 0;
        var inList = false;
        foreach (var block in blocks)
        {
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
                if (SourceLines.LinkPost(block, address) is { } post) found.Add(post);
                continue;
            }
            // Menus and buttons are no paragraphs.
            if (block.Place == BlockPlace.Body && block.Text.Length >= Prose) paragraphs++;
            found.AddRange(SourceLines.Read(block, address));
            AgencyCredits.Read(block, paragraphs <= LedeBlocks, found);
            found.AddRange(Attributions.Read(block, paragraphs <= LedeBlocks));
            found.AddRange(Republications.Read(block));
        }
        return found.Count == 0 ? [] : Distinct(found.Where(mention => !IsOwn(mention, address, site)));
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
