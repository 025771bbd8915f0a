using System.Buffers;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Tagging;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.StatedKindFinder;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>What kind of article the publisher marks a page as: by schema.org types, section, address, the label by the headline, or the furniture of releases
/// and letters.</summary>
internal static partial class StatedKindFinder
{
    private const int LongestLabel = 40;
    private const int LongestLine = 200;
    private const int NodesBefore = 12;
    private const int NodesAfter = 40;

    // One of these stands in every link to a letter's copy on the web.
    private static readonly SearchValues<string> _browserStems = SearchValues.Create(Phrases.InBrowserPieces, StringComparison.OrdinalIgnoreCase);

    public static ArticleKind? Find(PageFacts facts)
    {
        foreach (var (source, kind, value) in Candidates(facts))
        {
            if (kind is not { } found) continue;
            facts.Note("kind", source, value, true);
            return found;
        }
        return null;
    }

    private static IEnumerable<(string Source, ArticleKind? Kind, string Value)> Candidates(PageFacts facts)
    {
        if (facts.Data.Article is { } article)
        {
            foreach (var type in LinkedData.Types(article)) yield return ("JSON-LD type", OfType(type), type);
            foreach (var genre in facts.Data.Names(article, "genre")) yield return ("JSON-LD genre", OfLabel(genre), genre);
        }
        if (facts.Head["citation_title"] is { } paper && facts.Head.Of("citation_arxiv_id", "citation_doi", "citation_pdf_url", "citation_journal_title",
            "citation_conference_title").Any()) yield return ("meta citation_title", ArticleKind.Paper, paper);
        foreach (var section in facts.Data.Names(facts.Data.Article, "articleSection").Concat(facts.Head.All("article:section")))
            yield return ("section", OfLabel(section), section);
        if (facts.Context.Address is { AbsolutePath: { Length: > 1 } path })
            yield return ("address", OpinionPath().IsMatch(path) ? ArticleKind.Opinion : ReleasePath().IsMatch(path) ? ArticleKind.PressRelease : null, path);
        foreach (var label in Labels(facts)) yield return ("label by the headline", OfLabel(label), label);
        yield return ("release furniture", IsRelease(facts) ? ArticleKind.PressRelease : null, "contact for the press, about the company");
        yield return ("letter furniture", IsLetter(facts) ? ArticleKind.Newsletter : null, "to be read in a browser, to be unsubscribed");
    }

    private static ArticleKind? OfType(string type) => type switch
    {
        "OpinionNewsArticle" => ArticleKind.Opinion,
        "ScholarlyArticle" => ArticleKind.Paper,
        "ReportageNewsArticle" or "AnalysisNewsArticle" or "BackgroundNewsArticle" => ArticleKind.Report,
        "PressRelease" => ArticleKind.PressRelease,
        _ => null,
    };

    private static ArticleKind? OfLabel(string label) =>
        label.Length > LongestLabel ? null : OpinionLabel().IsMatch(label)
            ? ArticleKind.Opinion
            : ReleaseLabel().IsMatch(label) ? ArticleKind.PressRelease : null;

    // Short lines that stand by the headline; a menu's words are no label of this article.
    private static IEnumerable<string> Labels(PageFacts facts)
    {
        var headline = 0;
        while (headline < facts.Nodes.Count && facts.Nodes[headline].Name != "h1") headline++;
        if (headline == facts.Nodes.Count) yield break;
        for (var i = Math.Max(0, headline - NodesBefore); i < Math.Min(facts.Nodes.Count, headline + NodesAfter); i++)
        {
            var node = facts.Nodes[i];
            if (node.Chars is > 3 and <= LongestLabel && node.Name is not ("h1" or "li" or "button" or "option") && !node.IsAside && !node.HasAncestor("nav")
                && !node.HasAncestor("li")) yield return TextMeasure.TextOf(node);
        }
    }

    private static bool IsRelease(PageFacts facts)
    {
        // Few elements can say the first.
        return Says(facts, name => name is "h2" or "h3" or "h4" or "b" or "strong", About())
            && Says(facts, name => name is "b" or "strong" || ElementNames.IsBlock(name), Contact());
    }

    private static bool Says(PageFacts facts, Predicate<string> names, Regex words)
    {
        foreach (var node in facts.Nodes)
            if (node.Chars is >= 6 and <= LongestLine && !node.IsAside && names(node.Name) && words.IsMatch(TextMeasure.TextOf(node))) return true;
        return false;
    }

    private static bool IsLetter(PageFacts facts)
    {
        var view = false;
        foreach (var node in facts.Nodes)
        {
            if (!view && node.Name == "a" && node.Chars is > 8 and < LongestLabel) view = LeadsToBrowser(node);
            if (view && node.Chars is > 8 and < LongestLine && node.Name is "p" or "a" or "td" && Unsubscribe().IsMatch(TextMeasure.TextOf(node))) return true;
        }
        return false;
    }

    private static bool LeadsToBrowser(PageNode link)
    {
        using var text = TextMeasure.Read(link);
        return text.Span.ContainsAny(_browserStems) && InBrowser().IsMatch(text.Span);
    }

    [GeneratedRegex(@"^\W*" + Phrases.Opinions + @"\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpinionLabel();

    [GeneratedRegex(@"^\W*" + Phrases.Releases + @"\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReleaseLabel();

    [GeneratedRegex(@"/(?:opinions?|op-?eds?|editorials?|columns?|columnists?|commentisfree|commentary|viewpoints?|tribunes?|chroniques?|editoriaux|edito|points-de-vue|debats|idees|meinung|kommentare?|kolumnen?|gastbeitraege|columnas?|tribuna|opinioni|opiniao|opinie)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpinionPath();

    [GeneratedRegex(@"/(?:press-?releases?|news-?releases?|media-?releases?|communiques?(?:-de)?(?:-presse)?|pressemitteilung(?:en)?|pressemeldungen|medienmitteilungen|notas?-de-prensa|comunicados?(?:-de-prensa)?|comunicati-stampa|persberichten)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReleasePath();

    [GeneratedRegex(@"^\W*" + Phrases.PressContacts + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^\W*" + Phrases.AboutUs + @"\s?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(Phrases.InBrowser, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBrowser();

    [GeneratedRegex(Phrases.Unsubscribe, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unsubscribe();
}
