using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Html;

/// <summary>What class names and ids say about a block, as publishers write them. Input is bounded by <c>PageNode.ClassAndId</c>.</summary>
internal static partial class ClassMarks
{
    private const int MostRemembered = 16_000;

    // Class names repeat within a page and from page to page of a site, and the patterns are long.
    [ThreadStatic]
    private static Dictionary<string, Marks>? _remembered;

    /// <summary>What class names and ids, joined, say.</summary>
    public static Marks Of(string names)
    {
        if (names.Length == 0) return Marks.None;
        var remembered = _remembered ??= new Dictionary<string, Marks>(StringComparer.Ordinal);
        if (remembered.TryGetValue(names, out var known)) return known;
        if (remembered.Count >= MostRemembered) remembered.Clear();
        return remembered[names] = new Marks(names);
    }

    private enum Mark
    {
        Unlikely, Negative, Positive, Share, Comments, Furniture, PlainBody, LikelyBody, PageFurniture, Byline, Teaser, Notice, Folded, Aside,
        Author, LikelyAuthor, Date, Published, Modified, Standfirst, Caption, Kicker, PostTitle, OnlyHead, Posts
    }

    /// <summary>Each question is answered when it is first asked.</summary>
    internal sealed class Marks(string names)
    {
        private int _asked;
        private int _said;
        private string? _first;

        public static Marks None { get; } = new("");

        /// <summary>Class names and id, as written.</summary>
        public string Names => names;

        /// <summary>The first of the names.</summary>
        public string First => _first ??= names.Split(' ', 2)[0];

        /// <summary>Names that seldom hold an article.</summary>
        public bool Unlikely => Say(Mark.Unlikely);
        /// <summary>Unlikely only because they name the head of something, which may hold its introduction.</summary>
        public bool OnlyHead => Say(Mark.OnlyHead);
        /// <summary>How much a name speaks for (25) or against (-25) an article.</summary>
        public int Weight => (Say(Mark.Negative) ? -25 : 0) + (Say(Mark.Positive) ? 25 : 0);
        /// <summary>Share buttons.</summary>
        public bool Share => Say(Mark.Share);
        /// <summary>Readers' words below the article.</summary>
        public bool Comments => Say(Mark.Comments);
        /// <summary>What readers wrote, as a hint: it takes other signs to believe it.</summary>
        public bool Posts => Say(Mark.Posts);
        /// <summary>Parts that accompany an article and are no part of its text.</summary>
        public bool Furniture => Say(Mark.Furniture);
        /// <summary>How plainly a name says "the words of the article are here": 2 plainly, 1 likely, 0 not.</summary>
        public int Body => Say(Mark.PlainBody) ? 2 : Say(Mark.LikelyBody) ? 1 : 0;
        /// <summary>Parts around the content of any page: heads, feet, menus, side columns.</summary>
        public bool PageFurniture => Say(Mark.PageFurniture);
        /// <summary>Lines that name the author.</summary>
        public bool Byline => Say(Mark.Byline);
        /// <summary>Pointers to other articles.</summary>
        public bool Teaser => Say(Mark.Teaser);
        /// <summary>Questions about cookies and newsletters, which can have more words than a short article.</summary>
        public bool Notice => Say(Mark.Notice);
        /// <summary>Parts that a reader unfolds: accordions, tabs.</summary>
        public bool Folded => Say(Mark.Folded);
        /// <summary>Parts whose dates and names belong to something else.</summary>
        public bool Aside => Say(Mark.Aside);
        /// <summary>Elements that hold the author's name and nothing else.</summary>
        public bool Author => Say(Mark.Author);
        /// <summary>Elements that may hold it.</summary>
        public bool LikelyAuthor => Say(Mark.LikelyAuthor);
        /// <summary>Elements that hold some date.</summary>
        public bool Date => Say(Mark.Date);
        /// <summary>The date of publication.</summary>
        public bool Published => Say(Mark.Published);
        /// <summary>The date of a change.</summary>
        public bool Modified => Say(Mark.Modified);
        /// <summary>The lines under the headline.</summary>
        public bool Standfirst => Say(Mark.Standfirst);
        /// <summary>Words that belong to a picture.</summary>
        public bool Caption => Say(Mark.Caption);
        /// <summary>The line above the headline.</summary>
        public bool Kicker => Say(Mark.Kicker);
        /// <summary>The headline itself.</summary>
        public bool PostTitle => Say(Mark.PostTitle);

        private bool Say(Mark mark)
        {
            var bit = 1 << (int)mark;
            if ((_asked & bit) == 0)
            {
                if (names.Length > 0 && Judge(mark, names)) _said |= bit;
                _asked |= bit;
            }
            return (_said & bit) != 0;
        }
    }

