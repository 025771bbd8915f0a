using System.Text.RegularExpressions;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Provenance;

/// <summary>What is said in so many words: "Source: X", "Via X", "(h/t X)", a list of sources, a headline that leads away.</summary>
internal static partial class SourceLines
{
    private const int ShortBlock = 240;
    private const int ShortItem = 160;

    public static IEnumerable<ViaMention> Read(TextBlock block, Uri? address)
    {
        var text = block.Text;
        if (block.Has(ProvenanceCues.Found) && text.Length <= ShortBlock && Found().Match(text) is { Success: true } seen && IsNamed(block, seen, address)) return Mentions.Between(block, seen.Groups["who"].Index, seen.Groups["who"].Index + seen.Groups["who"].Length);
        if (!block.Has(ProvenanceCues.Source)) return [];
        if (text.Length <= ShortBlock)
        {
            if (Line().Match(text) is { Success: true } line) return Mentions.Between(block, line.Groups["who"].Index, text.Length);
            if (Bare().Match(text) is { Success: true } bare && IsNamed(block, bare, address)) return Mentions.Between(block, bare.Groups["who"].Index, text.Length);
        }
        if (!block.Has(ProvenanceCues.InlineSource)) return [];
        return Inline().Matches(text).SelectMany(inline => Mentions.Between(block, inline.Groups["who"].Index, inline.Groups["who"].Index + inline.Groups["who"].Length));
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
        if (TrailingName().Match(block.Text[Math.Min(link.End, block.Text.Length)..]) is { Success: true } after && SourceNames.Clean(after.Groups["who"].Value) is { } trailing) return new ViaMention(trailing, link.Address);
        if (link.Start > 2 && SourceNames.Clean(block.Text[..link.Start]) is { } before && before.Split(' ').Length <= 4) return new ViaMention(before, link.Address);
        return SourceNames.Clean(block.TextOf(link)) is { } name && name.Split(' ').Length <= 4 ? new ViaMention(name, link.Address) : new ViaMention(Mentions.HostName(link.Address), link.Address);
    }

    /// <summary>A headline that leads to another site, with that site's name after it.</summary>
    public static ViaMention? LinkPost(TextBlock block, Uri? address)
    {
        if (block.Links is not [var link] || address is null || Hosts.SameSite(link.Address, address) || link.Address.AbsolutePath.Length <= 1) return null;
        var named = TrailingName().Match(block.Text[Math.Min(link.End, block.Text.Length)..]);
        if (named.Success && SourceNames.Clean(named.Groups["who"].Value) is { } name) return new ViaMention(name, link.Address);
        return link.Start == 0 && link.Length >= block.Text.Length - 2 ? new ViaMention(Mentions.HostName(link.Address), link.Address) : null;
    }

    // Without a colon only what is an agency, a publisher by its name, or linked to another site.
    private static bool IsNamed(TextBlock block, Match match, Uri? address)
    {
        var who = match.Groups["who"];
        if (block.LinkAt(who.Index, who.Index + who.Length) is { } link) return link.Start >= who.Index && (address is null || !Hosts.SameSite(link.Address, address));
        return SourceNames.Clean(who.Value) is { } name && (Agencies.Find(name) is not null || SourceNames.LooksLikePublisher(name));
    }

    [GeneratedRegex(@"^[\s\[(—–→>*-]*(?:(?:sources?|quell(?:e|en|enangabe)|fuentes?|font[ei]|bron(?:nen)?|origine|source\soriginale|(?:original\s|primary\s|main\s|link\s)source|originalquelle|lien\ssource|(?:article|post|story|report)\s(?:original|source|d['’]origine)|original\s(?:article|story|post|report)|original(?:artikel|beitrag)|artículo\soriginal|hat\s?tip|(?:info|tip)\svia|credit|crédits?|d['’]après|inspiré\sde|based\son|basé\ssur|en\ssavoir\splus\ssur|read\smore\sat|more\sat|via|vía)\s*(?:[:：|]|\s[–—-]\s)\s*|(?:via|vía|h/t|\(via\)|ht|hat\s?tip(?:\sto|\sà)?)\s*:?\s+)(?<who>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[\s\[(—–-]*(?:(?i:sources?|quellen?|fuentes?|font[ei]|bron(?:nen)?))\s(?<who>[\p{Lu}\d][^.;:!?]{1,60})[.)\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:^|[.!?…]\s)[\s\[(—–-]*(?i:(?:repéré|vu|lu|trouvé|déniché|découvert|signalé)e?s?\s(?:sur|chez|dans|par|via)|(?:spotted|seen|found|discovered)\s(?:on|at|by|via|over\sat)|(?:gesehen|gefunden|entdeckt)\s(?:bei|auf|via)|(?:visto|encontrado)\s(?:en|vía)|(?:thanks|thank\syou|props|merci|gracias|danke)\s(?:to|à|a|an)(?=.{2,60}\s(?:for|pour|por|für)\s(?:the|le|la|l['’]|el|den|das|die)\s?(?:tip|pointer|link|find|heads|spot|lien|info|signalement|trouvaille|pista|aviso|enlace|hinweis)))\s(?<who>[^.;!?]{2,80})[.)\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    [GeneratedRegex(@"[\[(]\s*(?:(?:source|quelle|fuente|fonte|bron|via|vía|h/t|hat\stip|lu\ssur|vu\ssur)\s*[:：]?\s+|(?:source|quelle|fuente|fonte|bron)[:：])(?<who>[^\])]{2,80})[\])]|(?:^|[.!?…]\s)(?:sources?|quellen?|fuentes?|fonti?|bron)\s?[:：]\s?(?<who>[^.;:]{2,60})\.?$|(?:^|[.!?…]\s|\s[–—-]\s)(?i:via|vía)\s(?<who>(?-i:\p{Lu})[^.;:\d]{2,40})\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^\W*(?:(?:the\s|our\s|our\smain\s|nos\s|les\s|unsere\s)?(?:sources?|quellen?|fuentes?|fonti?|bron(?:nen)?|source\slinks?|liens?\ssources?|sources?\set\s(?:liens|références)|sources?\s(?:and|&)\s(?:links|references|credits)))\s*:?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\((?:\p{L}{3,9}\.?\s)?\d{4}\p{L}?\)|\bet\sal\b|\bVol\.|\bpp?\.\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Literature();

    [GeneratedRegex(@"^\s*[\[(—–,|-]\s?(?<who>[^\])]{2,50})[\])]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingName();
}
