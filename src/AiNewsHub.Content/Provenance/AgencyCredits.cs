using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.AgencyCredits;

namespace AiNewsHub.Content.Provenance;

/// <summary>Whose dispatch a text is, or is made with: datelines, signatures, credits at the end.</summary>
internal static partial class AgencyCredits
{
    private const int ShortBlock = 240;
    private const int Signature = 140;
    private const int LongestPlace = 80;

    /// <param name="block">Not in a caption.</param>
    /// <param name="atTop">Before the text goes on, where signatures stand.</param>
    /// <param name="found">What is found comes here.</param>
    public static void Read(TextBlock block, bool atTop, List<ViaMention> found)
    {
        var text = block.Text;
        if (Filed(block) is { } filed) found.Add(new ViaMention(filed, null));
        if (text.Length <= ShortBlock)
        {
            foreach (var name in Signed(block, atTop)) found.Add(new ViaMention(name, null));
            if (block.Has(ProvenanceCues.Company))
            {
                var credited = Credited(block);
                found.AddRange(credited);
                if (credited.Count > 0) return;
            }
            if (block.Has(ProvenanceCues.Agency) && block.Place == BlockPlace.Body && !block.AfterImage && Copyright().Match(text) is { Success: true } owned
                && Agencies.Find(owned.Groups["who"].Value) is { } owner) found.Add(new ViaMention(owner, null));
        }
        if (MayClose(text) && Closing().Match(text) is { Success: true } closing && Agencies.Find(closing.Groups["who"].Value) is { } closed)
            found.Add(new ViaMention(closed, null));
    }

    // "AUSTIN, Texas (AP) —", "PARIS, 12 mars (ADN) -", "(ANSA) - ROMA".
    private static string? Filed(TextBlock block)
    {
        var text = block.Text;
        if (!block.Has(ProvenanceCues.Agency) && !text.AsSpan(0, Math.Min(text.Length, LongestPlace)).Contains('(')) return null;
        if (Dateline().Match(text) is not { Success: true } dateline)
            return Leading().Match(text) is { Success: true } leading ? Agencies.Find(leading.Groups["who"].Value) : null;
        var who = dateline.Groups["who"].Value;
        if (Agencies.Find(who) is { } known) return known;
        var place = dateline.Groups["place"].Value.Split(' ', ',')[0];
        return place.Length > 2 && !place.Any(char.IsLower) && (SourceNames.LooksLikeAgency(who) || Acronym().IsMatch(who)) ? who : null;
    }

    // A line of nothing but names, one of them an agency: "hk/dpa", "Alba Renedo / EFE", "La rédaction (avec AFP et Reuters)".
    private static List<string> Signed(TextBlock block, bool atTop)
    {
        if (block.Text.Length > Signature || block.Place is not BlockPlace.Body || !block.Has(ProvenanceCues.Agency | ProvenanceCues.AgencyWord)) return [];
        var found = new List<string>();
        var line = Lead().Replace(block.Text, "");
        var parts = Joint().Split(line);
        // The name alone is also what lists of other articles have beside each.
        if (parts.Length == 1 && line.Length == block.Text.Length && !atTop) return found;
        foreach (var part in parts)
        {
            if (Agency(part) is { } agency) found.Add(agency);
            else if (part.Length > 0 && !Signer().IsMatch(part)) return [];
        }
        return found;
    }

    private static string? Agency(string part)
    {
        if (Agencies.Find(part) is { } known) return known;
        var bare = Role().Replace(part, "");
        if (bare.Length < part.Length && Agencies.Find(bare) is { } signed) return signed;
        if (NameThenAgency().Match(part) is { Success: true } both && Agencies.Find(both.Groups["who"].Value) is { } after) return after;
        return part.Length < 50 && SourceNames.LooksLikeAgency(part) ? SourceNames.Clean(part) : null;
    }

    // "With files from X", "avec AFP".
    private static List<ViaMention> Credited(TextBlock block)
    {
        if (!EndsInName(block.Text) && !block.Text.Contains("contributed", StringComparison.Ordinal)) return [];
        foreach (var (pattern, persons) in ((Regex, bool)[])[(Material(), false), (InBrackets(), false), (WholeLine(), true), (Help(), true), (After(), true)])
        {
            if (pattern.Match(block.Text) is not { Success: true } credit) continue;
            if (credit.Groups["signer"] is { Success: true } signer && !Signs(signer.Value)) continue;
            var who = credit.Groups["who"];
            if (LongName().Match(who.Value) is { Success: true } both && SourceNames.Clean(both.Groups["long"].Value) is { } name)
                return [new ViaMention(Agencies.Find(name) ?? name, null)];
            var mentions = Mentions.Between(block, who.Index, who.Index + who.Length)
                .Where(mention => IsNoPerson(mention) || !persons && !Person().IsMatch(mention.Name)).ToList();
            if (mentions.Count > 0) return mentions;
        }
        return block.Has(ProvenanceCues.Agency) && KnownAfter().Match(block.Text) is { Success: true } known
            && Agencies.Find(known.Groups["who"].Value) is { } agency ? [new ViaMention(agency, null)] : [];
    }

    // "La rédaction", "By Ana Whit", but not "Advertise".
    private static bool Signs(string signer) =>
        Lead().Replace(signer, "").Trim() is var name && Signer().IsMatch(name)
        && (name.Length < signer.Length || name.Contains(' ', StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal));

