using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.SourceNames;

namespace AiNewsHub.Content.Provenance;

/// <summary>What can be the name of a publisher, and what only looks like one.</summary>
internal static partial class SourceNames
{
    /// <summary>A name as expressions find it: capitalised words with the small words that join them, or a host.</summary>
    public const string Pattern = @"(?<who>(?:" + Phrases.NameArticles + @"\s?)?[\p{Lu}\d][\p{L}\d&'’+-]*(?:\.[\p{L}\d]+)*(?:\s(?:(?:" + Phrases.SmallWords
        + @"|&)\s){0,2}[\p{Lu}\d&][\p{L}\d&'’+-]*(?:\.[\p{L}\d]+)*){0,4}|[a-z][a-z\d-]+\.(?:com|org|net|io|ai|co|news|info|media|eu|fr|de|es|it|pt|nl|ch|at|be|uk|example)\b)";

    /// <summary>A word that says that the name after it is a publisher's: "the trade magazine", "nos confrères de".</summary>
    public const string Medium = @"(?:" + Phrases.MediumArticles + @"\s?)?(?:\p{Ll}[\p{L}-]+\s){0,2}?(?<medium>" + Phrases.Media
        + @")(?:\s(?:\p{Ll}[\p{L}-]+\s)?(?:" + Phrases.MediumElided + "|" + Phrases.MediumOf + @"\s)?|\s)[""“«„'‘]?\s?";

    private const int MaxName = 60;

    /// <summary>The name in a phrase without articles of speech and marks around it, or null.</summary>
    public static string? Clean(string phrase)
    {
        var name = Issued().Replace(phrase, "").Trim(' ', '.', ',', ';', ':', '(', ')', '[', ']', '"', '“', '”', '«', '»', '„', '‚', '‘', '\u00a0', '–', '—',
            '-', '|', '→', '*', '↗').Trim();
        if (Agencies.Find(name) is { } agency) return agency;
        name = Article().Replace(name, "");
        if (Role().Replace(name, "") is var bearer && bearer.Length < name.Length && Agencies.Find(bearer) is { } employer) return employer;
        if (Agencies.Find(name) is { } bare) return bare;
        if (name.Length is < 2 or > MaxName || !name.Any(char.IsLetter) || name.Split(' ').Length > 7) return null;
        if (!char.IsUpper(name[0]) && !char.IsDigit(name[0]) && !Host().IsMatch(name) && !SmallInitial().IsMatch(name)) return null;
        return NoPublisher().IsMatch(name) ? null : name;
    }

    /// <summary>Whether a phrase says that there is no publisher to name: "press release", "own research".</summary>
    public static bool SaysNone(string phrase) => NoPublisher().IsMatch(phrase.Trim());

    /// <summary>Whether a name says by itself that it is a publisher's: "The Silicon Ledger", "Les Échos du Soir", "heise.de".</summary>
    public static bool LooksLikePublisher(string name) =>
        Host().IsMatch(name) || Station().IsMatch(name) || name.Contains(' ', StringComparison.Ordinal) && PublisherWord().IsMatch(name);

    /// <summary>Initials that are no publisher's: offices, parties, standards.</summary>
    public static bool IsOffice(string name) => Initials().IsMatch(name) && !Station().IsMatch(name);

    /// <summary>Whether a name says by itself that it is a news agency's.</summary>
    public static bool LooksLikeAgency(string name) => AgencyWord().IsMatch(name);

    [GeneratedRegex("^(?:" + Phrases.BeforeName + "|" + Phrases.Articles + @"\s(?=\p{Lu}|\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\W*" + Phrases.Release + @"\s(?:" + Phrases.ReleaseOf + @"\s?)?(?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Issued();

    [GeneratedRegex(@"\s(?:(?:\p{Lu}\p{L}+\s)?" + Phrases.Staff + @"|\d{1,2}\.\d{1,2}\.\d{2,4}).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    // "iFun", "taz", "c't" are names too, but only as a capital soon follows; "the report" is none.
    [GeneratedRegex(@"^\p{Ll}\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex SmallInitial();

    [GeneratedRegex(@"\b" + Phrases.PublisherWords + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublisherWord();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}&'’.-]*\s(?:of\s|de\s|du\s)?)+" + Phrases.AgencyEnds + "$|^" + Phrases.AgencyStarts
        + @"\s(?:\p{Lu}[\p{L}-]*\s?(?:de\s|d['’])?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyWord();

    [GeneratedRegex(@"^(?:BBC|CNN|CNBC|NBC|ABC|CBS|NPR|PBS|MSNBC|CBC|KGO|ARD|ZDF|NDR|WDR|SWR|MDR|RBB|BR|ORF|SRF|RTL|RTS|RTBF|BFM\w*|TF1|LCI|RFI|RMC|RTVE|TVE|SER|COPE|RAI|NOS|VRT|FAZ|SZ|NZZ|WSJ|NYT|FT|CNET|ZDNet)(?:\s\p{L}+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Station();

    [GeneratedRegex(@"^\p{Lu}{2,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex("^" + Phrases.NoNames + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoPublisher();
}
