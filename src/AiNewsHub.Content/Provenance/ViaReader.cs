using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Provenance;

/// <summary>Whom a text says it is based on: source lines, credits to agencies, datelines, "first reported by", translations.</summary>
internal static partial class ViaReader
{
    private const int ShortBlock = 240;
    /// <summary>No paragraph of a report is as long; every expression below is tried at each of its places.</summary>
    private const int LongestBlock = 5_000;
    private const int LedeBlocks = 6;
    private const int MostMentions = 8;

    public static IReadOnlyList<ViaMention> Read(IReadOnlyList<TextBlock> blocks, Uri? address, string? site)
    {
        var found = new List<ViaMention>();
        var paragraphs = 0;
        foreach (var block in blocks)
        {
            if (block.Text.Length > LongestBlock) continue;
            if (block.Place is BlockPlace.Elsewhere or BlockPlace.Caption || block.Marks.Contains("caption", StringComparison.OrdinalIgnoreCase) || block.Marks.Contains("credit", StringComparison.OrdinalIgnoreCase)) continue;
            if (block.Place == BlockPlace.Heading)
            {
                if (LinkPost(block, address) is { } post) found.Add(post);
                continue;
            }
            if (block.Place == BlockPlace.Body) paragraphs++;
            if (block.AfterImage && PictureLabel().IsMatch(block.Text)) continue;
            found.AddRange(Lines(block));
            found.AddRange(Agency(block));
            // "According to X, citing Y": in the order of the sentence, whatever pattern found them.
            found.AddRange(Reported(block, paragraphs <= LedeBlocks).OrderBy(mention => block.Text.IndexOf(mention.Name, StringComparison.Ordinal)));
            found.AddRange(Republished(block));
        }
        return Distinct(found.Where(mention => !IsOwn(mention, address, site)));
    }

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
        address is not null && mention.Url is not null && Hosts.SameSite(mention.Url, address) || site is not null && string.Equals(site, mention.Name, StringComparison.OrdinalIgnoreCase);

    // "Source: X", "Via X", "(h/t X)".
    private static IEnumerable<ViaMention> Lines(TextBlock block)
    {
        if (!block.Has(Cues.Source)) yield break;
        if (block.Text.Length <= ShortBlock && SourceLine().Match(block.Text) is { Success: true } line)
        {
            foreach (var mention in Names(block, line.Groups["who"].Index, block.Text.Length)) yield return mention;
            yield break;
        }
        foreach (Match inline in InlineSource().Matches(block.Text))
        {
            var who = inline.Groups["who"];
            foreach (var mention in Names(block, who.Index, who.Index + who.Length)) yield return mention;
        }
    }

    // All names in a part of a block: linked ones by their link, the rest between commas.
    private static IEnumerable<ViaMention> Names(TextBlock block, int start, int end)
    {
        var part = block.Text[start..end];
        var from = 0;
        foreach (var piece in Separator().Split(part))
        {
            var at = part.IndexOf(piece, from, StringComparison.Ordinal);
            if (piece.Length == 0 || at < 0) continue;
            from = at + piece.Length;
            var link = block.LinkAt(start + at, start + at + piece.Length);
            var name = SourceNames.Clean(link is not null ? block.TextOf(link) : Parenthesis().Replace(piece, "")) ?? SourceNames.Clean(piece);
            if (name is null && link is not null) name = HostName(link.Address);
            if (name is not null) yield return new ViaMention(name, link?.Address);
        }
    }

