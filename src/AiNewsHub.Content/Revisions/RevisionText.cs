using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.RevisionText;

namespace AiNewsHub.Content.Revisions;

/// <summary>Tells an edit that readers should know of from the noise around every page.</summary>
public static partial class RevisionText
{
    /// <summary>A line that is longer says something.</summary>
    private const int LongestNoise = 90;

    /// <summary>
    /// Whether the words differ once counters, reading times, share lines, advertisements' labels, relative times and the parameters of
    /// addresses are taken away. Case, accents, spacing and punctuation do not count.
    /// </summary>
    /// <param name="before">One paragraph a line.</param>
    /// <param name="after">As <paramref name="before"/>.</param>
    public static bool Differ(string before, string after) =>
        !string.Equals(before, after, StringComparison.Ordinal) && Hash(before) != Hash(after);

    private static long Hash(string text)
    {
        using var words = TokenizedText.Of(Substance(text));
        return ContentHash.Of(words);
    }

    private static string Substance(string text)
    {
        var lines = text.Split('\n').Where(line => line.Length > LongestNoise || !Noise().IsMatch(line));
        return Parameters().Replace(Inline().Replace(string.Join('\n', lines), " "), "");
    }

    [GeneratedRegex(
        @"^\W*(?:[\d\s.,:/+kKM-]*" + Phrases.Counts + @"?[\d\s.,:/+kKM-]*|" + Phrases.Buttons + @"\b[\p{L}\s,|·]{0,60}|" + Phrases.Advertisements
            + @"\b.{0,60}|"
        + Phrases.Dated + @"\b[^.]{0,20}(?:" + Phrases.Ago + "|" + Phrases.LongAgo + ")|" + Phrases.Ago + @")\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(
        @"\b" + Phrases.ReadingTime + @"\s?:?\s?(?:" + Phrases.About + @"\s)?\d+\s?min\w*|\b\d+[\s-]?min(?:ute)?s?\.?\s" + Phrases.ToRead + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<=https?://[^\s?#]{1,300})[?#]\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();
}
