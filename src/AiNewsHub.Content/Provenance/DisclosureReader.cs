namespace AiNewsHub.Content.Provenance;

/// <summary>
/// What a page says of the making of its own text. Only notices count: a sentence that speaks of this text, or a short line
/// that stands alone; quotations, pictures, voices, summaries, and texts of others that an article is about do not.
/// </summary>
internal static class DisclosureReader
{
    private const int NoticeLength = 260;
    private const int ShortSentence = 160;
    private const int ShortestSentence = 5;
    private const int LongestSentence = 500;

    /// <param name="blocks">Of the whole page.</param>
    /// <param name="site">The publisher's name: what it says of itself is said of this text.</param>
    public static Disclosure Read(IReadOnlyList<TextBlock> blocks, string? site)
    {
        Disclosure? machine = null;
        foreach (var block in blocks)
        {
            if (block.Place is BlockPlace.Elsewhere or BlockPlace.Caption or BlockPlace.Heading || block.InQuote) continue;
            var notice = block.Text.Length <= NoticeLength;
            if (!MaySay(block.ProvenanceCues, notice)) continue;
            var text = DisclosurePatterns.Quotation().Replace(block.Text, " … ");
            foreach (var part in DisclosurePatterns.SentenceEnd().EnumerateSplits(text))
            {
                var (start, end) = (part.Start.Value, part.End.Value);
                if (end - start is < ShortestSentence or > LongestSentence) continue;
                var cues = CueScan.Of(text, start, end);
                if (!MaySay(cues, notice)) continue;
                var sentence = text[part];
                // Who asks discloses nothing.
                if (sentence.AsSpan().TrimEnd().EndsWith('?') || text.AsSpan(end).TrimStart().StartsWith('?')) continue;
                var said = Judge(sentence, cues, notice, block, site);
                if (said is null) continue;
                var found = new Disclosure(said, notice ? block.Text : sentence.Trim());
                // A denial about this text outweighs a mention of machines elsewhere on the page.
                if (said == false) return found;
                machine ??= found;
            }
        }
        return machine ?? Disclosure.None;
    }

    /// <summary>A line of its own speaks of this text or of the making; a sentence among others has to speak of both.</summary>
    private static bool MaySay(ProvenanceCues cues, bool notice) => (cues & (ProvenanceCues.Machine | ProvenanceCues.People)) != ProvenanceCues.None
        && (notice
            ? (cues & (ProvenanceCues.Own | ProvenanceCues.Making)) != ProvenanceCues.None
            : (cues & (ProvenanceCues.Own | ProvenanceCues.Making)) == (ProvenanceCues.Own | ProvenanceCues.Making));

    private static bool? Judge(string sentence, ProvenanceCues cues, bool notice, TextBlock block, string? site)
    {
        var own = IsOwn(sentence, notice, site);
        if (!own && !notice || DisclosurePatterns.OptOut().IsMatch(sentence) || DisclosurePatterns.Saying().IsMatch(sentence)) return null;
        var machine = (cues & ProvenanceCues.Machine) != ProvenanceCues.None && DisclosurePatterns.Machine().IsMatch(sentence);
        // "Not checked by people" speaks of the checking.
        var said = DisclosurePatterns.Checking().Replace(sentence, " ");
        if ((cues & ProvenanceCues.People) != ProvenanceCues.None && DisclosurePatterns.Human.Match(said) is { Success: true } human
            && (own || notice && said.Length <= ShortSentence && DisclosurePatterns.TextFirst.IsMatch(said)
            && IsOver(said.AsSpan(human.Index + human.Length)))) return false;
        if (!machine) return null;
        if (DisclosurePatterns.Negated().IsMatch(said))
        {
            if (!own && !(notice && DisclosurePatterns.DeniesAlone.IsMatch(said))) return null;
            return block.Place is BlockPlace.Edge or BlockPlace.Foot && own || DisclosurePatterns.DeniesAlone.IsMatch(said)
                || DisclosurePatterns.Used().IsMatch(said)
                || IsMade(said, cues) ? false : null;
        }
        var alone = notice && DisclosurePatterns.StandsAlone.IsMatch(said);
        if (!own && !alone || DisclosurePatterns.OtherThing().IsMatch(said) || DisclosurePatterns.Perhaps().IsMatch(said)) return null;
        // Papers put a summary of three points above an article of their own.
        if (DisclosurePatterns.Summary().IsMatch(said) && !DisclosurePatterns.OfAnother().IsMatch(said)) return null;
        return alone || IsMade(said, cues) ? true : null;
    }

    private static bool IsMade(string said, ProvenanceCues cues) =>
        DisclosurePatterns.AiMade().IsMatch(said) || DisclosurePatterns.Helped.IsMatch(said)
            || (cues & ProvenanceCues.Made) != ProvenanceCues.None && DisclosurePatterns.MadeBy.IsMatch(said);

    // "Texts written by people scored higher" goes on with what they did.
    private static bool IsOver(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.Length == 0 || !char.IsLetter(rest[0]) || DisclosurePatterns.GoesOn().IsMatch(rest);
    }

    private static bool IsOwn(string sentence, bool notice, string? site) =>
        AnchoredMatches.Any(DisclosurePatterns.Own, ProvenanceCues.OwnStart, sentence) && !DisclosurePatterns.TellsOf.IsMatch(sentence)
        || notice && site is { Length: > 3 } && sentence.Contains(site, StringComparison.OrdinalIgnoreCase) && DisclosurePatterns.AnyText().IsMatch(sentence);
}
