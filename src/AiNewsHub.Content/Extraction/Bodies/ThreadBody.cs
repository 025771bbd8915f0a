using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ReaderPosts;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>A thread as text: all posts in order, each under its author, without what the software says beside it.</summary>
internal static partial class ThreadBody
{
    private const double NearlyAll = 0.9;
    private const int LongestName = 40;
    private const int LongestLine = 120;

    public static PageNode Make(IReadOnlyList<PageNode> posts)
    {
        var body = PageNode.ForElement("div", null);
        var place = Place(posts);
        foreach (var post in posts)
        {
            var words = Words(post, place).Copy();
            RemoveLines(words);
            if (words.Chars == 0) continue;
            if (Author(post, words) is { } author)
            {
                var line = PageNode.ForElement("p", null);
                line.Append(PageNode.ForText(author));
                body.Append(line);
            }
            body.Append(words);
        }
        return body;
    }

    // Where most posts have their words.
    private static (string Name, string Mark) Place(IReadOnlyList<PageNode> posts) => posts.Where(post => post.ProseChars > 0).Select(Densest)
        .GroupBy(node => (node.Name, node.Marks.First)).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();

    private static PageNode Densest(PageNode post)
    {
        var node = post;
        while (true)
        {
            PageNode? heavy = null;
            for (var child = node.First; child is not null && heavy is null; child = child.Next)
                if (!child.IsText && child.Name is not ("p" or "ul" or "ol" or "blockquote" or "pre") && child.ProseChars >= node.ProseChars * NearlyAll)
                    heavy = child;
            if (heavy is null) return node;
            node = heavy;
        }
    }

    private static PageNode Words(PageNode post, (string Name, string Mark) place)
    {
        if (place.Mark is { Length: > 0 })
            for (var node = post; node is not null; node = node.Following(post))
                if (!node.IsText && node.Name == place.Name && node.Marks.First == place.Mark && node.Chars > 0) return node;
        return Densest(post);
    }

    private static string? Author(PageNode post, PageNode words)
    {
        string? likely = null;
        for (var node = post; node is not null; node = node.Following(post))
        {
            if (node.IsText || node.Chars is 0 or > LongestName) continue;
            var stated = node.Attribute("itemprop") is { } property && (property.Contains("author", StringComparison.Ordinal) || property == "name");
            var leads = node.Name == "a" && node.Attribute("href") is { } href && People().IsMatch(href);
            if (!stated && !node.Marks.Author && !leads) continue;
            var name = TextMeasure.TextOf(node);
            if (Beside().IsMatch(name) || name.Contains('@', StringComparison.Ordinal)) continue;
            if (stated) return name;
            likely ??= name;
        }
        likely ??= FirstName(post, words);
        return likely is not null && TextMeasure.TextOf(words).StartsWith(likely, StringComparison.Ordinal) ? null : likely;
    }

    // The first short words above the text that are no day and no count.
    private static string? FirstName(PageNode post, PageNode words)
    {
        for (var node = post; node is not null && node.Source != words.Source; node = node.Following(post))
        {
            if (node.IsText || node.Chars is < 2 or > LongestName
                || node.Name is not ("a" or "b" or "strong" or "h3" or "h4" or "h5" or "span" or "div" or "td" or "cite")) continue;
            var name = TextMeasure.TextOf(node);
            if (!name.Any(char.IsDigit) && name.Split(' ').Length <= 3 && char.IsLetter(name[0]) && !Beside().IsMatch(name)) return name;
        }
        return null;
    }

    private static void RemoveLines(PageNode words) => Cleaning.UnwantedParts.Remove(words, node =>
        node.Name is "button" or "form" or "input" or "select" or "nav" or "footer" or "time" or "svg" or "iframe" || node.IsHidden || node.Marks.Share
            || node.Chars is > 0 and < LongestLine && (ElementNames.IsBlock(node.Name) || node.Name is "a" or "span" or "em" or "small")
            && Beside().IsMatch(TextMeasure.TextOf(node)));

    [GeneratedRegex(@"^\W{0,3}" + Phrases.Beside, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"/(?:users?|u|members?|profiles?|people|author|utilisateurs?|membres?|mitglied|benutzer|usuarios?|utenti)[/.]|[?&/](?:user|member|uid)[=/.-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();
}
