using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Tagging;

/// <summary>Tells the nature of a text by how it is written and where it stands.</summary>
internal static partial class ArticleKinds
{
    private const int HeadLength = 700;

    public static ArticleKind Of(TextToUnderstand input)
    {
        var head = input.Text.Length > HeadLength ? input.Text[..HeadLength] : input.Text;
        var tail = input.Text.Length > HeadLength ? input.Text[^HeadLength..] : input.Text;
        if (IsRoundUp(input.Title, head, tail) || input.Role == SourceRole.Newsletter) return ArticleKind.Newsletter;
        if (Release().IsMatch(head) || ReleaseUrl().IsMatch(input.Url ?? "")) return ArticleKind.PressRelease;
        if (PaperUrl().IsMatch(input.Url ?? "") || PaperWords().Count(head) >= 2 || PaperOpening().IsMatch(input.Text)) return ArticleKind.Paper;
        if (OpinionTitle().IsMatch(input.Title) || OpinionUrl().IsMatch(input.Url ?? "")) return ArticleKind.Opinion;
        if (AnnouncementTitle().IsMatch(input.Title) || OwnVoice().IsMatch(head)) return ArticleKind.Announcement;
        if (FirstPerson().Count(head) >= 2) return ArticleKind.Opinion;
        return ArticleKind.Report;
    }

    /// <summary>Several things in one text: it never joins the story of any one of them.</summary>
    public static bool IsRoundUp(string title, string head, string tail) =>
        RoundUpTitle().IsMatch(title) || (RoundUpText().IsMatch(head) && Separators().Count(head) >= 3) || Unsubscribe().IsMatch(tail);

    [GeneratedRegex(@"(#\s?\d{1,4}\b|\bn[o°º]\.?\s?\d{1,4}\b|\bissue \d+|\bweek in\b|\bweekly\b|\bnewsletter\b|\bround-?up\b|\bdigest\b|\bbriefing\b|\bla semaine\b|\brevue de presse\b|\ben bref\b|\bthe download\b|\bwochenr[üu]ckblick|\bresumen semanal\b|\bin \w+ links\b|\ben \w+ liens\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex RoundUpTitle();

    [GeneratedRegex(@"(things this week|this week:|in this issue|also today|au menu|au sommaire|cette semaine :|dans ce numéro|ce mois-ci|good morning\.|diese woche:|esta semana:)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex RoundUpText();

    [GeneratedRegex("[;,•·]", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(unsubscribe|se désabonner|vous désabonner|reply to this (mail|email)|newsletter abbestellen|darse de baja)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Unsubscribe();

    [GeneratedRegex(@"(\(?\b(BUSINESS WIRE|PRNewswire|GLOBE NEWSWIRE|Business Wire|PR Newswire|GlobeNewswire|ACCESSWIRE)\b|\bFOR IMMEDIATE RELEASE\b|^communiqué de presse|^press release|^pressemitteilung|\((nasdaq|nyse|euronext)\s?:)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Release();

    [GeneratedRegex(@"(businesswire\.com|prnewswire\.|globenewswire\.|/press-releases?/|/communiques?/)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReleaseUrl();

    [GeneratedRegex(@"(arxiv\.org|openreview\.net|aclanthology\.org|/abs/|biorxiv\.org|hal\.science)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PaperUrl();

    [GeneratedRegex(@"(\bwe (propose|introduce|present|show that|train|find that|evaluate|demonstrate|study|report)\b|\bnous (proposons|présentons|montrons|entraînons|étudions|évaluons|l'affinons)\b|\bin this paper\b|\bour (method|approach|experiments|results)\b|\bstate[- ]of[- ]the[- ]art\b|\bthe authors\b|\bune équipe de .{3,40} propose\b|\barxiv\b|\babstract\b|\bles auteurs\b|\bune méthode\b|\bablation)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PaperWords();

    [GeneratedRegex(@"^\s*(abstract\W+)?(we (present|propose|introduce|study|show|train|investigate|describe|consider)|in this (paper|work)|this paper|nous (présentons|proposons|étudions|montrons|entraînons|décrivons)) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PaperOpening();

    [GeneratedRegex(@"(^(opinion|op-ed|comment|commentary|editorial|tribune|édito|éditorial|chronique|analyse|analysis|kommentar|meinung|opinión|billet|point de vue)\b\s?[:|–-]|^(why i|why we should|in defen[cs]e of|pourquoi j|contre |against |stop |let's |faut-il |we need |il faut ))", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OpinionTitle();

    [GeneratedRegex(@"/(opinions?|columns?|editorials?|tribunes?|idees|debats|commentisfree)/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OpinionUrl();

    [GeneratedRegex(@"^(introducing|announcing|meet |we are |we're |présentation de|nous )", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AnnouncementTitle();

    [GeneratedRegex(@"\b(today,? we('re| are| release| introduce| announce| launch)|we('re| are) (releasing|launching|introducing|announcing|rolling out|excited|pleased|thrilled|proud|open-sourcing|making)|we (release|announce|launch|open-source) |nous (publions|lançons|annonçons|présentons aujourd'hui|sommes (fiers|heureux|ravis))|wir (veröffentlichen|stellen .{1,40} vor|freuen uns)|(presentamos|anunciamos|lanzamos) )", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnVoice();

    [GeneratedRegex(@"(\bI\b|\bmy\b|\bI'm\b|\bj'ai\b|\bje\b|\bmon avis\b|\bwe must\b|\bwe should\b|\bnous devons\b|\bnous devrions\b)", RegexOptions.NonBacktracking)]
    private static partial Regex FirstPerson();
}
