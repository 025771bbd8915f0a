using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

/// <summary>What can be the name of a publisher, and what only looks like one.</summary>
internal static partial class SourceNames
{
    /// <summary>A name as expressions find it: capitalised words with the small words that join them, or a host.</summary>
    public const string Pattern = @"(?<who>(?:(?:[Tt]he|[Ll]es?|[Ll]a|[Ll]['’]|[Ee]l|[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Dd]en|[Ii]l|[Oo]s?|[Dd]e)\s?)?[\p{Lu}\d][\p{L}\d&'’+-]*(?:\.[\p{L}\d]+)*(?:\s(?:(?:of|de|des|du|del|di|da|do|and|for|et|y|e|&|the|la|le|les|sur|für)\s){0,2}[\p{Lu}\d&][\p{L}\d&'’+-]*(?:\.[\p{L}\d]+)*){0,4}|[a-z][a-z\d-]+\.(?:com|org|net|io|ai|co|news|info|media|eu|fr|de|es|it|pt|nl|ch|at|be|uk|example)\b)";

    /// <summary>A word that says that the name after it is a publisher's: "the trade magazine", "nos confrères de".</summary>
    public const string Medium = @"(?:(?:the|an?|our|its|le|la|l['’]|les|un|une|nos|au|aux|du|des|el|al|del|los|un|una|der|die|das|dem|den|des|einer|eines|einem|il|lo|o|a|het)\s?)?(?:\p{Ll}[\p{L}-]+\s){0,2}?(?<medium>(?:news)?(?:site|website|outlet|newspaper|paper|daily|weekly|monthly|magazine|blog|newsletter|podcast|agency|wire|portal|broadcaster|publication|colleagues|friends|journal|quotidien|hebdomadaire|hebdo|mensuel|média|lettre|agence|chaîne|revue|radio|confrères|consœurs|Zeitung|Tageszeitung|Wochenzeitung|Zeitschrift|Magazin|Nachrichtenmagazin|Fachmagazin|Portal|Nachrichtenportal|Fachportal|Nachrichtenagentur|Agentur|Sender|Blatt|Kollegen|Webseite|diario|periódico|semanario|revista|medio|sitio|cadena|boletín|agencia|compañeros|colegas|giornale|quotidiano|rivista|sito|agenzia|jornal|agência|krant|persbureau|tijdschrift))(?:\s(?:\p{Ll}[\p{L}-]+\s)?(?:(?:d['’]|de\sl['’])|(?:de\sla|de|du|des|of|at|from|over\sat|von|vom|der|bei|del|di|da|do|van)\s)?|\s)[""“«„'‘]?\s?";

    private const int MaxName = 60;

