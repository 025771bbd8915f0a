using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction.Pages;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Who wrote it: names from structured data, head, markup, then the printed line.</summary>
internal static partial class AuthorFinder
{
    private const int MaxByline = 150;

    private static readonly string[] _metas =
    ["citation_author", "author", "article:author", "article:author_name", "og:article:author", "dc.creator", "dcterms.creator", "dc.author", "parsely-author", "sailthru.author", "byl", "byline", "authors", "twitter:data1", "creator", "article-author", "cxenseparse:author"];

    public static (string? Byline, IReadOnlyList<string> Authors) Find(PageFacts facts, string? site)
    {
        (string? Byline, IReadOnlyList<string> Authors)? organisation = null;
        foreach (var (source, values) in Candidates(facts))
        {
            var names = values.SelectMany(AuthorNames.Split).Where(name => AuthorNames.IsName(name, site)).Distinct(StringComparer.OrdinalIgnoreCase).Take(20).ToList();
            if (names.Count == 0) continue;
            var believed = !names.TrueForAll(name => IsSite(name, facts, site));
            facts.Note("author", source, string.Join(", ", values.Take(3)), believed);
            var byline = values.Count == 1 ? AuthorNames.Line(values[0]) : string.Join(", ", names);
            if (believed) return (byline, names);
            organisation ??= (byline, names);
        }
        return organisation ?? (null, []);
    }

    // The site named as its own author says less than a person named anywhere on the page.
    private static bool IsSite(string name, PageFacts facts, string? site)
    {
        var letters = Letters(name);
        if (site is not null && (Letters(site).Contains(letters, StringComparison.Ordinal) || letters.Contains(Letters(site), StringComparison.Ordinal))) return true;
        if (facts.Data.Names(facts.Data.Article, "publisher").Any(publisher => Letters(publisher) == letters)) return true;
        return facts.Context.Address is { } address && letters.Length > 3 && Letters(Urls.Hosts.Registered(address.Host)).StartsWith(letters, StringComparison.Ordinal);
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static IEnumerable<(string Source, List<string> Values)> Candidates(PageFacts facts)
    {
        yield return ("JSON-LD author", Lines(facts.Data.Names(facts.Data.Article, "author")));
        foreach (var name in _metas)
        {
            if (name == "twitter:data1" && facts.Head["twitter:label1"] is { } label && !label.Contains("ritten", StringComparison.Ordinal) && !label.Contains("crit par", StringComparison.Ordinal) && !label.Contains("erfasst", StringComparison.Ordinal)) continue;
            yield return ($"meta {name}", Lines(facts.Head.All(name)));
        }
        yield return ("itemprop author", Marked(facts, node => node.Attribute("itemprop") is { } property && property.Split(' ').Contains("author")));
        yield return ("rel author", Marked(facts, node => node.Attribute("rel") == "author"));
        yield return ("element named after the author", Marked(facts, node => AuthorMark().IsMatch(node.ClassAndId)));
        yield return ("printed line", Printed(facts));
    }

    private static List<string> Lines(IEnumerable<string> values) => [.. values.Select(HtmlCleaner.ToLine).Where(value => value.Length is > 1 and < 400)];

    private static List<string> Marked(PageFacts facts, Predicate<PageNode> mark)
    {
        foreach (var node in facts.Nodes)
        {
            if (node.Chars is 0 or > MaxByline || !mark(node) || facts.IsAside(node)) continue;
            var named = node.Walk().FirstOrDefault(below => below.Attribute("itemprop") == "name" && below.Chars > 0) ?? node;
            var text = TextMeasure.TextOf(named);
            if (AuthorNames.Split(text).Any(name => AuthorNames.IsName(name, null))) return [text];
        }
        return [];
    }

    private static List<string> Printed(PageFacts facts)
    {
        foreach (var node in facts.Nodes)
        {
            if (node.Chars is < 5 or > 300 || !ElementNames.IsBlock(node.Name) && node.Name != "span" || facts.IsAside(node)) continue;
            var match = Line().Match(TextMeasure.TextOf(node));
            if (match.Success) return [match.Groups["who"].Value];
        }
        return [];
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:author|byline|writer|auteur|autor|autore|authors|vcard|fn|journalist|reporter|contributor|signature|posted-by|postedby|p-author|by-author)(?:$|[\s_-])|authorname|author_name|authorName|bylineAuthor|author__name|name-author|field-tag-author|entry-author|post-author|article[-_]author", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorMark();

    [GeneratedRegex(@"^(?:written\sby|posted\sby|by|par|von|por|di|door|text:|autor:|author:|auteur\s?:|écrit\spar|geschrieben\svon|veröffentlicht\svon|publié\spar|verfasst\svon)\s(?<who>\p{Lu}[\p{L}'’.-]+(?:\s(?:(?:de|van|von|der|du|la|le|di|da|del|den|and|et|und|y|e|&)\s){0,2}\p{Lu}[\p{L}'’.-]*){0,6})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
