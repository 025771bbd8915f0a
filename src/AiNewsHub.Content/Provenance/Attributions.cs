using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

/// <summary>Whose report a sentence passes on: "first reported by X" anywhere; "according to X" near the top, and only where X is a publisher.</summary>
internal static partial class Attributions
{
    private static readonly string[] _social = ["x.com", "twitter.com", "linkedin.com", "facebook.com", "instagram.com", "bsky.app", "threads.net", "youtube.com", "reddit.com"];

    public static IEnumerable<ViaMention> Read(TextBlock block, bool inLede)
    {
        const ProvenanceCues First = ProvenanceCues.ReportedFirst | ProvenanceCues.Revealed | ProvenanceCues.Citing | ProvenanceCues.First;
        if (block.InQuote) return [];
        inLede = inLede && block.Has(ProvenanceCues.Attribution) && (block.Has(ProvenanceCues.Agency | ProvenanceCues.Press) || block.Written.Count > 0);
        if (!inLede && !block.Has(First)) return [];
        var text = block.Text;
        var found = new List<(int At, ViaMention Mention)>();
        if (block.Has(ProvenanceCues.ReportedFirst)) Add(FirstReported().Matches(text), anybody: true);
        if (block.Has(ProvenanceCues.Revealed)) Add(Revealed().Matches(text), anybody: false);
        if (block.Has(ProvenanceCues.Citing)) Add(Citing().Matches(text), anybody: true);
        if (block.Has(ProvenanceCues.First)) Add(WasFirst().Matches(text), anybody: true);
        if (inLede) Add(AnchoredMatches.Of(According(), ProvenanceCues.Attribution, text), anybody: false);
        if (inLede && block.Has(ProvenanceCues.Reports)) Add(Reports().Matches(text), anybody: false);
        // "According to X, citing Y": in the order of the sentence, whatever pattern found them.
        return found.Count == 0 ? [] : found.OrderBy(item => item.At).Select(item => item.Mention);

        void Add(IEnumerable<Match> matches, bool anybody)
        {
            foreach (var match in matches)
            {
                if (Mentions.Of(block, match) is { } mention && (anybody ? !AiMakers.Contains(mention.Name) : IsPublisher(mention, match.Groups["medium"].Success, match.Groups["seen"].Success))) found.Add((match.Groups["who"].Index, mention));
            }
        }
    }

    private static bool IsPublisher(ViaMention mention, bool calledSo, bool seen)
    {
        if (calledSo || Agencies.Find(mention.Name) is not null || SourceNames.LooksLikePublisher(mention.Name)) return true;
        return !seen && !SourceNames.IsOffice(mention.Name) && mention.Url is { } url && !_social.Contains(Urls.Hosts.Registered(url.Host)) && !AiMakers.Contains(mention.Name) && !NoMedium().IsMatch(mention.Name);
    }

    private const string Name = SourceNames.Pattern;
    private const string Medium = "(?:" + SourceNames.Medium + ")?";
    private const string De = @"(?:de\sla\s|de\sl['’]|d['’]|de\s|du\s|des\s|del\s|del\s|di\s|da\s|do\s)";
    private const string When = @"(?=\s(?:that\b|and\b|on\s\p{Lu}|this\s|late\s|last\s|earlier\b|today\b|yesterday\b|\p{Lu}\p{Ll}+day\b|in\s(?:an?|its)\s|que\b|qu['’]|dass\b)|\s?[,.:;—–]|$)";

