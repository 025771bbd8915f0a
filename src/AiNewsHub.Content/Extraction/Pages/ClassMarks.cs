using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Extraction.Pages;

/// <summary>What class names and ids say about a block, as publishers write them. Input is bounded by <c>PageNode.ClassAndId</c>.</summary>
internal static partial class ClassMarks
{
    private const int MostRemembered = 16_000;

    // Class names repeat within a page and from page to page of a site, and the patterns are long.
    [ThreadStatic]
    private static Dictionary<string, Marks>? _remembered;

    /// <summary>What class names and ids, joined, say.</summary>
    public static Marks Of(string marks)
    {
        if (marks.Length == 0) return Marks.None;
        var remembered = _remembered ??= new Dictionary<string, Marks>(StringComparer.Ordinal);
        if (remembered.TryGetValue(marks, out var known)) return known;
        if (remembered.Count >= MostRemembered) remembered.Clear();
        return remembered[marks] = new Marks(
            Unlikely().IsMatch(marks) && !MaybeCandidate().IsMatch(marks),
            (Negative().IsMatch(marks) ? -25 : 0) + (Positive().IsMatch(marks) ? 25 : 0),
            Share().IsMatch(marks),
            Comments().IsMatch(marks),
            Furniture().IsMatch(marks),
            PlainBody().IsMatch(marks) ? 2 : LikelyBody().IsMatch(marks) ? 1 : 0,
            PageFurniture().IsMatch(marks),
            BylineMark().IsMatch(marks),
            Teaser().IsMatch(marks),
            Notice().IsMatch(marks),
            Folded().IsMatch(marks),
            Aside().IsMatch(marks));
    }

    /// <param name="Unlikely">Names that seldom hold an article.</param>
    /// <param name="Weight">How much a name speaks for (25) or against (-25) an article.</param>
    /// <param name="Share">Share buttons.</param>
    /// <param name="Comments">Readers' words below the article.</param>
    /// <param name="Furniture">Parts that accompany an article and are no part of its text.</param>
    /// <param name="Body">How plainly a name says "the words of the article are here": 2 plainly, 1 likely, 0 not.</param>
    /// <param name="PageFurniture">Parts around the content of any page: heads, feet, menus, side columns.</param>
    /// <param name="Byline">Lines that name the author.</param>
    /// <param name="Teaser">Pointers to other articles.</param>
    /// <param name="Notice">Questions about cookies and newsletters, which can have more words than a short article.</param>
    /// <param name="Folded">Parts that a reader unfolds: accordions, tabs.</param>
    /// <param name="Aside">Parts whose dates and names belong to something else.</param>
    internal sealed record Marks(bool Unlikely, int Weight, bool Share, bool Comments, bool Furniture, int Body, bool PageFurniture, bool Byline, bool Teaser, bool Notice, bool Folded, bool Aside)
    {
        public static Marks None { get; } = new(false, 0, false, false, false, 0, false, false, false, false, false, false);
    }