    private static bool Judge(Mark mark, string names) => mark switch
    {
        Mark.Unlikely => Unlikely().IsMatch(names) && !MaybeCandidate().IsMatch(names),
        Mark.Posts => Posts().IsMatch(names),
        Mark.OnlyHead => !UnlikelyAnywhere().IsMatch(names),
        Mark.Negative => Negative().IsMatch(names),
        Mark.Positive => Positive().IsMatch(names),
        Mark.Share => Share().IsMatch(names),
        Mark.Comments => Comments().IsMatch(names),
        Mark.Furniture => Furniture().IsMatch(names),
        Mark.PlainBody => PlainBody().IsMatch(names),
        Mark.LikelyBody => LikelyBody().IsMatch(names),
        Mark.PageFurniture => PageFurniture().IsMatch(names),
        Mark.Byline => BylineMark().IsMatch(names),
        Mark.Teaser => Teaser().IsMatch(names),
        Mark.Notice => Notice().IsMatch(names),
        Mark.Folded => Folded().IsMatch(names),
        Mark.Aside => Aside().IsMatch(names),
        Mark.Author => Author().IsMatch(names),
        Mark.LikelyAuthor => LikelyAuthor().IsMatch(names),
        Mark.Date => Date().IsMatch(names),
        Mark.Published => Published().IsMatch(names),
        Mark.Modified => Modified().IsMatch(names),
        Mark.Standfirst => Standfirst().IsMatch(names),
        Mark.Caption => Caption().IsMatch(names),
        Mark.Kicker => Kicker().IsMatch(names),
        _ => PostTitle().IsMatch(names),
    };

    [GeneratedRegex("-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unlikely();

    [GeneratedRegex(@"comment|kommentar|comentari|messages?-?list|(?:^|[\s_-])(?:repl(?:y|ies)|respond|responses?|r[eé]actions?|discussions?|threads?|antwort(?:en)?)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Posts();

    // The same without names of the head of a page.
    [GeneratedRegex("-ad-|ai2html|breadcrumbs|combx|comment|community|disqus|footer|gdpr|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|ad-break|agegate|pagination|pager|popup|yom-remote|cookie|consent|nav", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnlikelyAnywhere();

    [GeneratedRegex("and|article|body|column|content|main|mathjax|shadow", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaybeCandidate();

    [GeneratedRegex("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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

    [GeneratedRegex(@"(?:^|[\s_-])(?:author|byline|bylines|writer|auteur|autor|autore|authors|vcard|fn|journalist|reporter|contributor|signature|posted-by|postedby|p-author|by-author)(?:$|[\s_-])|authorname|author_name|authorName|bylineAuthor|author__name|name-author|field-tag-author|entry-author|post-author|article[-_]author", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"[Aa]uthor(?!iz|it|-?(?:box|bio|image|img|avatar|social|photo|desc|links?))|[Bb]y-?line|contributor|verfasser|redakteur|(?:^|[\s_-])(?:post-user|full-name)(?:$|[\s_-])", RegexOptions.CultureInvariant)]
    private static partial Regex LikelyAuthor();

    [GeneratedRegex(@"date|publi|time(?!line|table|zone)|datum|fecha|datestamp|dateline|byline|entry-meta|post-meta|postmeta|postinfo|post-info|article-info|meta-info|posted|submitted|post_detail|post-details|entry-info|article-meta|story-meta", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex("publi|entry-date|post-date|postdate|pubdate|post__date|article-date|created|entry-time|post-time|date-header",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex("modif|updat|edited|lastmod", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Modified();

    [GeneratedRegex(@"(?:^|[\s_-])(?:lead|lede|intro|intro-?text|article-?intro|chapo|chapeau|standfirst|deck|dek|excerpt|abstract|sub-?headline|sub-?heading|sub-?title|teaser-?text|teaser|hero-?text|summary|sommaire|vorspann|anleser|bajada|copete|entradilla|ingress|sottotitolo|kicker-text|perex)(?:$|[\s_]|-(?:text|copy|content|paragraph))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standfirst();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:wp-|img-?|image-?|photo-?|picture-?|media-?|figure-?|foto-?|bild-?|fig-?|i)?captions?|(?:wp-)?caption-(?:text|attachment)|bild(?:unterschrift|untertitel|text|quelle|nachweis)|(?:photo|image|img|picture|media|foto|bild)[_-]{0,2}(?:credits?|copyright|description|desc|text|legend|legende|annotation|author|source)|l[ée]gende|copyright(?:-note)?|credits?|pie-?(?:de-?)?foto|didascalia)(?:$|[\s_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"dachzeile|over-?(?:line|title)|roof-?line|top-?(?:line|title)|kicker|eyebrow|spitzmarke|sur-?titre|pre-?(?:title|headline)|super-?title|title-?header|antet[ií]tulo|cintillo|rubrik|h1small", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kicker();

    [GeneratedRegex(@"(?:entry|post|article)-title", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostTitle();
}
