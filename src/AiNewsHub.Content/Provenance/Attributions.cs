using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Attributions;

namespace AiNewsHub.Content.Provenance;

/// <summary>Whose report a sentence passes on: "first reported by X" anywhere; "according to X" near the top, and only where X is a publisher.</summary>
internal static partial class Attributions
{
    private static readonly string[] _social = ["x.com", "twitter.com", "linkedin.com", "facebook.com", "instagram.com", "bsky.app", "threads.net",
        "youtube.com", "reddit.com"];

    public static IEnumerable<ViaMention> Read(TextBlock block, bool inLede)
    {
        const ProvenanceCues First = ProvenanceCues.ReportedFirst | ProvenanceCues.Revealed | ProvenanceCues.Citing | ProvenanceCues.First;
        if (block.InQuote) return [];
        inLede = inLede && block.Has(ProvenanceCues.Attribution) && (block.Has(ProvenanceCues.Agency | ProvenanceCues.Press) || block.Written.Count > 0);
        if (!inLede && !block.Has(First)) return [];
        var text = block.Text;
        var found = new List<(int At, ViaMention Mention)>();
        if (block.Has(ProvenanceCues.ReportedFirst)) Add(FirstReported.Matches(text), anybody: true);
        if (block.Has(ProvenanceCues.Revealed)) Add(Revealed.Matches(text), anybody: false);
        if (block.Has(ProvenanceCues.Citing)) Add(Citing.Matches(text), anybody: true);
        if (block.Has(ProvenanceCues.First)) Add(WasFirst.Matches(text), anybody: true);
        if (inLede) Add(AnchoredMatches.Of(According, ProvenanceCues.Attribution, text), anybody: false);
        if (inLede && block.Has(ProvenanceCues.Reports)) Add(Reports.Matches(text), anybody: false);
        // "According to X, citing Y": in the order of the sentence, whatever pattern found them.
        return found.Count == 0 ? [] : found.OrderBy(item => item.At).Select(item => item.Mention);

        void Add(IEnumerable<Match> matches, bool anybody)
        {
            foreach (var match in matches)
            {
                if (Mentions.Of(block, match) is { } mention && (anybody
                    ? !AiMakers.Contains(mention.Name)
                    : IsPublisher(mention, match.Groups["medium"].Success, match.Groups["seen"].Success))) found.Add((match.Groups["who"].Index, mention));
            }
        }
    }

    private static bool IsPublisher(ViaMention mention, bool calledSo, bool seen)
    {
        if (calledSo || Agencies.Find(mention.Name) is not null || SourceNames.LooksLikePublisher(mention.Name)) return true;
        return !seen && !SourceNames.IsOffice(mention.Name) && mention.Url is { } url && !_social.Contains(Urls.Hosts.Registered(url.Host))
            && !AiMakers.Contains(mention.Name) && !NoMedium().IsMatch(mention.Name);
    }

    private const string Name = SourceNames.Pattern;
    private const string Medium = "(?:" + SourceNames.Medium + ")?";
    private const string When = @"(?=\s" + Phrases.AfterReports + @"|\s?[,.:;—–]|$)";

    private static Regex FirstReported { get; } = new("(?i:" + Phrases.FirstReported + @"\s?(?:" + Phrases.Article + @"\s)?)" + Medium + Name,
        RegexOptions.CultureInvariant);

    // Companies reveal things too. Interpreted as the large ones of DisclosurePatterns are, and for the same reason.
    private static Regex Revealed { get; } = new("(?i:" + Phrases.Revealed + @"\s?)" + Medium + Name, RegexOptions.CultureInvariant);

    private static Regex WasFirst { get; } = new(@"\b" + Name + @",?\s" + Phrases.WasFirst + @"|(?i:\b" + Phrases.ItIs + @"\s)" + Name + @"(?i:\s)"
        + Phrases.WhoRevealed, RegexOptions.CultureInvariant);

    private static Regex Citing { get; } = new(@"\s(?i:" + Phrases.Citing + @")\s" + Medium + Name, RegexOptions.CultureInvariant);

    private static Regex According { get; } = new(@"\G(?i:(?:" + Phrases.According + "|(?<seen>" + Phrases.SeenBy + @"))\s?)" + Medium
        + @"(?<=[\s'’«“„""]|d['’])" + Name, RegexOptions.CultureInvariant);

    private static Regex Reports { get; } = new(@"\b" + Name + @"\s" + Phrases.Reports + When, RegexOptions.CultureInvariant);

    // Whose findings and figures are reported, not whose report.
    [GeneratedRegex(@"\b" + Phrases.NoMedium + @"\b|-\p{L}*bericht", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoMedium();
}
