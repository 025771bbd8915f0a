using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.AuthorNames;

namespace AiNewsHub.Content.Extraction.Metadata.Authors;

/// <summary>Splits a byline into names, and knows what is no name.</summary>
internal static partial class AuthorNames
{
    // Counts of comments and shares stick to names.
    private static readonly char[] _digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public static IEnumerable<string> Split(string byline)
    {
        var text = Lead().Replace(byline.Trim(), "");
        text = Month().Replace(Tail().Replace(text, ""), "");
        foreach (var part in Joint().Split(text))
        {
            var name = Lead().Replace((part.Contains(' ', StringComparison.Ordinal) ? part.TrimEnd(_digits) : part)
                .Trim(' ', '.', ',', ';', ':', '-', '–', '|', '•', '/', '\u00a0', '(', ')', '*', '"', '@'), "").Trim();
            if (name.Length > 0) yield return name;
        }
    }

    /// <summary>The line as printed, without "by" before it and what follows the names.</summary>
    public static string Line(string byline) =>
        Month().Replace(Counted().Replace(Tail().Replace(Lead().Replace(byline.Trim(), ""), ""), ""), "").Trim(' ', ',', ';', ':', '-', '–', '|');

    public static bool IsName(string name, string? site)
    {
        if (name.Length is < 2 or > 70 || name.Split(' ').Length > 7) return false;
        if (name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || name.StartsWith('/')
            || name.Contains(".com/", StringComparison.OrdinalIgnoreCase)) return false;
        if (!name.Any(char.IsLetter) || NoName().IsMatch(name)) return false;
        return !(site is not null && string.Equals(name, site, StringComparison.OrdinalIgnoreCase) && name.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>Whether a text reads like a person's whole name: two to five words that begin with capitals.</summary>
    public static bool IsFullName(string name) => name.Length is > 4 and < 60 && FullName().IsMatch(name) && !NoName().IsMatch(name);

    [GeneratedRegex(
        @"^(?:" + Phrases.Titles + @"\.?\s)*\p{Lu}[\p{L}'’.-]*(?:\s(?:" + Phrases.Particles + @"\s){0,2}(?:d['’]|l['’]|al-)?\p{Lu}[\p{L}'’.-]*){1,4}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex("^" + Phrases.Leads + @"(?:\s*:\s*|\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?:[\s,|•·–-]+(?:" + Phrases.Posted + @"\s.*|" + Phrases.On + @"\s(?:\p{L}+,?\s)?\d.*|\d{1,2}[\s./:-].*|" + Phrases.MonthBegins + @"\.?\s\d.*|"
            + Phrases.Ends + @"\b.*|"
        + Phrases.OthersWork + @"\b.*|\(.*)|\s*[,|•·–-]\s*" + Phrases.Jobs + @"\b.*|\s*[|•·].*|\s*@\w+.*|\s*\S+@\S+.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tail();

    // The day after it was no part of the name, but its month sticks to it.
    [GeneratedRegex(@"(?<=\p{L}+\s\p{L}+)\s" + Phrases.Months + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<=\s\p{Lu}\p{Ll}+)\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s*(?:;|,|\s/\s|\s&\s|\s\+\s|\s" + Phrases.And + @"\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:" + Phrases.NoNames + @"|[\d./\s]+.*\d{4}.*|\d+)$|[{}<>=]|\d{3,}|\?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
