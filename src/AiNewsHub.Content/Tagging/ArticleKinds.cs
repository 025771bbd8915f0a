using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>Tells the nature of a text by how it is written and where it stands.</summary>
internal static partial class ArticleKinds
{
    private const int HeadLength = 700;

    private const int RoundUp = 1, Leaving = 2, Sent = 4, Science = 8, Voice = 16, Person = 32;

    // What each expression over the text cannot do without; whoever adds a word to one adds it here.
    private static readonly CueTable _cues = new(
        (RoundUp, "things week issue also menu sommaire semaine numero mois morning woche semana", null),
        (Leaving, "unsubscribe desabonner reply abbestellen baja", null),
        (Sent, "business prnewswire pr globe globenewswire accesswire immediate communique press pressemitteilung nasdaq nyse euronext comunicado nota wire newswire cision ", null),
        (Science, "arxiv abstract ablation ablations art authors auteurs", null),
        (Science, "we nous this our une", "propose introduce present show train find evaluate demonstrate study report proposons presentons montrons entrainons etudions evaluons affinons paper method approach experiments results equipe methode"),
        (Voice, "presentamos anunciamos lanzamos", null),
        (Voice, "today", "we"),
        (Voice, "we re nous wir", "release introduce announce launch releasing launching introducing announcing rolling making excited pleased thrilled proud open have ve opened released launched raised trained built signed acquired partnered publions lancons annoncons presentons sommes veroffentlichen stellen freuen"),
        (Person, "i my j je avis must should devons devrions", null));

    public static ArticleKind Of(TextToUnderstand input, TokenizedText words)
    {
        // What it is called in its title or rubric is said of this text; who publishes it, and how it is marked for machines, of many.
        if (KindLabels.Of(input.Title, input.PublisherCategories) is { } called) return called;
        var head = input.Text.AsSpan(0, Math.Min(input.Text.Length, HeadLength));
        var cues = _cues.In(Head(words));
        if (input.Role == SourceRole.Newsletter || IsRoundUp(input, words, head, cues)) return ArticleKind.Newsletter;
        if (input.StatedKind is { } stated) return stated;
        if ((Has(Sent) && Release().IsMatch(head)) || ReleaseUrl().IsMatch(input.Url ?? "")) return ArticleKind.PressRelease;
        if (PaperUrl().IsMatch(input.Url ?? "") || (Has(Science) && PaperWords().Count(head) >= 2) || PaperOpening().IsMatch(head)) return ArticleKind.Paper;
        if (OpinionTitle().IsMatch(input.Title) || OpinionUrl().IsMatch(input.Url ?? "")) return ArticleKind.Opinion;
        if (AnnouncementTitle().IsMatch(input.Title) || (Has(Voice) && SpeaksForItself(head))) return ArticleKind.Announcement;
        return Has(Person) && FirstPerson().Count(head) >= 2 ? ArticleKind.Opinion : ArticleKind.Report;

        bool Has(int cue) => (cues & cue) != 0;
    }

    /// <summary>Several things in one text: it never joins the story of any one of them.</summary>
    private static bool IsRoundUp(TextToUnderstand input, TokenizedText words, ReadOnlySpan<char> head, int cues) =>
        RoundUpTitle().IsMatch(input.Title)
        || ((cues & RoundUp) != 0 && RoundUpText().IsMatch(head) && Separators().Count(head) >= 3)
        || ((_cues.In(Tail(words)) & Leaving) != 0 && Unsubscribe().IsMatch(input.Text.AsSpan(Math.Max(0, input.Text.Length - HeadLength))));

    // What somebody is quoted with is not said by the text itself.
    private static bool SpeaksForItself(ReadOnlySpan<char> head)
    {
        foreach (var match in OwnVoice().EnumerateMatches(head))
        {
            var before = head[..match.Index];
            before = before[(before.LastIndexOf('\n') + 1)..];
            var opened = before.LastIndexOfAny('“', '«', '„');
            if (before.LastIndexOfAny('”', '»', '“') is var closed && opened >= 0 && (closed < opened || closed == opened)) continue;
            if (before.Count('"') % 2 == 0) return true;
        }
        return false;
    }

    private static ReadOnlySpan<Token> Head(TokenizedText words)
    {
        var count = 0;
        while (count < words.Count && words[count].Start < HeadLength) count++;
        return words.Tokens[..count];
    }

    private static ReadOnlySpan<Token> Tail(TokenizedText words)
    {
        var first = words.Count;
        while (first > 0 && words[first - 1].End > words.Source.Length - HeadLength) first--;
        return words.Tokens[first..];
    }

