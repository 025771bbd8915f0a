using System.Buffers;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Provenance;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.LicenceReader;

namespace AiNewsHub.Content.Licences;

/// <summary>
/// Licences in the words of a text. An article may be about licences: its own is a sentence that speaks of this text or site, or
/// a short line that is nothing else; a picture's stands in its caption.
/// </summary>
internal static partial class LicenceReader
{
    private const int LongestNotice = 400;
    private const int LongestLine = 120;
    private const int LongestEvidence = 300;

    private static readonly SearchValues<string> _words = SearchValues.Create(Phrases.Names, StringComparison.OrdinalIgnoreCase);

    /// <summary>The licence of the text and that of its first picture that has one.</summary>
    public static (StatedLicence? Text, StatedLicence? Image) Read(IReadOnlyList<TextBlock> blocks)
    {
        StatedLicence? text = null;
        StatedLicence? image = null;
        foreach (var block in blocks)
        {
            if (block.Place == BlockPlace.Elsewhere || block.Text.Length > LongestNotice * 4) continue;
            var link = LinkToLicence(block);
            if (link is null && !block.Text.AsSpan().ContainsAny(_words)) continue;
            if (IsOfImage(block)) image ??= Find(block.Text, link);
            else if (text is null && !block.InQuote) text = OfText(block, link);
        }
        return (text, image);
    }

    private static bool IsOfImage(TextBlock block) =>
        block.Place == BlockPlace.Caption || block.Text.Length < LongestNotice
            && (Picture().IsMatch(block.Text) || block.Marks.Contains("caption", StringComparison.OrdinalIgnoreCase)) && !Own().IsMatch(block.Text);

    private static StatedLicence? OfText(TextBlock block, string? link)
    {
        foreach (var sentence in SentenceEnd().Split(block.Text))
        {
            if (sentence.Length is < 3 or > LongestNotice) continue;
            // A work that others may use and this text speaks of: a model, a data set, a song.
            if (!Own().IsMatch(sentence) && !(sentence.Length <= LongestLine && StandsAlone().IsMatch(sentence))) continue;
            if (Find(sentence, sentence.Length == block.Text.Length || block.Links.Count == 1 ? link : null) is { } found) return found;
        }
        return null;
    }

    private static StatedLicence? Find(string sentence, string? link) =>
        (link ?? LicenceNames.InText(sentence)) is { } name ? new(name,
            sentence.Length <= LongestEvidence ? sentence.Trim() : sentence[..LongestEvidence].Trim() + "…") : null;

    private static string? LinkToLicence(TextBlock block)
    {
        if (!block.Written.Any(link => link.Address.Contains("creativecommons", StringComparison.OrdinalIgnoreCase))) return null;
        foreach (var link in block.Links)
            if (link.Address.Host.EndsWith("creativecommons.org", StringComparison.OrdinalIgnoreCase)
                && LicenceNames.InText(link.Address.AbsoluteUri) is { } name) return name;
        return null;
    }

    [GeneratedRegex(
        @"\b" + Phrases.These + @"\b[^.]{0,60}?\b" + Phrases.Things + @"\b[^.]{0,120}\b" + Phrases.Licensed + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"^\W*(?:" + Phrases.Labels + @"\s?[:：]|(?:" + Phrases.What + @"\s)?(?:" + Phrases.Is + @"\s)?" + Phrases.Put + @"\s(?:\w+\s){0,3}" + Phrases.Under
        + @"\b|(?:licence\s)?(?:CC[\s-](?:BY|0)|Creative\sCommons)\b|©?\s?\d{4}\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandsAlone();

    [GeneratedRegex(@"(?:^|[.–—|(-])\W*" + Phrases.Pictures + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<=[a-zà-ÿ\d)][.!?])\s+(?=[\p{Lu}«“])|\s[|•]\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