    [GeneratedRegex(@"(?i:l['’]info(?:rmation)?\s(?:vient|est|provient)\s(?:de\sla|de\sl['’]|de|du|des|d['’])|(?:first|previously|originally|earlier|initially)\s(?:reported|revealed|published|disclosed|broken|noted)(?:\s(?:last\s|late\s)?\w+day)?\s(?:by|in|on|at)|(?:first|earlier)\sspotted\s(?:by|at|on)|scoop\s(?:by|from)|(?:story|news|deal|plan)\swas\sbroken\sby|(?:révélé|annoncé\sen\spremier|publié\sd['’]abord|ébruité)e?s?\s(?:\w+\s)?(?:par|dans|sur)|(?:comme\s)?l['’]a(?:vait)?\s(?:\w+\s)?(?:révélé|dévoilé|rapporté)e?s?|(?:c['’]est|selon|d['’]après)\s(?:une|des|les)\s(?:informations?|infos?|révélations?|exclusivité)\s(?:exclusives?\s)?(?:de\sla|de\sl['’]|d['’]|de|du|des)|(?:zuerst|als\serste[srn]?)\s(?:berichtete|berichtet|meldete)|(?:zuerst|als\serste[srn]?)\s(?:hatten?|hat)(?=.{3,90}\b(?:berichtet|gemeldet|geschrieben))|berichtete\szuerst|(?:reveló|publicó|adelantó)\sen\sexclusiva)\s?(?:de\s|der\s|das\s|die\s|dem\s)?" + Medium + Name, RegexOptions.CultureInvariant)]
    private static partial Regex FirstReported();