    [GeneratedRegex(@"(#\s?\d{1,4}\b|\bn[o°º]\.?\s?\d{1,4}\b|\bissue \d+|\bweek in\b|\bweekly\b|\bnewsletter\b|\bround-?up\b|\bdigest\b|\bbriefing\b|\bla semaine\b|\brevue de presse\b|\ben bref\b|\bthe download\b|\bwochenr[üu]ckblick|\bresumen semanal\b|\bin \w+ links\b|\ben \w+ liens\b)", RegexOptions.IgnoreCase)]
    private static partial Regex RoundUpTitle();

    [GeneratedRegex(@"(things this week|this week:|in this issue|also today|au menu|au sommaire|cette semaine :|dans ce numéro|ce mois-ci|good morning\.|diese woche:|esta semana:)", RegexOptions.IgnoreCase)]
    private static partial Regex RoundUpText();

    [GeneratedRegex("[;,•·]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(unsubscribe|se désabonner|vous désabonner|reply to this (mail|email)|newsletter abbestellen|darse de baja)", RegexOptions.IgnoreCase)]
    private static partial Regex Unsubscribe();

    [GeneratedRegex(@"(\(?\b(BUSINESS WIRE|PRNewswire|GLOBE NEWSWIRE|Business Wire|PR Newswire|GlobeNewswire|ACCESSWIRE)\b|\bFOR IMMEDIATE RELEASE\b|^communiqué de presse|^press release|^pressemitteilung|^comunicado de prensa|^nota de prensa|/\w*wire/ ?[-–—]|\((nasdaq|nyse|euronext)\s?:)", RegexOptions.IgnoreCase)]
    private static partial Regex Release();

    [GeneratedRegex(@"(businesswire\.com|prnewswire\.|globenewswire\.|/press-releases?/|/communiques?/)", RegexOptions.IgnoreCase)]
    private static partial Regex ReleaseUrl();

    [GeneratedRegex(@"(arxiv\.org|openreview\.net|aclanthology\.org|/abs/|biorxiv\.org|hal\.science)", RegexOptions.IgnoreCase)]
    private static partial Regex PaperUrl();

    [GeneratedRegex(@"(\bwe (propose|introduce|present|show that|train|find that|evaluate|demonstrate|study|report)\b|\bnous (proposons|présentons|montrons|entraînons|étudions|évaluons|l'affinons)\b|\bin this paper\b|\bour (method|approach|experiments|results)\b|\bstate[- ]of[- ]the[- ]art\b|\bthe authors\b|\bune équipe de .{3,40} propose\b|\barxiv\b|\babstract\b|\bles auteurs\b|\bune méthode\b|\bablation)", RegexOptions.IgnoreCase)]
    private static partial Regex PaperWords();

    [GeneratedRegex(@"^\s*(abstract\W+)?(we (present|propose|introduce|study|show|train|investigate|describe|consider)|in this (paper|work)|this paper|nous (présentons|proposons|étudions|montrons|entraînons|décrivons)) ", RegexOptions.IgnoreCase)]
    private static partial Regex PaperOpening();

    [GeneratedRegex(@"(^(why i|why we should|in defen[cs]e of|pourquoi j|contre |against |stop |let's |faut-il |we need |il faut |(what|how|when) i )|^(my|mon|ma|mein|meine|mi) (\w+ ){0,2}(with|without|avec|sans|mit|ohne|con|sin) )", RegexOptions.IgnoreCase)]
    private static partial Regex OpinionTitle();

    [GeneratedRegex(@"/(opinions?|columns?|editorials?|tribunes?|idees|debats|commentisfree)/", RegexOptions.IgnoreCase)]
    private static partial Regex OpinionUrl();

    [GeneratedRegex(@"^(introducing|announcing|meet |we are |we're |présentation de|nous |(release |version )?v\d+\.\d+|(release|version) \d+\.\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex AnnouncementTitle();

    [GeneratedRegex(@"\b(today,? we('re| are| release| introduce| announce| launch)|we('re| are) (releasing|launching|introducing|announcing|rolling out|excited|pleased|thrilled|proud|open-sourcing|making)|we( have|'ve) (opened|released|launched|raised|trained|built|signed|acquired|partnered|open-sourced) |we (release|announce|launch|open-source) |nous (publions|lançons|annonçons|présentons aujourd'hui|sommes (fiers|heureux|ravis))|wir (veröffentlichen|stellen .{1,40} vor|freuen uns)|(presentamos|anunciamos|lanzamos) )", RegexOptions.IgnoreCase)]
    private static partial Regex OwnVoice();

    [GeneratedRegex(@"(\bI\b|\bmy\b|\bI'm\b|\bj'ai\b|\bje\b|\bmon avis\b|\bwe must\b|\bwe should\b|\bnous devons\b|\bnous devrions\b)")]
    private static partial Regex FirstPerson();
}
