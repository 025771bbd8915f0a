using System.Buffers;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Paragraphs in which a publisher speaks for itself: newsletters, apps, channels, rights, cookies, support.</summary>
internal static partial class Promotions
{
    public const int Longest = 420;

    // One of these stands in every match of the patterns below, and few paragraphs have any.
    public static readonly string[] Stems =
    [
        "newsletter", "inbox", "mailing list", "daily edition", "mail alert", "never miss", "lettre", "bolet", "correo", "be informed of", "subscri",
        "follow", "find us", "find the", "like us", "join us", "join the", "join our", "connect with", "twitter", "facebook", "instagram", "download", "canal de", "folge", "folgt", "suivez", "rejoignez", "retrouvez", "guenos en", "guenos a", "nete a", "nete desde", "hazte", "whatsapp",
        "copyrighted", "written permission", "may not be", "chronion", "reproduction", "nachdruck", "ohne gew", "werb", "affiliate", "commission", "amazon", "meinung des", "expressed", "inhalte dieser", "advertise with", "to the editor", "anderen teilen",
        "cookie", "privatsph", "einverst", "externer inhalt", "zustimmung", "opt-in", "opt in", "blockiert", "deaktiviert", "drittanbieter", "consent", "veraltet", "obsol", "outdated", "recaptcha",
        "member", "log in for", "login for", "llt dir", "llt ihnen", "llt euch", "gefallen", "support our", "support independent", "soutenez", "unterst", "coffee", "patron", "supporter", "spende", "jobs in der", "enjoyed this", "thanks for reading",
    ];

    private static readonly SearchValues<string> _stems = SearchValues.Create(Stems, StringComparison.OrdinalIgnoreCase);

    public static bool Is(ReadOnlySpan<char> text) => text.Length <= Longest && text.ContainsAny(_stems) && (Letter().IsMatch(text) || Channel().IsMatch(text) || Rights().IsMatch(text) || Privacy().IsMatch(text) || Support().IsMatch(text));

    [GeneratedRegex(@"\b(?:sign(?:ing)?[- ]up|subscribe|register|delivered|straight)\b.{0,90}\b(?:newsletters?|inbox|mailing list|daily edition|e-?mail alerts?)\b|\bnewsletters?\b.{0,80}\b(?:sign up|subscribe|inbox|anmelden|abonnieren|bestellen|inscri\w+|abonne\w+|suscr\w+|delivered)|\bby email and never miss|\bnever miss (?:our|a|an) (?:top|story|update|post)|(?:inscri\w+|abonne\w+|recevez).{0,60}\b(?:newsletter|lettre d['’]information|infolettre)|(?:suscr\w+|recibe|inscríb\w+).{0,60}\b(?:newsletter|bolet[ií]n|correo)|do you want to be informed of|subscribe (?:now )?to (?:our|the) .{0,60}(?:edition|full story)|\b(?:jetzt|hier) (?:kostenlos )?(?:zum|den) .{0,40}newsletter", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?:follow|find|like|join|connect with) (?:us|me|the [\w ]{2,30}|@\S+|our [\w ]{2,20}) (?:on|at) (?:twitter|x|facebook|instagram|telegram|linkedin|google news|whatsapp|youtube|bluesky|mastodon|social)|\bdownload\b.{0,80}\bapps?\b.{0,40}\b(?:ios|android|app store|google play)|canal de (?:telegram|whatsapp)|(?:folge|folgt|folgen sie) (?:uns|mir) (?:auf|bei)|(?:suivez|rejoignez|retrouvez)[- ]nous (?:sur|aussi)|s[ií]guenos (?:en|a través)|únete (?:a|desde)|hazte (?:miembro|socio)|(?:^|\W)wir bei whatsapp|\bon twitter and instagram @", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(@"copyrighted (?:property|material)|written permission must be|may not be (?:published|reproduced|broadcast|rewritten|redistributed)|(?:materia[lł]\w*) chronion|reproduction (?:interdite|prohibited)|nachdruck (?:nur )?(?:mit|verboten)|angaben ohne gewähr|(?:beitrag|artikel|post|seite|text) enth(?:ä|ae)lt (?:werbung|affiliate|werbelinks)|contains? affiliate|affiliate[- ]?links?\b|(?:we|i) (?:may )?earn (?:a|an)? ?(?:small )?(?:affiliate )?commission|als amazon-partner|as an amazon associate|gibt die meinung des autors wieder|(?:views|opinions) expressed .{0,60}(?:author|writer|own)\b|(?:stehen )?inhalte dieser (?:web)?(?:site|seite) unter|advertise with (?:us|the)|letters? to the editor (?:via|to|by)|(?:artikel|beitrag) mit anderen teilen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();

    [GeneratedRegex(@"(?:diese|unsere) (?:web)?(?:site|seite) (?:verwendet|nutzt|benutzt) cookies|(?:this|our) (?:web)?site uses cookies|we use cookies|(?:ce|notre) site (?:web )?utilise des cookies|nous utilisons des cookies|wir (?:verwenden|nutzen) cookies|\bcookie-richtlinie|datenschutz & cookies|wir respektieren (?:deine|ihre) privatsph|einverständnis keine verbindung|^externer inhalt$|(?:zur|einer) e-?mail zur zustimmung|double[- ]opt[- ]in|(?:dieses|dieser) (?:video|inhalt|element) .{0,40}(?:blockiert|deaktiviert|drittanbieter)|to view this (?:content|video).{0,60}(?:cookies|consent)|consentement .{0,40}(?:afficher|vidéo)|(?:browser|navigateur) (?:ist|est|is) .{0,20}(?:veraltet|obsolète|outdated)|recaptcha", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Privacy();

    [GeneratedRegex(@"already (?:a |an )?(?:subscriber|member).{0,60}log ?in|log in for (?:immediate )?access|gef(?:ä|ae)llt (?:dir|ihnen|euch) (?:unser|dieser|der)|hat (?:dir|ihnen|euch) (?:der|dieser) (?:artikel|beitrag) gefallen|support (?:our|independent) (?:journalism|work|reporting)|soutenez(?:-nous| notre)|bitte unterstützen sie|buy me a coffee|become a (?:member|patron|supporter)|(?:für|mit) (?:deine|ihre) (?:spende|unterstützung)|first-time subscribers|membership and enjoy|(?:traum)?jobs in der|if you enjoyed this (?:post|article)|thanks for reading", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Support();
}
