using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ImageCreditReader;

namespace AiNewsHub.Content.Provenance;

/// <summary>The credit of the lead picture, out of captions and the lines by pictures.</summary>
internal static partial class ImageCreditReader
{
    private const int MaxCredit = 120;
    private const int MaxLine = 160;

    public static string? Read(IReadOnlyList<TextBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Place == BlockPlace.Elsewhere) continue;
            var caption = block.Place == BlockPlace.Caption || block.Marks.Length > 0 && CaptionMark().IsMatch(block.Marks);
            if (!caption && block.Text.Length > MaxLine) continue;
            if (Credit(block, caption) is { } credit) return credit;
        }
        return null;
    }

    private static string? Credit(TextBlock block, bool caption)
    {
        var match = block.Has(ProvenanceCues.Picture) ? Labelled().Match(block.Text) : Match.Empty;
        if (!match.Success && (caption || block.AfterImage)) match = Marked().Match(block.Text);
        if (!match.Success && caption) match = Trailing().Match(block.Text);
        if (!match.Success) return null;
        if (!caption && !block.AfterImage && match.Index > 0) return null;
        var credit = match.Groups["who"].Value.Trim(' ', '.', ')', '(', '|', ',', ';', '\u00a0', '-', '–').Trim();
        return credit.Length is < 2 or > MaxCredit ? null : credit;
    }

    [GeneratedRegex(@"(?:^|[\s(|.–—-])(?:" + Phrases.Labels + @"\s*[:：]\s*|" + Phrases.MadeBy + @")(?<who>[^:\r\n]{2,120}?)\s*\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<who>©\s*.{2,100})$|\((?<who>(?:AP\sPhoto|Getty|AFP|REUTERS|EPA|Shutterstock|[^()]{0,60}\b(?:Getty(?:\sImages)?|AFP|AP|Reuters|Shutterstock|Unsplash|iStock|EPA|dpa|Bloomberg)\b)[^()]{0,60})\)$|^(?<who>" + Phrases.Whole + ".{0,100})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?:^|[.!?|;,–—]\s*|\s{2,}|\((?=\p{Lu}[\p{L}.'’-]+\s[^()]{0,60}/\s?\p{Lu}[^()]*\)$))(?<who>(?:DR|D\.R\.|Handout|iStock|[\p{L}][\p{L}\s.'’&-]{1,40}\s?/\s?[\p{L}][\p{L}\s.'’&/-]{1,50}|(?:AFP|REUTERS|Reuters|AP|EPA|EFE|dpa|Getty|Shutterstock|Unsplash|Pexels|Pixabay|Bloomberg)(?:[\s/]\s?[\p{L}][\p{L}\s./'’&-]{0,50})?|(?:\p{Lu}[\p{L}.'’-]+\s){1,3}" + Phrases.For + @"\s\p{Lu}[\p{L}\s]{2,30}))\s*\.?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"caption|credit|copyright|legende|légende|pie-?(?:de-)?foto|(?:^|\s)pie(?:\s|$)|bildnachweis|photo-?by",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionMark();
}
