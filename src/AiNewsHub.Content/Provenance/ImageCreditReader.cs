using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ImageCreditReader;

namespace AiNewsHub.Content.Provenance;

/// <summary>The credit of the lead picture, out of captions and the lines by pictures.</summary>
internal static partial class ImageCreditReader
{
    private const int MaxCredit = 120;
    private const int MaxLine = 160;
    private const int ShortCaption = 60;
    private const int MostBetween = 2;

    public static string? Read(IReadOnlyList<TextBlock> blocks)
    {
        var sinceImage = int.MaxValue / 2;
        foreach (var block in blocks)
        {
            sinceImage = block.AfterImage ? 0 : sinceImage + 1;
            if (block.Place == BlockPlace.Elsewhere) continue;
            var caption = block.Place == BlockPlace.Caption || block.Marks.Length > 0 && CaptionMark().IsMatch(block.Marks)
                && block.Place is not (BlockPlace.Edge or BlockPlace.Foot);
            if (!caption && (block.Text.Length > MaxLine || block.Place == BlockPlace.Heading || LeadsAway(block) || OfThePage(block))) continue;
            if (sinceImage <= MostBetween && IsNamed(block)) return Cleaned(block.Text);
            if (Credit(block, caption) is { } credit) return credit;
        }
        return null;
    }

    /// <summary>What is said for those who do not see the picture may name who made it: "Photo: Ana Whit".</summary>
    public static string? InAlt(string? alt) =>
        alt is { Length: > 4 and <= MaxLine } && CueScan.Of(alt).HasFlag(ProvenanceCues.Picture) && Labelled().Match(alt) is { Success: true } match
        ? Cleaned(match.Groups["who"].Value) : null;

    // An element named after the credit, right by a picture, says it without a label.
    private static bool IsNamed(TextBlock block) =>
        block.Text.Length is > 2 and <= ShortCaption && block.Place is BlockPlace.Body or BlockPlace.Caption && block.Marks.Length > 0
        && CreditMark().IsMatch(block.Marks) && !Labelled().IsMatch(block.Text) && !Rights().IsMatch(block.Text) && block.Text.Any(char.IsUpper);

    // "Photos: the storm seen from above" is a link to them.
    private static bool LeadsAway(TextBlock block) => !block.AfterImage && block.Links is [var link] && link.Length >= block.Text.Length - 2;

    // "© 2026 The Gazette. All rights reserved" is about all there is.
    private static bool OfThePage(TextBlock block) =>
        block.Place is BlockPlace.Edge or BlockPlace.Foot && (block.Text.Contains('©') || Companies().IsMatch(block.Text)) || Rights().IsMatch(block.Text);

    private static string? Credit(TextBlock block, bool caption)
    {
        var match = block.Has(ProvenanceCues.Picture) ? Labelled().Match(block.Text) : Match.Empty;
        if (!match.Success && (caption || block.AfterImage)) match = Marked().Match(block.Text);
        if (!match.Success && caption) match = Trailing().Match(block.Text);
        if (!match.Success && (caption || block.AfterImage) && block.Has(ProvenanceCues.Picture)) match = Qualified().Match(block.Text);
        if (!match.Success && caption && block.Text.Length <= ShortCaption && block.Has(ProvenanceCues.Picture)) match = Bare().Match(block.Text);
        if (!match.Success && caption && Agencies.Find(block.Text) is not null) return block.Text;
        if (!match.Success) return null;
        if (!caption && !block.AfterImage && match.Index > 0) return null;
        return Cleaned(match.Groups["who"].Value);
    }

    private static string? Cleaned(string who)
    {
        var credit = who.Trim(' ', '.', ')', '(', '|', ',', ';', '\u00a0', '-', '–').Trim();
        return credit.Length is < 2 or > MaxCredit ? null : credit;
    }

    [GeneratedRegex(@"(?:^|[\s(|.–—-])(?:" + Phrases.Labels + @"\s*[:：]\s*|" + Phrases.MadeBy + @")(?<who>[^:\r\n]{2,120}?)\s*\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:(?:image|img|photo|picture|media|foto|bild|caption)[_-]{0,2})?(?:credits?|copyright)|(?:image|img|photo|picture|media|foto|bild|caption)[_-]{0,2}(?:autor|author)|photographer)(?:$|[\s_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreditMark();

    // "Foto Prensa: …", "Symbolbild Archiv: …": the label goes on before its colon.
    [GeneratedRegex(@"(?:^|[\s(|.–—-])" + Phrases.Labels + @"(?:\s[\p{L}.]+){1,3}\s?[:：]\s*(?<who>[^:\r\n]{2,80}?)\s*\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();

    // "Credit Ana Whit", the label in small print or for screen readers.
    [GeneratedRegex("^(?i:" + Phrases.Labels + @")\s?(?<who>\p{Lu}[\p{L}.'’-]+(?:[\s/]\s?\p{Lu}[\p{L}.'’-]*){0,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:©|\(c\)|copyright)\W{0,3}(?:copyright\s)?(?:19|20)\d\d|\b(?:" + Phrases.Rights + @")\b|(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();

    [GeneratedRegex(@"\b(?:" + Phrases.Companies + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Companies();

    [GeneratedRegex(@"(?<who>©\s*.{2,100})$|\((?<who>(?:AP\sPhoto|Getty|AFP|REUTERS|EPA|Shutterstock|[^()]{0,60}\b(?:Getty(?:\sImages)?|AFP|AP|Reuters|Shutterstock|Unsplash|iStock|EPA|dpa|Bloomberg)\b)[^()]{0,60})\)$|^(?<who>" + Phrases.Whole + ".{0,100})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?:^|[.!?|;,–—]\s*|\s{2,}|\((?=\p{Lu}[\p{L}.'’-]+\s[^()]{0,60}/\s?\p{Lu}[^()]*\)$))(?<who>(?:DR|D\.R\.|Handout|iStock|[\p{L}][\p{L}\s.'’&-]{1,40}\s?/\s?[\p{L}][\p{L}\s.'’&/-]{1,50}|(?:AFP|REUTERS|Reuters|AP|EPA|EFE|dpa|Getty|Shutterstock|Unsplash|Pexels|Pixabay|Bloomberg)(?:[\s/]\s?[\p{L}][\p{L}\s./'’&-]{0,50})?|(?:\p{Lu}[\p{L}.'’-]+\s){1,3}" + Phrases.For + @"\s\p{Lu}[\p{L}\s]{2,30}))\s*\.?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"caption|credit|copyright|legende|légende|pie-?(?:de-)?foto|(?:^|\s)pie(?:\s|$)|bildnachweis|photo-?by",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionMark();
}
