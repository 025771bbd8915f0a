using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ArticleKinds;

namespace AiNewsHub.Content.Tagging;

/// <summary>Tells the nature of a text by how it is written and where it stands.</summary>
internal static partial class ArticleKinds
{
    private const int HeadLength = 700;

    private const int RoundUp = 1, Leaving = 2, Sent = 4, Science = 8, Voice = 16, Person = 32;

    private static readonly CueTable _cues = new([
        .. Cues(RoundUp, Phrases.RoundUpTextCues), .. Cues(Leaving, Phrases.LeavingCues), .. Cues(Sent, Phrases.ReleaseCues),
        .. Cues(Science, Phrases.ScienceCues), .. Cues(Voice, Phrases.OwnVoiceCues), .. Cues(Person, Phrases.FirstPersonCues),
    ]);

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

    private static IEnumerable<(int Cue, string Words, string? Then)> Cues(int cue, (string Words, string? Then)[] words) =>
        words.Select(word => (cue, word.Words, word.Then));

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

    [GeneratedRegex(Phrases.RoundUpTitle, RegexOptions.IgnoreCase)]
    private static partial Regex RoundUpTitle();

    [GeneratedRegex(Phrases.RoundUpText, RegexOptions.IgnoreCase)]
    private static partial Regex RoundUpText();

    [GeneratedRegex("[;,•·]")]
    private static partial Regex Separators();

    [GeneratedRegex(Phrases.Leaving, RegexOptions.IgnoreCase)]
    private static partial Regex Unsubscribe();

    [GeneratedRegex(Phrases.Release, RegexOptions.IgnoreCase)]
    private static partial Regex Release();

    [GeneratedRegex(@"(businesswire\.com|prnewswire\.|globenewswire\.|/press-releases?/|/communiques?/)", RegexOptions.IgnoreCase)]
    private static partial Regex ReleaseUrl();

    [GeneratedRegex(@"(arxiv\.org|openreview\.net|aclanthology\.org|/abs/|biorxiv\.org|hal\.science)", RegexOptions.IgnoreCase)]
    private static partial Regex PaperUrl();

    [GeneratedRegex(Phrases.Science, RegexOptions.IgnoreCase)]
    private static partial Regex PaperWords();

    [GeneratedRegex(@"^\s*(?:abstract\W+)?" + Phrases.PaperOpening + @"\s", RegexOptions.IgnoreCase)]
    private static partial Regex PaperOpening();

    [GeneratedRegex("^" + Phrases.OpinionTitle, RegexOptions.IgnoreCase)]
    private static partial Regex OpinionTitle();

    [GeneratedRegex(@"/(opinions?|columns?|editorials?|tribunes?|idees|debats|commentisfree)/", RegexOptions.IgnoreCase)]
    private static partial Regex OpinionUrl();

    [GeneratedRegex("^" + Phrases.AnnouncementTitle, RegexOptions.IgnoreCase)]
    private static partial Regex AnnouncementTitle();

    [GeneratedRegex(@"\b" + Phrases.OwnVoice, RegexOptions.IgnoreCase)]
    private static partial Regex OwnVoice();

    [GeneratedRegex(Phrases.FirstPerson)]
    private static partial Regex FirstPerson();
}
