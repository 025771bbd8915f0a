using AiNewsHub.Content.Extraction.Bodies.Cleaning;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>
/// Finds the words of the article in a page. The markup voice wins where the publisher names the body plainly; else the density
/// voice does, unless it caught only a part of what the markup holds. The standfirst is put before either.
/// </summary>
internal static class BodyFinder
{
    private const string Dense = "densest part of the page";
    private const int Enough = 500;
    private const int ShortestMarked = 200;
    private const double OnlyAPart = 1.6;

    private static readonly BodyPass[] _passes =
    [
        new(true, true, true),
        new(false, true, true),
        new(false, false, true),
        new(false, false, false),
    ];

    public static PageNode Find(PageFacts facts, string? title)
    {
        var found = Choose(facts, title);
        if (facts.Data.Text("articleBody") is { } stated) facts.Note("body", "JSON-LD articleBody", Size(stated.Length), false, CandidateReasons.NeverAlone);
        if (facts.Posts.Count > 0) return found;
        if (Standfirst.Find(facts.Body, title, facts.Head["og:description"] ?? facts.Head["description"]) is not { } standfirst) return found;
        var words = TextMeasure.TextOf(standfirst);
        if (Holds(found, words)) return found;
        var paragraph = PageNode.ForElement("p", null);
        paragraph.Append(PageNode.ForText(words));
        if (found.First is { } first) first.InsertBefore(paragraph);
        else found.Append(paragraph);
        return found;
    }

    // A body may begin as its standfirst does and go on otherwise.
    private static bool Holds(PageNode body, string words)
    {
        using var text = TextMeasure.Read(body);
        var start = words.AsSpan(0, Math.Min(60, words.Length)).TrimEnd();
        var end = words.AsSpan(Math.Max(0, words.Length - 60)).TrimStart();
        return text.Span.IndexOf(start) >= 0 && text.Span.IndexOf(end) >= 0;
    }

    private static PageNode Choose(PageFacts facts, string? title)
    {
        var page = facts.Page;
        if (facts.Posts.Count > 0)
        {
            var thread = ThreadBody.Make(facts.Posts);
            Note(facts, "posts of a thread", thread, true, CandidateReasons.PlainMarkup);
            return thread;
        }
        if (ContainerDetector.Find(page.Untouched) is not { } container)
        {
            var only = ByDensity(page, title);
            Note(facts, Dense, only, true, CandidateReasons.Densest);
            return only;
        }
        var place = Place(container.Node);
        var marked = PageNode.ForElement("div", null);
        foreach (var part in container.Parts) marked.Append(part.Copy());
        Preparation.Prepare(marked, title, stripUnlikely: true);
        Trimming.Trim(marked, _passes[0]);
        if (container.Rank >= ContainerRank.Stated && marked.Chars > ShortestMarked)
        {
            Note(facts, place, marked, true, CandidateReasons.PlainMarkup);
            return marked;
        }
        var dense = ByDensity(page, title);
        var isMore = marked.Chars > dense.Chars * OnlyAPart;
        Note(facts, place, marked, isMore, isMore ? CandidateReasons.MoreWords : null);
        Note(facts, Dense, dense, !isMore, isMore ? null : CandidateReasons.Densest);
        return isMore ? marked : dense;
    }

    private static void Note(PageFacts facts, string source, PageNode body, bool believed, string? why) =>
        facts.Note("body", source, Size(body.Chars), believed, why);

    private static string Size(int characters) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{characters} characters");

    private static string Place(PageNode node)
    {
        var names = node.ClassAndId.Trim();
        return names.Length is 0 or > 60 ? $"element {node.Name}" : $"element {node.Name} ({names})";
    }

    private static PageNode ByDensity(PageTree page, string? title)
    {
        PageNode? longest = null;
        foreach (var pass in _passes)
        {
            var article = BodyScoring.Grab(page.Body(), title, pass);
            Trimming.Trim(article, pass);
            if (article.Chars >= Enough) return article;
            if (longest is null || article.Chars > longest.Chars) longest = article;
        }
        return longest!;
    }
}