    // Persons write with each other too.
    private static bool IsNoPerson(ViaMention mention) =>
        Agencies.Find(mention.Name) is not null || SourceNames.LooksLikePublisher(mention.Name) || Acronym().IsMatch(mention.Name);

    private static bool MayClose(string text)
    {
        var end = text.AsSpan().TrimEnd(". ");
        return end.Length > 0 && (end[^1] == ')' || char.IsUpper(end[^1]) || end.EndsWith("dpa", StringComparison.Ordinal)
            || end.EndsWith("Reuters", StringComparison.Ordinal));
    }

    // Names stand last in a credit.
    private static bool EndsInName(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1])) end--;
        var last = text.AsSpan(0, end);
        last = last[(last.LastIndexOfAny(' ', '(') + 1)..];
        foreach (var c in last) if (char.IsUpper(c)) return true;
        return last.Contains("dpa", StringComparison.Ordinal) || last.Contains("epd", StringComparison.Ordinal);
    }

    private const string Names = @"(?<who>(?:the\s|la\s|l['’])?(?:\p{Lu}|dpa|epd)[\p{L}\d.'’&-]*(?:(?:,\s|[\s,/&])(?:\s?(?:"
        + Text.Languages.Phrases.Mentions.And
        + @"|&)\s)?(?:the\s|l['’])?\(?(?:\p{Lu}|dpa|epd)[\p{L}\d.'’&)-]*){0,8})";

    [GeneratedRegex(@"^\s*(?<place>[\p{Lu}][^()]{1,60})\((?<who>\p{L}[\p{L}-]{1,14}(?:\s\p{L}[\p{L}-]+){0,2})(?:/[\p{L}-]+)*\)\s*[.,:]?\s*[-–—:.]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^\s*(?:\((?<who>[\p{L}][\p{L}\s-]{1,20})\)\s*[-–—]|(?<who>AFP|AP|dpa|EFE|ANSA|Reuters|ANP|Lusa)\s*[-–—:]\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\p{Lu}{2,6}\s\((?<long>[^)]{5,50})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LongName();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*(?:\s(?:" + Phrases.SmallWords + @"\s)?\p{Lu}[\p{L}.'’-]*){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex("^(?!(?:USA?|UK|UAE|EU|UE|ONU|UN|RDC|RU|EAU|EE|UU|DF|DC|NRW)$)\\p{Lu}{3,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\s*(?:[/|,;•·()—–]|\s-\s|(?<![\p{L}\d])" + Phrases.Joins + @"(?![\p{L}\d]))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*" + Phrases.By + @"\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // A person, a newsroom, initials, a day.
    [GeneratedRegex(@"^(?:(?:(?:" + Phrases.SmallWords + @"|\p{Lu}[\p{L}.'’-]*)(?:\s|$|(?<=['’])))+|\p{L}{1,4}|(?i:" + Phrases.Our + ")?(?i:"
        + Phrases.Newsroom + @")(?:\s" + Phrases.OfPlace + @"\s.{2,40})?|[\d.:/\s-]+|(?:\p{L}{3,9}\.?\s)?\d{1,2}.{0,14}\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Signer();

    [GeneratedRegex(@"\s(?:(?:\p{Lu}\p{L}+\s){0,2})" + Phrases.Writer + "$|^" + Phrases.Agency + @"\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}(?<who>(?:The\s)?(?:Associated\sPress|Press\sAssociation|Agence\sFrance-Presse|Europa\sPress|Canadian\sPress|Bloomberg\sNews|Kyodo\sNews))$", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenAgency();

    [GeneratedRegex(@"(?:\((?:" + Phrases.With
        + @"\s)?(?<who>[\p{L}-]{2,12}(?:\s\p{Lu}\p{L}+)?)(?:/[\p{L}-]+)?\)|[.!?…]\s(?<who>dpa|AFP|AP|Reuters|EFE|ANSA|Lusa|ANP|dpa-AFX))\s*\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\W*(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}\s)?(?:by\s)?(?<who>(?:the\s)?[\p{L}][\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2})(?=[\s.,:]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"(?:^|[\s(,—–-])(?i:" + Phrases.Material + @")\s?" + Names + @"\)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Material();

    // Persons help as well.
    [GeneratedRegex(@"(?:^|[\s(,—–-])(?i:" + Phrases.Help + @")\s" + Names + @"\)?\.?$|(?:^|[.!?]\s)" + Names + @"\s" + Phrases.Contributed + @"\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Help();

    [GeneratedRegex(@"^\W*(?i:" + Phrases.With + @"\s(?:l['’])?)" + Names + @"\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeLine();

    [GeneratedRegex(@"[\[(](?i:" + Phrases.With + @"\s(?:l['’])?)" + Names + @"[\])]\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?<signer>[^.!?:]{2,70}?),?\s(?i:" + Phrases.With + @"\s(?:l['’])?)" + Names + @"\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"(?:^|[\s(,—–-])(?i:" + Phrases.WithAtEnd
        + @"\s(?:l['’])?)(?<who>dpa|AFP|AP|Reuters|EFE|Europa\sPress|ANSA|Lusa|ANP|Belga|ATS)\)?\.?$|^(?i:" + Phrases.BeginsWith
        + @")\s(?<who>dpa|AFP|AP|Reuters|EFE|Europa\sPress)\b", RegexOptions.CultureInvariant)]
    private static partial Regex KnownAfter();
}
