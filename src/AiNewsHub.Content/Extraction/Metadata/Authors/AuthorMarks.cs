using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.AuthorMarks;

namespace AiNewsHub.Content.Extraction.Metadata.Authors;

/// <summary>Authors named in the page itself: marked up, linked to their own pages, or printed in a line "by …".</summary>
internal static partial class AuthorMarks
{
    private const int MaxByline = 150;
    private const int MaxPrinted = 300;

    /// <summary>Candidates from the plainest mark to the vaguest.</summary>
    public static IEnumerable<(string Source, List<string> Values)> Find(PageFacts facts)
    {
        yield return ("itemprop author", Marked(facts, node => node.Attribute("itemprop") is { } property && property.Split(' ').Contains("author")));
        yield return ("rel author", Marked(facts, node => node.Attribute("rel") is { } relation && relation.Split(' ').Contains("author")));
        yield return ("element named after the author", Marked(facts, node => node.Marks.Author));
        yield return ("link to the author", Marked(facts, node => node.Name == "a" && node.Attribute("href") is { Length: < 300 } href
            && Address().IsMatch(href) && AuthorNames.IsFullName(TextMeasure.TextOf(node, MaxByline))));
        yield return ("printed line", Printed(facts));
        yield return ("element named like an author", Marked(facts,
            node => node.Marks.LikelyAuthor && AuthorNames.Split(TextMeasure.TextOf(node, MaxByline)).Any(AuthorNames.IsFullName)));
    }

    // The first mark that holds a name, and those that stand beside it.
    private static List<string> Marked(PageFacts facts, Predicate<PageNode> mark)
    {
        var found = new List<string>();
        PageNode? first = null;
        foreach (var node in facts.Nodes)
        {
            if (node.Chars is 0 or > MaxByline || !mark(node) || node.IsAside && !InSmallAside(node)) continue;
            if (first is not null && (node.Ancestors().Contains(first) || !StandTogether(first, node))) continue;
            var named = node.Walk().FirstOrDefault(below => below.Attribute("itemprop") == "name" && below.Chars > 0) ?? node;
            var text = TextMeasure.TextOf(named);
            if (!AuthorNames.Split(text).Any(name => AuthorNames.IsName(name, null))) continue;
            first ??= node;
            if (!found.Contains(text)) found.Add(text);
            if (found.Count == 10) break;
        }
        return found;
    }

    // Bylines stand in an aside or nav of their own within the article.
    private static bool InSmallAside(PageNode node) =>
        node.Ancestors().LastOrDefault(around => around.Name is "aside" or "nav" || around.Marks.Comments) is
        {
            Name: "aside" or "nav",
            Chars: < MaxByline
        } aside && (aside.HasAncestor("article") || aside.HasAncestor("main") || aside.HasAncestor("section"));

    private static bool StandTogether(PageNode first, PageNode other)
    {
        var level = 0;
        for (var around = first.Parent; around is { Chars: < MaxPrinted } && level < 3; around = around.Parent, level++)
            if (other.Ancestors().Contains(around)) return true;
        return false;
    }

    private static List<string> Printed(PageFacts facts)
    {
        foreach (var node in facts.Nodes)
        {
            if (node.Chars is < 5 or > MaxPrinted || !MayPrint(node) || node.IsAside) continue;
            // It says what the element around it said.
            if (node.Parent is { } around && around.Chars == node.Chars && MayPrint(around)) continue;
            using var words = TextMeasure.Read(node);
            if (!Line().IsMatch(words.Span) && !(node.Chars < MaxByline && Within().IsMatch(words.Span))) continue;
            var text = words.Span.ToString();
            var match = Line().Match(text);
            if (!match.Success && node.Chars < MaxByline) match = Within().Match(text);
            if (match.Success && !EndsElsewhere(text, match)) return [match.Groups["who"].Value];
        }
        return [];
    }

    private static bool MayPrint(PageNode node) => ElementNames.IsBlock(node.Name) || node.Name == "span";

    // "By the numbers", "Von Sprachregeln, Genderpolitik und …": one word that begins a sentence is no name.
    private static bool EndsElsewhere(string text, Match match)
    {
        var who = match.Groups["who"];
        return !AuthorNames.IsFullName(who.Value) && !Several().IsMatch(who.Value)
            && (who.Index + who.Length < text.Length || who.Value.Contains(' ', StringComparison.Ordinal));
    }

    private const string Name = @"(?<who>(?:(?:Dr|Prof)\.\s)*\p{Lu}[\p{L}'’.-]+(?:\s(?:" + Phrases.SmallWords + @"\s){0,2}\p{Lu}[\p{L}'’.-]*){0,6})";

    [GeneratedRegex("^(?i:" + Phrases.Leads + @")\s?:?\s" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"(?:\d|[|•·,–—-]|" + Phrases.AfterTime + @")\s" + Phrases.By + @"\s:?" + Name
            + @"(?=$|\s?[|•·,–—\d(-])|^(?<who>\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3})\s\|\s" + Phrases.Jobs,
        RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex("/" + Phrases.Folders + "/[^/?#]{3,}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(" " + Phrases.Joins + " ", RegexOptions.CultureInvariant)]
    private static partial Regex Several();
}
