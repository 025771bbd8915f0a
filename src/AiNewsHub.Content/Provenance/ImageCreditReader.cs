using System.Text.RegularExpressions;

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

    [GeneratedRegex(@"(?:^|[\s(|.–—-])(?:(?:(?:crédits?|credits?|créditos?|bildnachweis|copyright)\s*(?:images?|photos?|d['’]image|illustrations?|foto|de\s(?:la\s)?(?:foto|imagen))?|(?:photo|image|picture|featured\simage)\s(?:credit|courtesy)s?|(?:photos?|photographs?|photographie|photographer|photographe|fotografie|fotograf|fotos?|images?|bild|imagen|fotografía|illustration|visuel|grafik|picture|source\sphoto|quelle\sfoto))\s*[:：]\s*|(?:photo|photograph|image|illustration|picture|foto|photographie|fotografía|fotografia|bild|cartoon|graphic)s?\s(?:(?:by|par|por)\s|(?:von|de)\s(?=(?-i:\p{Lu}))))(?<who>[^:\r\n]{2,120}?)\s*\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<who>©\s*.{2,100})$|\((?<who>(?:AP\sPhoto|Getty|AFP|REUTERS|EPA|Shutterstock|[^()]{0,60}\b(?:Getty(?:\sImages)?|AFP|AP|Reuters|Shutterstock|Unsplash|iStock|EPA|dpa|Bloomberg)\b)[^()]{0,60})\)$|^(?<who>(?:courtesy\s(?:of|photo)|screenshot|screen\sgrab|capture\sd['’]écran|captura\sde\spantalla|image\s(?:générée|generated|créée)|illustration\s(?:générée|generated|créée)|bild\s(?:generiert|erstellt)|imagen\s(?:generada|creada)|(?:sketch|drawing|chart|graphic|illustration|diagram)\s(?:by|:)|photo\s\p{Lu}|handout|DR$).{0,100})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?:^|[.!?|;,–—]\s*|\s{2,}|\((?=\p{Lu}[\p{L}.'’-]+\s[^()]{0,60}/\s?\p{Lu}[^()]*\)$))(?<who>(?:DR|D\.R\.|Handout|iStock|[\p{L}][\p{L}\s.'’&-]{1,40}\s?/\s?[\p{L}][\p{L}\s.'’&/-]{1,50}|(?:AFP|REUTERS|Reuters|AP|EPA|EFE|dpa|Getty|Shutterstock|Unsplash|Pexels|Pixabay|Bloomberg)(?:[\s/]\s?[\p{L}][\p{L}\s./'’&-]{0,50})?|(?:\p{Lu}[\p{L}.'’-]+\s){1,3}(?:via|on|for|pour)\s\p{Lu}[\p{L}\s]{2,30}))\s*\.?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"caption|credit|copyright|legende|légende|pie-?(?:de-)?foto|(?:^|\s)pie(?:\s|$)|bildnachweis|photo-?by", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionMark();
}
