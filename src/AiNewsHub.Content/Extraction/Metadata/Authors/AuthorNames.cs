using System.Text.RegularExpressions;

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
            var name = Lead().Replace((part.Contains(' ', StringComparison.Ordinal) ? part.TrimEnd(_digits) : part).Trim(' ', '.', ',', ';', ':', '-', '–', '|', '•', '/', '\u00a0', '(', ')', '*', '"', '@'), "").Trim();
            if (name.Length > 0) yield return name;
        }
    }

    /// <summary>The line as printed, without "by" before it and what follows the names.</summary>
    public static string Line(string byline) => Month().Replace(Counted().Replace(Tail().Replace(Lead().Replace(byline.Trim(), ""), ""), ""), "").Trim(' ', ',', ';', ':', '-', '–', '|');

    public static bool IsName(string name, string? site)
    {
        if (name.Length is < 2 or > 70 || name.Split(' ').Length > 7) return false;
        if (name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || name.StartsWith('/') || name.Contains(".com/", StringComparison.OrdinalIgnoreCase)) return false;
        if (!name.Any(char.IsLetter) || NoName().IsMatch(name)) return false;
        return !(site is not null && string.Equals(name, site, StringComparison.OrdinalIgnoreCase) && name.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>Whether a text reads like a person's whole name: two to five words that begin with capitals.</summary>
    public static bool IsFullName(string name) => name.Length is > 4 and < 60 && FullName().IsMatch(name) && !NoName().IsMatch(name);

    [GeneratedRegex(@"^(?:(?:dr|prof|mr|mrs|ms|sir|dipl)\.?\s)*\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:de|van|von|der|du|la|le|di|da|del|den|ten|ter|el|al|bin|zu|dos)\s){0,2}(?:d['’]|l['’]|al-)?\p{Lu}[\p{L}'’.-]*){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex(@"^(?:(?:written|posted|published|reported|edited|story|words|text|article|a\sguest\spost|submitted|entry|review(?:ed)?|fotos?|photos?|created)\s(?:and\s\w+\s)?by|by|par|von|por|di|da|door|av|af|text|autor(?:in)?|author|authors|auteur|redakteur|écrit\spar|publié\spar|proposé\spar|rédigé\spar|geschrieben\svon|veröffentlicht\svon|ein\s\w+\svon|eine\s\w+\svon|(?:pressemitteilung|beitrag|artikel|kolumne|kommentar|bericht|interview|reportage|gastbeitrag)\s?von|(?:und|and|et)\s\w+:|une?\s\w+\sde|verfasst\svon|(?:texte?|propos recueillis)\spar)(?:\s*:\s*|\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:[\s,|•·–-]+(?:(?:published|updated|posted|modified|last\supdated)\s.*|(?:on|am|le|el|um|at|vom)\s(?:\p{L}+,?\s)?\d.*|\d{1,2}[\s./:-].*|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?\s\d.*|(?:for\sthe|follow|email)\b.*|(?:edited|reviewed|photograph(?:s|y|ed)|illustrat(?:ed|ions?))\sby\b.*|\(.*)|\s*[,|•·–-]\s*(?:senior|staff|contributing|associate|chief|managing|deputy|special|editor|reporter|writer|correspondent|journalist|contributor|journaliste|redakteur|redaktion)\b.*|\s*[|•·].*|\s*@\w+.*|\s*\S+@\S+.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tail();

    // The day after it was no part of the name, but its month sticks to it.
    [GeneratedRegex(@"(?<=\p{L}+\s\p{L}+)\s(?:January|February|March|April|July|August|September|October|November|December)$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<=\s\p{Lu}\p{Ll}+)\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s*(?:;|,|\s/\s|\s&\s|\sand\s|\set\s|\sund\s|\sy\s|\s\+\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:admin|administrator|webmaster|root|user|anonymous|guest|unknown|n/a|none|null|undefined|comments?|share|home|abonnieren|subscribe|facebook|twitter|google|view\s.*|published(?:\sby|\son)?|posted(?:\sby)?|updated|last\supdated.*|written(?:\sby)?|edited(?:\sby)?.*|\w*admin\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d.*|(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|schlagw.*|tags?\s?:?.*|categor.*|[\d./\s]+.*\d{4}.*|member\slist|the\s[a-z].*|mehr.*|more.*|all\sposts.*|about\s.*|follow.*|read\s.*|posted\son.*|https?|in|on|the|von|by|par|\d+)$|[{}<>=]|\d{3,}|\?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
