using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.ReaderPosts;

namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>
/// What readers wrote, known by what each post offers ("reply") or by a row of like blocks that each say who wrote when, whatever their markup is.
/// Below an article posts are comments; where nothing stands before them they are the page's text, a thread.
/// </summary>
internal static partial class ReaderPosts
{
    private const int LongestControl = 40;
    private const int FewestPosts = 2;
    private const int AnArticle = 200;
    private const int AShortArticle = 60;
    private const double MostOfTheProse = 0.6;

    /// <summary>Takes the comments out of the page, and gives the posts of a thread, or none.</summary>
    public static IReadOnlyList<PageNode> Part(PageNode body, Func<bool> saysForum)
    {
        var posts = ByControls(body);
        if (posts.Count == 0) posts = PostRows.Find(body);
        if (posts.Count == 0) return [];
        var isForum = saysForum();
        var before = ProseBefore(posts[0], body);
        if (!isForum && (before >= AnArticle || before >= AShortArticle && PostRows.IsHinted(posts[0], body)))
        {
            foreach (var post in posts) Drop(post);
            return [];
        }
        posts = [.. posts.Where(post => !post.IsText && post.Chars > 0)];
        return posts.Count > FewestPosts && (isForum || before < AShortArticle)
            && posts.Sum(post => post.ProseChars) >= body.ProseChars * MostOfTheProse ? posts : [];
    }

    /// <summary>Removes a part of the page, prose and all.</summary>
    public static void Drop(PageNode node)
    {
        for (var around = node.Parent; around is not null; around = around.Parent) around.ProseChars -= node.ProseChars;
        node.Remove();
    }

    private static List<PageNode> ByControls(PageNode body)
    {
        var controls = new List<PageNode>();
        var answers = 0;
        for (var node = body.First; node is not null; node = node.Following(body))
        {
            if (node.Name is not ("a" or "button" or "span" or "input") || node.Chars >= LongestControl || Words(node) is not { } words) continue;
            var isAnswer = Reply().IsMatch(words);
            if (!isAnswer && !Report().IsMatch(words) || IsInSentence(node)) continue;
            controls.Add(node);
            if (isAnswer) answers++;
        }
        // Mistakes can be reported on pages where nobody answers.
        if (controls.Count < FewestPosts || answers == 0) return [];
        var common = controls[0];
        foreach (var control in controls) common = Common(common, control);
        var first = Below(common, controls[0]);
        var last = Below(common, controls[^1]);
        // Where the first answer stands alone beside its post, that post holds all others.
        if (first.ProseChars == 0 && common != body)
        {
            first = last = common;
            if (common.Parent is null) return [];
        }
        var posts = new List<PageNode>();
        while (first.Previous is { } previous && IsLike(previous, first)) first = previous;
        for (var node = first; node is not null; node = node.Next)
        {
            posts.Add(node);
            if (node == last) break;
        }
        return posts.Any(HoldsTheHeadline) ? [] : posts;
    }

    private static bool IsLike(PageNode node, PageNode post) => node.Name == post.Name && post.Marks.First.Length > 0 && node.Marks.First == post.Marks.First;

    private static string? Words(PageNode node)
    {
        if (node.Name == "input") return node.Attribute("value") is { Length: > 0 and < LongestControl } value ? value.Trim() : null;
        if (node.Chars < 4) return null;
        var text = node.First;
        while (text is { IsText: false }) text = text.Chars > 0 ? text.First : text.Next;
        return text is null ? null : text.Chars == node.Chars ? text.Text.Trim() : TextMeasure.TextOf(node);
    }

    // "The report says" links to a report.
    private static bool IsInSentence(PageNode node)
    {
        var around = node.Parent;
        while (around is { Name: not ("p" or "blockquote"), IsText: false } && !ElementNames.IsBlock(around.Name)) around = around.Parent;
        return around is { Name: "p" or "blockquote" } && around.Chars > node.Chars + LongestControl;
    }

    private static bool HoldsTheHeadline(PageNode node)
    {
        for (var below = node; below is not null; below = below.Following(node)) if (below.Name == "h1" && below.Chars > 0) return true;
        return false;
    }

    private static PageNode Common(PageNode first, PageNode second)
    {
        for (var at = first; ; at = at.Parent!)
        {
            for (var other = second; other is not null; other = other.Parent) if (other == at) return at;
            if (at.Parent is null) return at;
        }
    }

    private static PageNode Below(PageNode ancestor, PageNode node)
    {
        while (node != ancestor && node.Parent != ancestor) node = node.Parent!;
        return node;
    }

    // Prose that stands before a node, in what is no side part.
    private static int ProseBefore(PageNode node, PageNode body)
    {
        var chars = 0;
        for (var at = node; at is not null && at != body; at = at.Parent)
            for (var before = at.Previous; before is not null; before = before.Previous)
                if (!before.IsHidden && before.Name is not ("nav" or "aside" or "footer" or "form")) chars += before.ProseChars;
        return chars;
    }

    [GeneratedRegex("^" + Phrases.Reply, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    [GeneratedRegex("^" + Phrases.Report, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Report();
}
