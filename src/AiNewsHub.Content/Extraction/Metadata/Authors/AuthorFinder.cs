using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Metadata.Authors;

/// <summary>Who wrote it: names from structured data, head, markup, then the printed line.</summary>
internal static class AuthorFinder
{
    private static readonly string[] _metas =
    [
        "citation_author", "author", "article:author", "article:author_name", "og:article:author", "dc.creator", "dcterms.creator", "dc.author",
        "parsely-author", "sailthru.author", "sailthru.byline_name", "byl", "byline", "authors",
        "twitter:data1", "creator", "article-author", "cxenseparse:author",
    ];

    public static (string? Byline, IReadOnlyList<string> Authors) Find(PageFacts facts, string? site)
    {
        var (source, byline, authors) = Choose(facts, site);
        if (byline is not null) facts.Note("byline", source!, byline, true);
        return (byline, authors);
    }

    private static (string? Source, string? Byline, IReadOnlyList<string> Authors) Choose(PageFacts facts, string? site)
    {
        (string? Source, string? Byline, IReadOnlyList<string> Authors)? doubted = null;
        (string? Source, string? Byline, IReadOnlyList<string> Authors)? first = null;
        (string? Source, string? Byline, IReadOnlyList<string> Authors)? found = null;
        foreach (var (source, values) in Candidates(facts, () => found is not null))
        {
            var names = values.SelectMany(AuthorNames.Split).Where(name => AuthorNames.IsName(name, site)).Distinct(StringComparer.OrdinalIgnoreCase).Take(20)
                .ToList();
            if (names.Count == 0) continue;
            var said = string.Join(", ", values.Take(3));
            if (found is not null)
            {
                facts.Note("author", source, said, false);
                continue;
            }
            var byline = values.Count == 1 ? AuthorNames.Line(values[0]) : string.Join(", ", names);
            // A first name alone may be printed in full elsewhere.
            if (first is { } known)
            {
                var longer = IsLonger(names[0], known.Authors[0]);
                facts.Note("author", source, said, longer, longer ? CandidateReasons.FullerName : null);
                if (longer) found = (source, byline, names);
                continue;
            }
            var believed = !names.TrueForAll(name => IsSite(name, facts, site) || IsSignIn(name) || IsTitle(name, facts));
            facts.Note("author", source, said, believed, believed ? null : CandidateReasons.NamesTheSite);
            if (!believed) doubted ??= (source, byline, names);
            else if (names is [var only] && !only.Contains(' ', StringComparison.Ordinal)) first = (source, byline, names);
            else found = (source, byline, names);
        }
        return found ?? first ?? doubted ?? (null, null, []);
    }

    // "ana_whit" is how somebody signs in; their name may stand elsewhere.
    private static bool IsSignIn(string name) =>
        name.IndexOfAny(['_', '.']) > 0 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '.');

    private static bool IsTitle(string name, PageFacts facts) =>
        name.Length > 12 && Letters(facts.Head["og:title"] ?? facts.TitleTag).StartsWith(Letters(name), StringComparison.Ordinal);

    private static bool IsLonger(string name, string firstName) =>
        AuthorNames.IsFullName(name) && name.StartsWith(firstName + " ", StringComparison.OrdinalIgnoreCase);

    // The site named as its own author says less than a person named anywhere on the page.
    private static bool IsSite(string name, PageFacts facts, string? site)
    {
        var letters = Letters(name);
        if (site is not null && (Letters(site).Contains(letters, StringComparison.Ordinal) || letters.Contains(Letters(site), StringComparison.Ordinal))
            && !IsPersonsSite(name, site)) return true;
        if (facts.Data.Names(facts.Data.Article, "publisher").Any(publisher => Letters(publisher) == letters)) return true;
        return facts.Context.Address is { } address && letters.Length > 3
            && Letters(Urls.Hosts.Registered(address.Host)).StartsWith(letters, StringComparison.Ordinal);
    }

    // "Brett Larkin" writes at "Brett Larkin Yoga".
    private static bool IsPersonsSite(string name, string site) => AuthorNames.IsFullName(name) && site.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // What only a walk through the page finds is looked for where the head names nobody.
    private static IEnumerable<(string Source, List<string> Values)> Candidates(PageFacts facts, Func<bool> isFound)
    {
        yield return ("JSON-LD author", Lines(facts.Data.Names(facts.Data.Article, "author")));
        foreach (var name in _metas)
        {
            if (name == "twitter:data1" && facts.Head["twitter:label1"] is { } label && !label.Contains("ritten", StringComparison.Ordinal)
                && !label.Contains("crit par", StringComparison.Ordinal) && !label.Contains("erfasst", StringComparison.Ordinal)) continue;
            if (facts.Head.All(name) is { Count: > 0 } values) yield return ($"meta {name}", Lines(values));
        }
        if (isFound()) yield break;
        foreach (var marked in AuthorMarks.Find(facts)) yield return marked;
        yield return ("JSON-LD author of another kind", Lines(facts.Data.Objects.Where(item => LinkedData.Types(item)
            .Any(type => type is "Recipe" or "HowTo" or "CreativeWork" or "Book" or "Dataset" or "VideoObject"))
            .SelectMany(item => facts.Data.Names(item, "author")).Take(3)));
        yield return ("meta twitter:creator", Lines(facts.Head.All("twitter:creator").Where(name => !name.StartsWith('@'))));
    }

    private static List<string> Lines(IEnumerable<string> values) => [.. values.Select(HtmlCleaner.ToLine).Where(value => value.Length is > 1 and < 400)];
}
