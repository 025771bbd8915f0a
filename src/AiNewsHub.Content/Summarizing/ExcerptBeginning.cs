using System.Text.RegularExpressions;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Text;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ExcerptBeginning;

namespace AiNewsHub.Content.Summarizing;

/// <summary>Excerpts begin with the text: not with who wrote it, when, or under which labels, which lists show beside it.</summary>
public static partial class ExcerptBeginning
{
    private const int LongestLine = 120;
    private const int MostLines = 5;
    private const int LeastText = 40;

    /// <summary>An excerpt of a text whose paragraphs are lines.</summary>
    public static string Cut(string text, int maxLength) => Excerpts.Cut(Of(text), maxLength);

    /// <summary>The text from its first line that says something; the whole where none does.</summary>
    public static string Of(string text)
    {
        var at = 0;
        for (var lines = 0; lines < MostLines; lines++)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) break;
            var line = text.AsSpan(at, end - at).Trim();
            if (line.Length > LongestLine || line.Length > 0 && !IsBeside(line.ToString())) break;
            at = end + 1;
        }
        return text.Length - at < LeastText ? text : text[at..];
    }

    private static bool IsBeside(string line) => Label().IsMatch(line) || By().IsMatch(line) || IsDate(line);

    // Nothing but a day, words of publishing and a name or two.
    private static bool IsDate(string line)
    {
        var rest = line;
        foreach (var (index, length, _) in DateText.All(line, DateCustoms.Of(null)).Reverse()) rest = rest.Remove(index, length);
        return rest.Length < line.Length && rest.Count(char.IsLetter) < 40 && !line.TrimEnd().EndsWith('.') && line.Count(c => c == ' ') < 12
            && !Sentence().IsMatch(rest);
    }

    [GeneratedRegex(@"^\W*(?:" + Phrases.Labels + @")\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // Atomic: a line of many numbers or hyphens is else tried in every way it can be parted.
    [GeneratedRegex(@"^\W*(?i:" + Phrases.By + @")\s?:?\s(?>\p{Lu}[\p{L}.'’-]*(?:[\s,|·•–—-]+|$)|(?i:" + Phrases.And + @")\s|[\d:./,]+\s?)+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex By();

    // Five words in small letters, one after the other, are a sentence.
    [GeneratedRegex(@"(?:\b\p{Ll}[\p{L}'’]*\s){5}", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