    /// <summary>The name in a phrase without articles of speech and marks around it, or null.</summary>
    public static string? Clean(string phrase)
    {
        var name = Issued().Replace(phrase, "").Trim(' ', '.', ',', ';', ':', '(', ')', '[', ']', '"', '“', '”', '«', '»', '„', '‚', '‘', '\u00a0', '–', '—', '-', '|', '→', '*', '↗').Trim();
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
    public static bool LooksLikePublisher(string name) => Host().IsMatch(name) || Station().IsMatch(name) || name.Contains(' ', StringComparison.Ordinal) && PublisherWord().IsMatch(name);

    /// <summary>Initials that are no publisher's: offices, parties, standards.</summary>
    public static bool IsOffice(string name) => Initials().IsMatch(name) && !Station().IsMatch(name);

    /// <summary>Whether a name says by itself that it is a news agency's.</summary>
    public static bool LooksLikeAgency(string name) => AgencyWord().IsMatch(name);

    [GeneratedRegex(@"^(?:l['’]agence\s|l['’](?=\p{Lu}{2})|le\ssite\s(?:de\s|d['’])?|le\sjournal\s|le\squotidien\s(?=\p{Lu}\p{L}+\s\p{Lu})|le\smagazine\s|the\swebsite\s|el\sdiario\s|el\speriódico\s|la\sagencia\s|(?:the|le|la|les|el|il|lo|der|die|das|dem|den|des|de|du|o)\s(?=\p{Lu}|\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\W*(?:pressemitteilung|presseinformation|press\srelease|communiqué(?:\sde\spresse)?|nota\sde\sprensa|comunicado(?:\sde\sprensa)?)\s(?:(?:by|of|from|de\sla|de\sl['’]|de|du|des|d['’]|von|der|del)\s?)?(?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Issued();

    [GeneratedRegex(@"\s(?:(?:\p{Lu}\p{L}+\s)?(?:writers?|reporters?|correspondents?|staff|journalists?)|\d{1,2}\.\d{1,2}\.\d{2,4}).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    // "iFun", "taz", "c't" are names too, but only as a capital soon follows; "the report" is none.
    [GeneratedRegex(@"^\p{Ll}\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex SmallInitial();

    [GeneratedRegex(@"\b(?:times|post|news|journal|herald|tribune|gazette|chronicle|observer|guardian|review|daily|weekly|courier|ledger|telegraph|standard|examiner|inquirer|bulletin|dispatch|wire|newswire|magazine|press|presse|insider|monde|figaro|échos|quotidien|dépêche|gazette|courrier|tribune|hebdo|nouvel(?:le)?s?\s?obs|zeitung|kurier|blatt|anzeiger|nachrichten|spiegel|rundschau|tagblatt|tageblatt|allgemeine|merkur|bote|diario|periódico|noticias|heraldo|vanguardia|correo|mundo|país|prensa|gaceta|corriere|gazzetta|giornale|stampa|jornal|correio|folha|notícias|nieuws|krant|courant|dagblad|radio|tv|television|télévision|broadcasting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublisherWord();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}&'’.-]*\s(?:of\s|de\s|du\s)?)+(?:Wire|Newswire|News\s(?:Service|Agency)|Wire\sService|Press\s(?:Agency|Association)|Presseagentur|Nachrichtenagentur)$|^(?:Agence|Agencia|Agenzia|Agência)\s(?:\p{Lu}[\p{L}-]*\s?(?:de\s|d['’])?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyWord();

    [GeneratedRegex(@"^(?:BBC|CNN|CNBC|NBC|ABC|CBS|NPR|PBS|MSNBC|CBC|KGO|ARD|ZDF|NDR|WDR|SWR|MDR|RBB|BR|ORF|SRF|RTL|RTS|RTBF|BFM\w*|TF1|LCI|RFI|RMC|RTVE|TVE|SER|COPE|RAI|NOS|VRT|FAZ|SZ|NZZ|WSJ|NYT|FT|CNET|ZDNet)(?:\s\p{L}+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Station();

    [GeneratedRegex(@"^\p{Lu}{2,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:press\s?(?:release|office|kit)?|communiqué(?:\sde\spresse)?|pressemitteilung|presse(?:meldung|informationen?)?|nota\sde\sprensa|comunicado(?:\sde\sprensa)?|none.*|various.*|divers.*|own\s.*|eigen[ea]\s.*|company.*|interviews?|reader.*|agencies|agences|agencias|agenturen|(?:news|wire|media|press)\s(?:reports|agencies)|medienberichte|here|ici|hier|aquí|qui|link|lien|enlace|read\smore|lire.*|this|ce|diese[rs]?|photo|image|images|foto|code|wikipedia\scommons|twitter|x|facebook|youtube|instagram|linkedin|whatsapp|telegram|e-?mail|rss|newsletter|the|an?|i|we|je|nous|ich|wir|editor.*|author.*|auteur.*|autor.*|staff|google\s(?:news|maps|trends|images)|unsplash|pexels|pixabay|shutterstock|getty(?:\simages)?|istock|(?:l['’])?(?:english|french|german|spanish|italian|chinese|japanese|korean|russian|portuguese|dutch|anglais|français|allemand|espagnol|italien|chinois|japonais|englisch(?:en)?|deutsch(?:en)?|französisch(?:en)?|spanisch(?:en)?|inglés|francés|alemán|japonés|chino)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoPublisher();
}
