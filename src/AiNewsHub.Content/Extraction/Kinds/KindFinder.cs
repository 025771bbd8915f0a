using System.Text;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Kinds;

/// <summary>What a page is. Walls must be short of prose to be believed: a long article may speak of cookies and robots.</summary>
internal static class KindFinder
{
    private const int NothingToRead = 60;
    private const int ShortPage = 300;
    private const int ShortWall = 1_500;
    private const int PlainWall = 700;
    private const int WallProse = 900;
    private const double LastPart = 0.65;
    private const int ConsentPage = 6_000;
    private const int TeaserLength = 2_500;
    private const int LongArticle = 3_500;
    private const int ConsentMarksOfAWall = 4;
    private const int MaxShown = 20_000;

    public static PageKind Find(PageFacts facts, PageNode found, bool? free)
    {
        if (found.Chars >= ConsentPage && free != false) return IsListing(facts, found) ? PageKind.Listing : PageKind.Article;
        var shown = Shown(facts.Body);
        if (IsChallenge(facts, found, shown)) return PageKind.Challenge;
        if (IsConsent(facts, found, shown)) return PageKind.Consent;
        if (IsEmpty(facts, shown)) return PageKind.Empty;
        if (IsPaywall(found, shown, free)) return PageKind.Paywall;
        return IsListing(facts, found) ? PageKind.Listing : PageKind.Article;
    }

    // Posts of a thread are alike, and each leads to somebody.
    private static bool IsListing(PageFacts facts, PageNode found) => facts.Posts.Count == 0 && ListingDetector.IsListing(facts, found);

    // The longer a page, the more it takes: there are articles about robots.
    private static bool IsChallenge(PageFacts facts, PageNode found, string shown)
    {
        if (shown.Length >= ShortWall || found.Chars >= ShortWall || found.ProseChars >= WallProse) return false;
        if (shown.Length < ShortPage && HasChallengeScript(facts)) return true;
        var marks = WallPhrases.ChallengeMarks($"{facts.TitleTag}\n{shown}");
        return marks > 1 || marks == 1 && (shown.Length < PlainWall || HasChallengeScript(facts));
    }

    private static string Shown(PageNode body)
    {
        var text = new StringBuilder();
        var space = false;
        for (var node = body; node is not null && text.Length < MaxShown;)
        {
            if (!node.IsText && node != body && node.IsHidden)
            {
                node = node.FollowingAfter(body);
                continue;
            }
            space |= !node.IsText || node.Chars > 0;
            if (node.IsText) space = Append(text, node.Text, space);
            node = node.Following(body);
        }
        return text.ToString();
    }

    // White space folded, also between elements; returns whether some is still owed.
    private static bool Append(StringBuilder text, string words, bool space)
    {
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = true;
                continue;
            }
            if (space && text.Length > 0) text.Append(' ');
            space = false;
            text.Append(c);
        }
        return space;
    }

    private static bool IsEmpty(PageFacts facts, string shown)
    {
        if (shown.Length < NothingToRead && facts.Page.HasScripts || shown.Length < 15) return true;
        if (shown.Length >= ShortPage) return false;
        if (WallPhrases.AsksForScript(shown)) return true;
        return (facts.Page.ScriptChars > 2_000 || HasEmptyRoot(facts)) && facts.Page.HasScripts
            && !facts.Nodes.Any(node => node.Name is "article" or "p" && node.Chars > NothingToRead);
    }

    private static bool IsConsent(PageFacts facts, PageNode found, string shown)
    {
        if (shown.Length > ConsentPage || WallPhrases.ConsentMarks(shown) < ConsentMarksOfAWall) return false;
        var consent = 0;
        var other = 0;
        foreach (var node in facts.Nodes)
        {
            if (node.Chars < 60 || node.Name is not ("p" or "div" or "li" or "span" or "section") || HasBlock(node)) continue;
            if (WallPhrases.ConsentMarks(TextMeasure.TextOf(node)) > 0) consent += node.Chars;
            else if (node.LinkDensity < 0.5) other += node.Chars;
        }
        return consent > 0 && other < consent && other < 700 && found.Chars < ConsentPage;
    }

    private static bool HasBlock(PageNode node)
    {
        for (var below = node.First; below is not null; below = below.Following(node)) if (ElementNames.IsBlock(below.Name)) return true;
        return false;
    }

    private static bool IsPaywall(PageNode found, string shown, bool? free)
    {
        if (free == false) return found.Chars < LongArticle || found.Chars < ConsentPage && EndsAtAWall(found, shown);
        return free is null && found.Chars < TeaserLength && WallPhrases.IsPaywall(shown) && EndsAtAWall(found, shown);
    }

    // The offer must follow the words of the article closely, not stand in a menu or a side column.
    private static bool EndsAtAWall(PageNode found, string shown)
    {
        var text = HtmlCleaner.ToLine(TextMeasure.TextOf(found).Replace('<', ' ').Replace('&', ' '));
        if (text.Length < 80 || WallPhrases.IsPaywall(text.Length < PlainWall ? text : text[(int)(text.Length * LastPart)..])) return true;
        var at = shown.IndexOf(text[^30..], StringComparison.Ordinal);
        return at >= 0 && WallPhrases.IsPaywall(shown.Substring(at, Math.Min(700, shown.Length - at)));
    }

    private static bool HasChallengeScript(PageFacts facts) => facts.Page.ScriptMarks.Any(script =>
        script.Contains("challenge-platform", StringComparison.Ordinal) || script.Contains("captcha", StringComparison.OrdinalIgnoreCase)
            || script.Contains("_Incapsula_", StringComparison.Ordinal) || script.Contains("datadome", StringComparison.OrdinalIgnoreCase)
            || script.Contains("cf_chl", StringComparison.Ordinal) || script.Contains("perimeterx", StringComparison.OrdinalIgnoreCase));

    private static bool HasEmptyRoot(PageFacts facts) =>
        facts.Nodes.Any(node => node.Chars == 0 && node.Name is "div" or "main"
            && node.Source?.Id is "root" or "app" or "__next" or "__nuxt" or "main" or "app-root" or "react-root" || node.Name is "app-root" or "my-app");
}