    private static string HostName(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;

    private static IEnumerable<ViaMention> Agency(TextBlock block)
    {
        if (Dateline().Match(block.Text) is { Success: true } dateline && Agencies.Find(dateline.Groups["who"].Value) is { } filed) yield return new ViaMention(filed, null);
        if (block.Text.Length > ShortBlock)
        {
            if (MayClose(block.Text) && ClosingCredit().Match(block.Text) is { Success: true } closing && Agencies.Find(closing.Groups["who"].Value) is { } closed) yield return new ViaMention(closed, null);
            yield break;
        }
        if (AgencyByline().Match(block.Text) is { Success: true } byline)
        {
            foreach (var part in Separator().Split(byline.Groups["who"].Value)) if (Agencies.Find(part) is { } signed) yield return new ViaMention(signed, null);
        }
        if (block.Has(Cues.Company) && AgencyCredit().Match(block.Text) is { Success: true } credit)
        {
            var who = credit.Groups["who"];
            if (LongName().Match(who.Value) is { Success: true } both && SourceNames.Clean(both.Groups["long"].Value) is { } name) yield return new ViaMention(Agencies.Find(name) ?? name, null);
            else foreach (var mention in Names(block, who.Index, who.Index + who.Length)) yield return mention;
        }
        else if (MayClose(block.Text) && ClosingCredit().Match(block.Text) is { Success: true } closing && Agencies.Find(closing.Groups["who"].Value) is { } closed) yield return new ViaMention(closed, null);
    }

    private static bool MayClose(string text)
    {
        var end = text.AsSpan().TrimEnd(". ");
        return end.Length > 0 && (end[^1] == ')' || char.IsUpper(end[^1]) || end.EndsWith("dpa", StringComparison.Ordinal) || end.EndsWith("Reuters", StringComparison.Ordinal));
    }

    // "first reported by X" always; "according to X" only near the top and only where X is linked or a known agency.
    private static IEnumerable<ViaMention> Reported(TextBlock block, bool inLede)
    {
        if (block.InQuote) yield break;
        var text = block.Text;
        if (block.Has(Cues.Credit))
        {
            foreach (var match in FirstReported().Matches(text).Concat(Citing().Matches(text))) if (Follow(block, match) is { } mention) yield return mention;
        }
        if (!inLede || !block.Has(Cues.Attribution) || (block.Links.Count == 0 && !block.Has(Cues.Agency))) yield break;
        foreach (Match match in According().Matches(block.Text))
        {
            if (Follow(block, match) is not { } mention) continue;
            if (mention.Url is not null || Agencies.Find(mention.Name) is not null) yield return mention;
        }
    }

    private static ViaMention? Follow(TextBlock block, Match match)
    {
        var who = match.Groups["who"];
        var link = block.LinkAt(match.Index, who.Index + who.Length);
        var inside = link is not null ? block.LinkAt(who.Index, who.Index + who.Length) : null;
        var phrase = inside is not null && inside.Start >= who.Index ? block.TextOf(inside) : who.Value;
        return SourceNames.Clean(phrase) is { } name ? new ViaMention(name, link?.Address) : null;
    }

    private static IEnumerable<ViaMention> Republished(TextBlock block)
    {
        if (block.Text.Length > 400 || !block.Has(Cues.Credit)) yield break;
        foreach (Match match in FirstPublished().Matches(block.Text)) if (Follow(block, match) is { } mention) yield return mention;
    }

    // A headline that leads to another site, with that site's name after it.
    private static ViaMention? LinkPost(TextBlock block, Uri? address)
    {
        if (block.Links is not [var link] || address is null || Hosts.SameSite(link.Address, address) || link.Address.AbsolutePath.Length <= 1) return null;
        var named = TrailingName().Match(block.Text[Math.Min(link.End, block.Text.Length)..]);
        if (named.Success && SourceNames.Clean(named.Groups["who"].Value) is { } name) return new ViaMention(name, link.Address);
        return link.Start == 0 && link.Length >= block.Text.Length - 2 ? new ViaMention(HostName(link.Address), link.Address) : null;
    }

    private const string Name = @"(?<who>(?:(?:the|le|la|les|l['’]|el|der|die|das)\s?)?[\p{Lu}\d][\p{L}\d&'’+-]*(?:\.[\p{L}\d]+)*(?:\s(?:(?:of|de|des|du|and|for|et|y|&|the|la|le)\s){0,2}[\p{Lu}\d&][\p{L}\d&'’+-]*(?:\.[\p{L}\d]+)*){0,4})";

    [GeneratedRegex(@"^[\s\[(—–-]*(?:(?:sources?|quellen?|fuentes?|fonti?|bron|origine|source\soriginale|original\ssource|article\soriginal|originalartikel|hat\stip|credit|crédits?|d['’]après|inspiré\sde|en\ssavoir\splus\ssur|read\smore\sat|more\sat)\s*(?:[:：]|\s[–—-]\s)\s*|(?:via|h/t|\(via\)|ht)\s*:?\s+)(?<who>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"[\[(]\s*(?:(?:source|quelle|fuente|fonte|via|h/t|hat\stip)\s*[:：]?\s+|(?:source|quelle|fuente|fonte)[:：])(?<who>[^\])]{2,80})[\])]|(?:^|[.!?]\s)(?:source|quelle|fuente)\s?[:：]\s?(?<who>[^.;:]{2,60})\.?$|(?:^|[.!?]\s)(?i:via)\s(?<who>\p{Lu}[^.;:]{2,40})\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InlineSource();

    [GeneratedRegex(@"\s*(?:,|;|\s/\s|\s\|\s|\s(?:et|and|und|y)\s|\s&\s(?=\p{Lu}{2,}))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^\s*[\p{Lu}][^()]{1,60}\((?<who>[\p{L}-]{2,12}(?:\s\p{Lu}\p{L}+)?)\)\s*[.,:]?\s*[-–—:.]", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"(?:\((?:avec\s|mit\s|con\s|with\s)?(?<who>[\p{L}-]{2,12}(?:\s\p{Lu}\p{L}+)?)\)|[.!?…]\s(?<who>dpa|AFP|AP|Reuters|EFE|ANSA|dpa-AFX))\s*\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingCredit();

    [GeneratedRegex(@"^(?:by|par|von|por|di)\s[^.]{0,80}?(?:,\s|\sfor\s|\s/\s|\sof\s|\s[|•-]\s)(?<who>(?:the\s)?[\p{L}-]{2,12}(?:[\s-]\p{Lu}\p{L}+){0,2})\s*$|^(?:by|par|von|por|di)\s[^.]{0,80}?,\s(?<who>(?:the\s)?(?:associated\spress|press\sassociation|agence\sfrance-presse|europa\spress))\s*$|^(?:by|par|von|por|di)?\s*(?<who>(?:the\s)?(?:associated\spress|reuters|agence\sfrance-presse|afp|dpa|efe|europa\spress|bloomberg(?:\snews)?|ansa))(?:\s(?:staff|news))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgencyByline();

    [GeneratedRegex(@"(?:^|[\s(,—–-])(?:avec|con\sinformación\sde|con\sagencia|mit\smaterial\s(?:von|der)|with\s(?:assistance|files|reporting|material|information|additional\sreporting|contributions?)\s(?:from|by)|(?:enthält|unter\sverwendung\svon)\smaterial\s(?:von|der))\s(?:l['’])?(?<who>(?:the\s)?\p{Lu}[\p{L}\d.'’&-]*(?:[\s,&](?:\s?(?:et|and|und|y|&)\s)?\(?[\p{Lu}][\p{L}\d.'’&)-]*){0,6})\)?\.?$|^(?:mit|con)\s(?<who>dpa|AFP|AP|Reuters|EFE|Europa\sPress)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AgencyCredit();

    [GeneratedRegex(@"^\p{Lu}{2,6}\s\((?<long>[^)]{5,50})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LongName();

    [GeneratedRegex(@"(?i:(?:first|previously|originally|earlier)\s(?:reported|revealed|published|disclosed)(?:\s\w+day)?\s(?:by|in|on|at)|(?:first|earlier)\sspotted\sby|was\sfirst\sto\sreport|scoop\sby|(?:révélé|dévoilé|rapporté|relayé|repéré|annoncé\sen\spremier|publié\sd['’]abord)e?s?\s(?:\w+\s)?(?:par|dans|sur)|(?:zuerst|als\serstes?)\s(?:berichtete|berichtet|hatte|meldete)|berichtete\szuerst|(?:lo\s|la\s|los\s)?(?:adelantó|adelantado\spor|adelantada\spor|reveló\sen\sexclusiva|publicó\sen\sexclusiva)|según\s(?:adelantó|publicó|informa|ha\spublicado|publica))\s(?:de\s|der\s|das\s|die\s)?" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex FirstReported();

    [GeneratedRegex(@"(?i:,\squi\scite|\sciting(?:\sa\sreport\s(?:by|from|in))?|\scitant|\sbajo\scita\sde|\sunter\sberufung\sauf(?:\s(?:die|den|das))?)\s" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Citing();

    [GeneratedRegex(@"(?i:\bselon|d['’]après|(?:,\s|^)(?:rapporte|révèle|relate|indique|écrit|affirme|explique)|\brapporte|\bindique|\brévèle|a\sappris|according\sto(?:\sa\s(?:new\s)?report\s(?:by|from|in))?|as\sreported\sby|reported\sby|reports|per|via|\blaut(?:\seinem\sbericht\s(?:von|der|des))?|wie|berichtet|meldet|\bsegún|informa|recoge|cuenta)\s" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex According();

    [GeneratedRegex(@"(?i:(?:traduit|adapté)e?\s(?:de\sl['’]anglais\s)?(?:et\sadaptée?\s)?(?:de|du|depuis|d['’]après)|(?:translated|adapted)\sfrom(?:\san\sarticle\s(?:in|by|on))?|(?:read|see)\sthe\s(?:original|full\sstory|full\sarticle)(?:\s\w+)?\s(?:on|at|in|here\son)|(?:lire|retrouvez|voir)\s(?:l['’]article\soriginal|l['’]original|la\sversion\soriginale)\s(?:sur|dans)|(?:first|originally)\s(?:appeared|published|posted|ran)\s(?:on|in|at|by)|(?:republished|reprinted|reproduced|syndicated|cross-?posted)\s(?:with\spermission\s)?(?:from|by|on)|with\spermission\sof|(?:paru|publié|parue|publiée)e?s?\s(?:initialement|d['’]abord|à\sl['’]origine|originellement|pour\sla\spremière\sfois)\s(?:sur|dans|par|chez)|(?:initialement|d['’]abord)\s(?:paru|publié)e?s?\s(?:sur|dans|par)|reproduit\s(?:avec\sl['’]autorisation\s)?(?:de|depuis)|(?:ursprünglich|zuerst)\s(?:erschienen\s)?(?:bei|auf|in|im|erschienen\sbei)|(?:übersetzt|übernommen)\s(?:aus|von)|zuerst\s(?:veröffentlicht|erschienen)\s(?:bei|auf|in)|publicado\s(?:originalmente|originariamente|por\sprimera\svez)\s(?:en|por)|traducido\s(?:de|del)|leer\sel\soriginal\sen|original\sen)\s(?:the\s(?=\p{Lu}))?" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex FirstPublished();

    [GeneratedRegex(@"^\s*[\[(—–-]\s?(?<who>[^\])]{2,50})[\])]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingName();

    [GeneratedRegex(@"^(?:photo|image|foto|bild|imagen|illustration|crédits?|credits?|©)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureLabel();
}
