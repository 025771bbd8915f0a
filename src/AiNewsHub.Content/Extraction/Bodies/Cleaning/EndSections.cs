using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Sections that follow an article under a heading of their own: about the author, further reading, comments, contact.</summary>
internal static partial class EndSections
{
    private const int LongestHeading = 80;
    private const double EarliestShare = 0.5;
    private const double LargestShare = 0.3;

    public static void Remove(PageNode article)
    {
        var before = 0;
        var all = article.Chars;
        for (var node = article.First; node is not null;)
        {
            if (node.IsText) before += node.Chars;
            if (node.IsText || before < all * EarliestShare || node.Chars is 0 or > LongestHeading || !IsHeading(node) || !Announces().IsMatch(TextMeasure.TextOf(node)))
            {
                node = node.Following(article);
                continue;
            }
            var next = node.FollowingAfter(article);
            var section = Section(node);
            if (section.Sum(part => part.Chars) <= all * LargestShare)
            {
                next = section[^1].FollowingAfter(article);
                foreach (var part in section) part.Remove();
            }
            node = next;
        }
    }

    private static bool IsHeading(PageNode node) =>
        ElementNames.IsHeading(node.Name) || node.Name is "p" or "div" or "dt" && (node.First is { Next: null, Name: "strong" or "b" } || TextEndsInColon(node) || node.Chars < 30);

    private static bool TextEndsInColon(PageNode node) => TextMeasure.TextOf(node).EndsWith(':');

    // The heading and what follows it up to the next heading that is not smaller.
    private static List<PageNode> Section(PageNode heading)
    {
        var section = new List<PageNode> { heading };
        var rank = Rank(heading);
        for (var node = heading.Next; node is not null; node = node.Next)
        {
            if (ElementNames.IsHeading(node.Name) && Rank(node) <= rank) break;
            section.Add(node);
        }
        return section;
    }

    private static int Rank(PageNode node) => ElementNames.IsHeading(node.Name) ? node.Name[1] - '0' : 7;

    [GeneratedRegex(@"^[\W\d]{0,4}(?:about the authors?|about (?:the )?author|über (?:den|die|unsere)\s?(?:autor(?:in|en|innen)?|verfasser)|(?:zum|zur) autor(?:in)?\b|à propos (?:de l['’]auteure?|des auteurs)|sobre (?:el|la) autora?|l['’]auteur|zum weiterlesen|weiterlesen\b|weiterf\S+hrende\S*\s(?:links?|literatur|informationen|artikel)|weitere (?:informationen|artikel|beitr\S+ge|themen|nachrichten|meldungen)|mehr (?:informationen|zum thema|zu diesem thema|infos)|zusatzinformationen|das k\S+nnte (?:sie|dich) (?:auch )?interessieren|auch (?:auf|interessant|spannend)\b|entdecke weitere|meist(?:gelesene?|diskutierte?)|heute empfehlen|(?:weitere|aktuelle) (?:meldungen|beitr\S+ge)|related\b|further reading|read (?:next|more)|more (?:from|in|on|stories|articles|news|like this)|you (?:may|might) also|recommended|most (?:read|popular|viewed)|trending|popular (?:posts|articles|stories)|recent posts|latest (?:news|stories|posts)|share this|leave a (?:comment|reply)|comments?\s?(?:\(\d+\))?$|\d+ (?:comments?|kommentare?|commentaires?)$|kommentare?\s?(?:\(\d+\))?$|commentaires?\s?(?:\(\d+\))?$|join the (?:conversation|discussion)|newsletter|subscribe|stay (?:up to date|informed|connected)|sur le même (?:sujet|thème)|à lire (?:aussi|également)|articles? (?:liés|similaires|récents)|pour aller plus loin|lire aussi|te puede interesar|le puede interesar|noticias relacionadas|más (?:noticias|información)|ansprechpartner|pressekontakt|(?:media|press) contacts?|contacts? presse|nachrichtenarchiv|(?:post|beitrags)-?navigation|tags?\s?:|schlagw\S+rter|filed under|categories|schon gelesen|neueste beitr\S+ge)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announces();
}
