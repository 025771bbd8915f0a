using System.Buffers;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Lines inside a body that lead elsewhere or only date it, known by what they say.</summary>
internal static partial class BoilerplateLines
{
    private const int LongestLine = 220;

    // One of these stands in every appeal.
    private static readonly string[] _appeals =
    [
        "advert", "anzeige", "werbung", "public", "pubblic", "reklama", "sponsored", "loading", "lade weitere", "share", "partager", "teilen", "compartir", "tweet", "print", "drucken", "imprimer", "mail", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit",
        "comment", "kommentar", "skript als", "sign", "subscribe", "newsletter", "abonnez", "inscrivez", "suscr", "follow us", "folgen sie", "suivez", "guenos", "tzlich", "hilfreich", "bewerten", "rights reserved", "vorbehalten", "droits",
    ];

    private static readonly SearchValues<string> _stems = SearchValues.Create(_appeals, StringComparison.OrdinalIgnoreCase);

    // Most lines have none of all, which is seen in one look.
    private static readonly SearchValues<string> _anyStems = SearchValues.Create([.. _appeals, .. Promotions.Stems], StringComparison.OrdinalIgnoreCase);

    public static void Remove(PageNode article)
    {
        // The last block that stays, and how much it said.
        var (kept, said) = (article, -1);
        for (var node = article.First; node is not null;)
        {
            if (node.IsText || !ElementNames.IsBlock(node.Name) || node.Chars > Promotions.Longest || node.Name is "td" or "th" or "tr" or "tbody" or "table" or "pre")
            {
                node = node.Name is "table" or "pre" ? node.FollowingAfter(article) : node.Following(article);
                continue;
            }
            var next = node.FollowingAfter(article);
            // What says no more than the block around it has been judged with that.
            if (node.Chars > 0 && !(node.Parent == kept && node.Chars == said) && IsFurniture(node))
            {
                var heading = ElementNames.IsHeading(node.Name) || node.LinkChars == 0 && node.Chars < 60;
                if (heading && LinkList(node.Next) is { } list)
                {
                    next = list.FollowingAfter(article);
                    list.Remove();
                }
                node.Remove();
                node = next;
            }
            else
            {
                (kept, said) = (node, node.Chars);
                node = node.Following(article);
            }
        }
    }

    private static bool IsFurniture(PageNode node)
    {
        using var words = TextMeasure.Read(node);
        ReadOnlySpan<char> text = words.Span;
        var speaks = text.ContainsAny(_anyStems);
        if (speaks && Promotions.Is(text)) return true;
        if (node.Chars > LongestLine) return false;
        if (ReadMore().IsMatch(text)) return node.LinkChars > 0 || node.Chars < 60;
        if (node.Chars <= 120 && (MetaLine().IsMatch(text) || Filed().IsMatch(text))) return true;
        return speaks && text.ContainsAny(_stems) && Appeal().IsMatch(text);
    }

    // The list or the links that such a heading announces.
    private static PageNode? LinkList(PageNode? node)
    {
        while (node is { IsText: true, Chars: 0 }) node = node.Next;
        return node is { IsText: false } && node.Name is "ul" or "ol" or "div" or "p" && node.LinkDensity > 0.6 ? node : null;
    }

    [GeneratedRegex(@"^[\W\d]{0,4}(?:auch interessant|das k\S+nte (?:sie|dich|euch) (?:auch |ebenfalls )?interessieren|lesen sie (?:auch|mehr|hier|dazu|jetzt)|lies auch|mehr zum thema|mehr (?:dazu|lesen)|zum thema|weiterlesen|weiter lesen|weiterf\S+hrende links?|verwandte (?:beitr\S+ge|artikel|themen)|\S+hnliche (?:beitr\S+ge|artikel)|siehe auch|à lire (?:aussi|également|sur)|lire (?:aussi|également|la suite|plus)|voir aussi|sur le même (?:sujet|thème)|articles? (?:similaires?|liés|connexes)|en savoir plus|(?:read|see|learn|find out) (?:more|also|next)|also read|also on|you (?:may|might) (?:also )?(?:like|be interested|enjoy)|more (?:from|on this|stories|about)|related(?: (?:stories|articles|posts|content|links|topics|reading))?\s*:?$|related:|recommended(?: (?:reading|for you|stories))?\s*:?$|lea (?:también|además|más)|lee también|leer más|mir[ae]\s?:|vea (?:también|además)|le puede interesar|schon gelesen|zobacz także|auch auf \S+$|te puede interesar|más información|ver también|leggi anche|per approfondire|potrebbe interessarti|czytaj też|czytaj także|zobacz też|dowiedz się więcej|lees ook|läs också|les også|läs mer|leia também|veja também|click here to|continue reading|skip to|jump to|table of contents|inhaltsverzeichnis|teilnehmende blogs)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadMore();

    [GeneratedRegex(@"^(?:[\W\d]|\b(?:published|posted|updated|last|modified|on|at|by|am|pm|uhr|um|vom|von|stand|aktualisiert|publiziert|erstellt|ver\S+ffentlicht|publikacja|publicado|actualizado|publié|mis à jour|modifié|le|à|el|il|h|min|minutes?|minuten|mins?|read|reading time|lesezeit|temps de lecture|time|kategorie|category|categor[ií]a|rubrik|news|est|edt|et|gmt|utc|cet|cest|pst|pdt|comments?|kommentare?|commentaires?|views?|aufrufe|shares?|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|march|märz|mars|mar|apr(?:il)?|avril|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|th|st|nd|rd|ago|hours?|days?|de|a|p|m)\b)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaLine();

    // "Published 3 May 2026, 10:00 in Chips"
    [GeneratedRegex(@"^\W*(?:published|posted|updated|filed|publiée?|mise?\sà\sjour|veröffentlicht|publicad[oa])\b[^.!?]{0,60}\d[^.!?]{0,30}\s(?:in|under|dans|en|unter)\s(?-i:\p{Lu})[\p{L}\s&-]{1,30}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filed();

    [GeneratedRegex(@"^\W*(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|reklama|sponsored|loading\.*|lade weitere.*|share(?: this)?(?: (?:article|post|story|page))?|partager(?: (?:cet article|sur.*))?|teilen|compartir|tweet|print|drucken|imprimer|e-?mail|facebook|twitter|whatsapp|linkedin|pinterest|reddit|comments? (?:closed|are closed)|kommentare geschlossen|leave a (?:comment|reply)|kommentar schreiben|laisser un commentaire|dieses skript als pdf.*)\W*$|(?:sign|signing) up (?:for|to) (?:our|the)\b.{0,60}newsletter|subscribe to (?:our|the)\b|(?:abonnieren sie|jetzt abonnieren|melde(?:n sie)? (?:sich|dich)).{0,60}newsletter|(?:abonnez|inscrivez)-vous (?:à|a) (?:notre|la) (?:newsletter|lettre)|suscríbe(?:te|ase) a|follow us on|folgen sie uns|suivez-nous|síguenos|möchten sie den artikel teilen|war der artikel (?:nützlich|hilfreich)|hier können sie den artikel bewerten|all rights reserved\W*$|alle rechte vorbehalten\W*$|tous droits réservés\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();
}
