using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

/// <summary>What can be the name of a publisher, and what only looks like one.</summary>
internal static partial class SourceNames
{
    private const int MaxName = 60;

    /// <summary>The name in a phrase without articles of speech and marks around it, or null.</summary>
    public static string? Clean(string phrase)
    {
        var name = phrase.Trim(' ', '.', ',', ';', ':', '(', ')', '[', ']', '"', '“', '”', '«', '»', '„', '\u00a0', '–', '—', '-', '|', '→', '*').Trim();
        if (Agencies.Find(name) is { } agency) return agency;
        name = Article().Replace(name, "");
        if (Agencies.Find(name) is { } bare) return bare;
        if (name.Length is < 2 or > MaxName || name.Split(' ').Length > 7) return null;
        if (!char.IsUpper(name[0]) && !char.IsDigit(name[0]) && !LooksLikeHost(name)) return null;
        return NoPublisher().IsMatch(name) ? null : name;
    }

    private static bool LooksLikeHost(string name) => Host().IsMatch(name);

    [GeneratedRegex(@"^(?:l['’]agence\s|l['’]|le\ssite\s(?:de\s|d['’])?|le\sjournal\s|le\squotidien\s(?=\p{Lu})|le\smagazine\s|the\swebsite\s|dem\s|der\s(?=\p{Lu}{2,})|die\s(?=\p{Lu}{2,})|el\sdiario\s|el\speriódico\s|la\sagencia\s|the\s(?=AP\b|AFP\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^(?:press\s?release|communiqu[ée].*|pressemitteilung|nota\sde\sprensa|none.*|various.*|divers.*|own\s.*|company.*|interviews?|reader.*|agencies|agences|agencias|here|ici|hier|link|lien|read\smore|lire.*|this|ce|diese[rs]?|photo|image|code|wikipedia\scommons|twitter|x|facebook|youtube|instagram|linkedin|e-?mail|rss|newsletter|the|a|an|(?:l['’])?(?:english|french|german|spanish|italian|chinese|japanese|korean|anglais|français|allemand|espagnol|englisch(?:en)?|deutsch(?:en)?|französisch(?:en)?|inglés|francés|alemán))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoPublisher();
}
