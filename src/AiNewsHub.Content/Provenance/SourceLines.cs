using System.Text.RegularExpressions;
using AiNewsHub.Content.Urls;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.SourceLines;

namespace AiNewsHub.Content.Provenance;

/// <summary>What is said in so many words: "Source: X", "Via X", "(h/t X)", a list of sources, a headline that leads away.</summary>
internal static partial class SourceLines
{
    private const int ShortBlock = 240;
    private const int ShortItem = 160;
    private const int ShortName = 50;

    public static IEnumerable<ViaMention> Read(TextBlock block, Uri? address)
    {
        var text = block.Text;
        if (block.Has(ProvenanceCues.Found) && text.Length <= ShortBlock && Found().Match(text) is { Success: true } seen && IsNamed(block, seen, address))
            return Mentions.Between(block, seen.Groups["who"].Index, seen.Groups["who"].Index + seen.Groups["who"].Length);
        if (!block.Has(ProvenanceCues.Source)) return [];
        if (text.Length <= ShortBlock)
        {
            if (Line().Match(text) is { Success: true } line) return Mentions.Between(block, line.Groups["who"].Index, text.Length);
            if (Bare().Match(text) is { Success: true } bare && IsNamed(block, bare, address))
                return Mentions.Between(block, bare.Groups["who"].Index, text.Length);
        }
        if (!block.Has(ProvenanceCues.InlineSource)) return [];
        return Inline().Matches(text).SelectMany(inline => Mentions.Between(block, inline.Groups["who"].Index,
            inline.Groups["who"].Index + inline.Groups["who"].Length));
    }

    /// <summary>"Sources:" above a list.</summary>
    public static bool IsLabel(TextBlock block) => block.Text.Length < 40 && block.Has(ProvenanceCues.Source) && Label().IsMatch(block.Text);

    /// <summary>An item of a list of sources, or null where the list is over.</summary>
    public static ViaMention? Listed(TextBlock block, Uri? address)
    {
        if (block.Text.Length > ShortItem || block.Links is not [var link, ..] || address is not null && Hosts.SameSite(link.Address, address)) return null;
        // "Chatigny, F. (2018): …" is literature.
        if (Literature().IsMatch(block.Text) || link.Address.Host.EndsWith("doi.org", StringComparison.Ordinal)) return null;
        // "The title of it (Gridline)", "Gridline: the title of it", "Gridline".
        if (TrailingName().Match(block.Text[Math.Min(link.End, block.Text.Length)..]) is { Success: true } after
            && SourceNames.Clean(after.Groups["who"].Value) is { } trailing) return new ViaMention(trailing, link.Address);
        if (link.Start > 2 && SourceNames.Clean(block.Text[..link.Start]) is { } before && before.Split(' ').Length <= 4)
            return new ViaMention(before, link.Address);
        return SourceNames.Clean(block.TextOf(link)) is { } name && name.Split(' ').Length <= 4
            ? new ViaMention(name, link.Address)
            : new ViaMention(Mentions.HostName(link.Address), link.Address);
    }

    /// <summary>A headline that leads to another site, with that site's name after it.</summary>
    public static ViaMention? LinkPost(TextBlock block, Uri? address)
    {
        if (block.Links is not [var link] || address is null || Hosts.SameSite(link.Address, address) || link.Address.AbsolutePath.Length <= 1) return null;
        var named = TrailingName().Match(block.Text[Math.Min(link.End, block.Text.Length)..]);
        if (named.Success && SourceNames.Clean(named.Groups["who"].Value) is { } name) return new ViaMention(name, link.Address);
        return link.Start == 0 && link.Length >= block.Text.Length - 2 ? new ViaMention(Mentions.HostName(link.Address), link.Address) : null;
    }

    /// <summary>A lone link to another publisher in an element that is named after the source.</summary>
    public static ViaMention? Named(TextBlock block, Uri? address)
    {
        if (block.Text.Length > ShortName || block.Marks.Length == 0 || block.Links is not [var link] || link.Length < block.Text.Length - 2) return null;
        if (!SourceMark().IsMatch(block.Marks) || PictureMark().IsMatch(block.Marks) || address is null || Hosts.SameSite(link.Address, address)) return null;
        return SourceNames.Clean(block.Text) is { } name ? new ViaMention(name, link.Address) : null;
    }

    // Without a colon only what is an agency, a publisher by its name, or linked to another site.
    private static bool IsNamed(TextBlock block, Match match, Uri? address)
    {
        var who = match.Groups["who"];
        if (block.LinkAt(who.Index, who.Index + who.Length) is { } link)
            return link.Start >= who.Index && (address is null || !Hosts.SameSite(link.Address, address));
        return SourceNames.Clean(who.Value) is { } name && (Agencies.Find(name) is not null || SourceNames.LooksLikePublisher(name));
    }

    [GeneratedRegex(@"^[\s\[(—–→>*-]*(?:" + Phrases.Labels + @"\s*(?:[:：|]|\s[–—-]\s)\s*|" + Phrases.Via + @"\s*:?\s+)(?<who>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[\s\[(—–-]*(?i:" + Phrases.Sources + @")\s(?<who>[\p{Lu}\d][^.;:!?]{1,60})[.)\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:^|[.!?…]\s)[\s\[(—–-]*(?i:" + Phrases.Found + @")\s(?<who>[^.;!?]{2,80})[.)\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    [GeneratedRegex(@"[\[(]\s*(?:" + Phrases.InBrackets + @"\s*[:：]?\s+|" + Phrases.Sources + @"[:：])(?<who>[^\])]{2,80})[\])]|(?:^|[.!?…]\s)"
        + Phrases.Sources + @"\s?[:：]\s?(?<who>[^.;:]{2,60})\.?$|(?:^|[.!?…]\s|\s[–—-]\s)" + Phrases.Closing + @"\s(?<who>(?-i:\p{Lu})[^.;:\d]{2,40})\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^\W*" + Phrases.ListHeads + @"\s*:?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\((?:\p{L}{3,9}\.?\s)?\d{4}\p{L}?\)|\bet\sal\b|\bVol\.|\bpp?\.\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Literature();

    [GeneratedRegex(@"(?:^|[\s_-])source(?:-?(?:name|link))?(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceMark();

    [GeneratedRegex("image|img|photo|foto|caption|picture|media|figure", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureMark();

    [GeneratedRegex(@"^\s*[\[(—–,|-]\s?(?<who>[^\])]{2,50})[\])]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingName();
}