    [GeneratedRegex("-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unlikely();

    [GeneratedRegex("and|article|body|column|content|main|mathjax|shadow", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaybeCandidate();

    [GeneratedRegex("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Positive();

    [GeneratedRegex("-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|(?<!elementor-|ck-|w-)widget(?!-(?:container|wrap))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negative();

    [GeneratedRegex(@"(\b|_)(share|sharedaddy)(\b|_)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:eu-?)?cookies?(?:-?(?:law|bar|banner|notice|notification|consent|popup|overlay|layer|info|message|disclaimer|hint|policy|modal|dialog|widget))?|gdpr|dsgvo|consent-?(?:bar|banner|notice|overlay|layer|modal|dialog|popup)|newsletters?(?:-?(?:form|box|signup|sign-?up|widget|banner|teaser|block|modal|popup))?)(?:$|[\s_-])|onetrust|didomi|usercentrics|cookiebot|cookieconsent|cookiechoice|sp_message_container|borlabs|eu-cookie", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(@"accordion|collaps|(?:^|[\s_-])(?:tab-?(?:pane|panel|content)|faq-?(?:answer|content|panel)|toggle-?(?:content|panel|inner)|spoiler|expandable)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Folded();

    [GeneratedRegex(@"(?:^|[\s_-])(?:teasers?|cards?|tiles?|(?:link|info|text|fact|aside)-?box|inline-?(?:teaser|link|promo|related)|wp-embedded-content|read-?(?:more|also|next)|most-?(?:read|popular|viewed)|meistgelesen|weiterlesen|lire-?aussi|mehr-?zum-?thema|see-?also|also-?read|highlighted|embed)(?:$|[\s_-])|teaser(?:able|box|padding|list|s?$)|inTeaser|inline-?teaser|linkbox", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Teaser();

    [GeneratedRegex("byline|author|dateline|writtenby|p-author", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BylineMark();

    [GeneratedRegex(@"(?:^|[\s_-])comments?(?:$|[\s_]|-?(?:list|section|area|wrap|wrapper|container|thread|template|body|content|form|block))|disqus|kommentar|commentaire|comentario|(?:^|[\s_-])(?:respond|replies|reply|discussion)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|sharebar|social|socials|social-?media|addtoany|addthis|jp-relatedposts|related|relatedposts|relatedcontent|recommended|recommendations|subscribe|signup|sign-up|breadcrumbs?|pagination|pager|outbrain|taboola|consent|gdpr|promo|advert|advertisement|adsense|tag-?links?|tag-?list|post-?tags|entry-?tags|cat-?links|entry-?footer|post-?footer|entry-?utility|post-?meta(?:data)?|entry-?meta|meta-?info|post-?navigation|nav-?links|author[_-]{0,2}(?:box|bio|info|card|description|profile|intro|details|section|about|list)|authors?-?list|post-?author|article-?authors?|authors|about-?(?:the-)?author|autoren?-?(?:box|info|profil|kasten)|contributors?|third-?party-?(?:services?|content)|embed-?(?:placeholder|consent)|disclaimer|community-?notice|article-?(?:citation|contact|footer)|review-?form|newreview|wishlist|toc_container|liveblog-?nav|donat(?:e|ion)-?(?:box|banner)|membership|piano|paywall-?box|affiliate-?(?:hint|note|disclaimer)|ad-?(?:slot|label|marker)|screen-reader-text|visually-hidden|sr-only|print-?only|no-?print|noprint|toolbar|rating|ratings|wp-postratings|post-?ratings|login|paywall|navbox|catlinks)(?:$|[\s_]|-(?:box|block|list|links?|buttons?|bar|wrap(?:per)?|container|module|widget|section|area|posts|articles|content|stories|items?|icons?|title|heading|form|media|text|inner))|newsletter|cookie|related-?(?:posts|articles|content|stories|links|news)|interesting-?articles|more-?(?:stories|articles|posts)|^hidden$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:article|story|post|entry|blog|news)[_-]?(?:main[_-]?)?(?:body|content|text|copy|entry|bodytext|rich-?text)|articlebody|storybody|entry-?content|post-?content|rich-?text|richtext|field-name-body|field--name-body|post_text|single-content|text-?content|content-?text|content-?body|body-?content|body-?text|article__?body|article__?content|story__?body|c-entry-content|mw-parser-output|mw-content-text|prose)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlainBody();

    [GeneratedRegex(@"(?:^|[\s_-])(?:article|post|entry|story|hentry|blogpost|blog-?post|main-?content|content-?main|maincontent|page-?content|primary|content|main)(?:$|[\s])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LikelyBody();

    [GeneratedRegex(@"(?:^|[\s_-])(?:site-?header|masthead|top-?bar|navbar|nav|navigation|menu|footer|sidebar|side-?bar|banner|skip-?link|search-?form|search-?bar|modal|popup|overlay|filters?|facets?|sort|widget-area|mega-?menu|drawer|toast|breadcrumb)(?:$|[\s_]|-(?:wrap(?:per)?|container|inner|items?|list|links?|content|area|main|primary|secondary))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageFurniture();

    [GeneratedRegex(@"comment(?!-?s?-?(?:on|off|open|closed|enabled))|sidebar|related|(?<!elementor-|ck-)widget(?!-(?:container|wrap))|(?<!post-|entry-|article-|story-)footer|similar|calendar|trending|popular|most-read|recommend|(?:^|[\s_-])(?:recent|teasers?|archives?|respond)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