    // Companies reveal things too.
    [GeneratedRegex(@"(?i:(?:dévoilé|rapporté|relayé|repéré)e?s?\s(?:\w+\s)?(?:par|dans|sur)|(?:adelantó|avanzó|desveló|(?:ha|han|había)\s(?:adelantado|avanzado|desvelado|revelado)|(?:adelantad|avanzad|desvelad|revelad)[oa]s?\s(?:\w+\s)?por)|según\s(?:adelantó|publicó|informa|ha\spublicado|publica)|(?:rivelat|anticipat)[oae]\sda)\s?" + Medium + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Revealed();

    [GeneratedRegex(@"\b" + Name + @",?\s(?:(?:(?:which|who)\s)?(?:(?:was|were|is|has|had)\s)?(?:\p{Ll}+\sand\s)?(?:the\s)?first\s(?:to\s(?:report|reveal|publish|break|spot|notice|write)|with\sthe|reported|revealed|published|spotted|broke)|(?:(?:which|who)\s)?(?:first\s)?broke\sthe\s(?:story|news|scoop)|had\sthe\s(?:story|news|scoop)\b|(?:a|avait)\sété\s(?:le|la)\spremi(?:er|ère)\sà|a(?:vait)?\srévélé\s(?:en\spremier|le\spremier|l['’](?:information|info|affaire))|(?:hatte|hat)\s(?:\p{L}+\s)?(?:zuerst|als\serste)|berichtete\s(?:zuerst|als\serste)|fue\s(?:el\sprimero|la\sprimera)\sen)|(?i:\bc['’]est)\s" + Name + @"\squi\s(?:a\s|l['’]a\s|le\s)?(?:révél|dévoil|rapport)\w+", RegexOptions.CultureInvariant)]
    private static partial Regex WasFirst();

    [GeneratedRegex(@"(?i:,\squi\scite|\sciting(?:\sa\sreport\s(?:by|from|in))?|\scitant|\sbajo\scita\sde|\scitando\sa|\sunter\sberufung\sauf(?:\seinen\sbericht\s(?:von|der|des))?(?:\s(?:die|den|das))?)\s" + Medium + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Citing();

    [GeneratedRegex(@"\G(?i:(?:selon|(?<=d['’])après)(?:\s(?:une?|des|les|l['’])\s?(?:informations?|infos?|enquête|dépêche|article|révélations?|papier)(?:\s\p{L}+e)?\s" + De + @"?)?|(?:rapport|révèl|relat|indiqu|écri|affirm|expliqu|racont|précis|relèv|détaill|relai|confi)(?:ent|e|t|vent)(?:\s(?:à|au|aux))?|(?<=\ba\s)appris|(?:révélé|rapporté|raconté)\s(?:(?:\w+di|hier|aujourd['’]hui|ce\s\w+)\s)?|(?:déclaré|expliqué|indiqué|affirmé|assuré|répondu|confirmé|précisé|dit|confié)\s(?:[\p{L}'’]+\s){0,5}?(?:à\sla|à|au|aux)|(?:entretien|interview)\s(?:accordée?\s)?(?:à\sla|à|au|aux|avec)|(?<=\bdans\sles\s)colonnes\s" + De + @"?|interrogée?s?\spar|(?:repéré|relayé|rapporté|consulté|obtenu|vu|signalé)e?s?\spar"
        + @"|according\sto(?:\san?\s(?:\w+\s)?(?:report|story|article|piece|scoop|investigation|interview)(?:\spublished)?(?:\s(?:\w+day|today|yesterday))?\s(?:by|from|in|on|at))?|(?:reported|noted|revealed)\s(?:\w+day\s)?(?:by|in|on)|reports|per|(?<=[,(–—-]\s?)via|(?:told|tells|telling)|speaking\s(?:to|with)|interview\s(?:with|to)|(?:spotted|discovered|unearthed|uncovered)\sby|(?<seen>(?:obtained|seen|reviewed|viewed|noticed)\sby)|(?:report|story|scoop|investigation|reporting)\s(?:published\s)?(?:by|from|in)"
        + @"|laut(?:\s(?:einem|eines)\s(?:\w+)?(?:bericht|artikel)s?)?(?:\s(?:von|der|des|dem|im|in\sder))?|wie(?:\s(?:die|der|das|unter\sanderem))?(?=\s.{2,60}\s(?:berichtet|meldet|schreibt|erfuhr|berichtete|meldete|schrieb)\w*)|berichtet(?:e|en)?|meldet(?:e|en)?|schreibt|(?:bericht|informationen|recherchen|meldung)s?\s(?:von|der|des|in\sder|im|aus)|sagte\s(?:[\p{L}]+\s){0,4}?(?:der|dem)|gegenüber(?:\s(?:der|dem))?|(?:gespräch|interview)\smit(?:\s(?:der|dem))?|entdeckt\s(?:von|hat)"
        + @"|según(?:\s(?:informan?|publican?|adelantan?|recogen?|cuentan?|ha\spublicado|una\sinformación\sde|una\sexclusiva\sde))?|(?:recoge|informa|publica|adelanta|cuenta|señala|apunta|desvela)n?|detectad[oa]\spor|(?:declaró|dijo|explicó|aseguró|confirmó|contó|declarado|explicado)\s(?:[\p{L}]+\s){0,4}?a(?:l)?|entrevista\s(?:con|a|en|concedida\sa)"
        + @"|secondo|stando\sa|riporta|rivela|segundo|(?<=\bde\s)acordo\scom|conforme|avança|volgens|bericht|meldt)\s?" + Medium + @"(?<=[\s'’«“„""]|d['’])" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex According();

    [GeneratedRegex(@"\b" + Name + @"\s(?:(?:(?:has|have|had|also|has\salso)\s)?(?:reported|reports|revealed|reveals)|(?:a\s)?(?:rapporté|raconté|révélé)|rapportent?|racontent?|révèlent?|(?:berichtete?n?|meldete?n?|schreibt)|informan?|informó|publican?|publicó|adelantó|riporta|noticia|avança|meldt|bericht)" + When, RegexOptions.CultureInvariant)]
    private static partial Regex Reports();

    // Whose findings and figures are reported, not whose report.
    [GeneratedRegex(@"\b(?:universit\w*|université|universidad|institut\w*|istituto|instituto|ministry|ministère|ministerium|ministerio|commission|commissariat|bureau|authority|agency|bank|banque|court|cour|police|insee|eurostat|oecd|ocde|gartner|idc|labs?|laboratories|laboratoire|inc|corp|gmbh|ltd|foundation|fondation|stiftung|fundación|college|school|école|council|conseil|parliament|parlement|github|hugging\sface|arxiv|study|studie|étude|estudio|survey|poll|who|\w*berichts?|\w*umfrage)\b|-\p{L}*bericht", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoMedium();
}
