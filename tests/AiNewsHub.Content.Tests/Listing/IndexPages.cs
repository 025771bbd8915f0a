using System.Globalization;

namespace AiNewsHub.Content.Tests.Listing;

/// <summary>A page of headlines in the shape of some real site's, with what stands on it.</summary>
internal sealed record IndexPage(string Name, string Html, bool Dated)
{
    public const int Count = 8;

    private static readonly string[] _titles =
    [
        "Introducing our most capable open model yet", "How we measure honesty in language models", "A new data centre opens in northern Sweden",
        "Scaling laws for small speech models, revisited", "Nous ouvrons un bureau de recherche à Paris", "What 10,000 conversations taught us about refusals",
        "Responsible scaling policy: the second revision", "Chip maker and lab agree on three years of supply",
    ];

    public static string Url(int n) => $"https://lab.example/news/{n}-{(char)('a' + n)}-story";
    public static string Title(int n) => _titles[n];
    public static DateTime Day(int n) => new DateTime(2026, 1, 28, 0, 0, 0, DateTimeKind.Utc).AddDays(-3 * n);

    /// <summary>In item templates: @u address, @t title, @i ISO date, @d written date, @f French date, @n number.</summary>
    private static readonly (string Name, string Open, string Item, string Close)[] _shapes =
    [
        ("articles with time", "<div class='posts'>",
            "<article class='post'><h2><a href='@u'>@t</a></h2><time datetime='@i'>@d</time><p>Some words about it, long enough to be a summary of the piece.</p></article>", "</div>"),
        ("linked cards", "<div class='grid'>",
            "<a class='card' href='@u'><img src='/i/@n.png'><div class='card-body'><span class='date'>@d</span><h3>@t</h3></div></a>", "</div>"),
        ("CSS modules", "<div class='PostList_list__a81Bc'>",
            "<a class='PostCard_post-card__z1ARf' href='@u'><h3 class='PostCard_title__Kq2xX'>@t</h3><div class='PostCard_date__p09Xa'>@d</div></a>", "</div>"),
        ("hashed classes", "<ul class='css-1x2y3z'>",
            "<li class='css-9ab8cd'><div class='css-77aa11'><a href='@u'><h3 class='css-1qq2ww'>@t</h3></a><p class='css-0p9o8i'>@d</p></div></li>", "</ul>"),
        ("utility classes", "<div class='grid grid-cols-3 gap-8'>",
            "<div class='flex flex-col'><a class='block rounded' href='@u'><img class='w-full' src='/i/@n.webp'></a><p class='text-sm text-gray-500'>@d</p><a class='text-lg font-bold' href='@u'>@t</a></div>", "</div>"),
        ("list of links with dates", "<ul class='post-list'>", "<li><span class='post-meta'>@d</span><h3><a class='post-link' href='@u'>@t</a></h3></li>",
            "</ul>"),
        ("bare list", "<ul>", "<li><a href='@u'>@t</a> <small>@i</small></li>", "</ul>"),
        ("table", "<table><tr><th>Date</th><th>Title</th></tr>", "<tr><td>@d</td><td><a href='@u'>@t</a></td></tr>", "</table>"),
        ("definition list", "<dl class='news'>", "<dt>@d</dt><dd><a href='@u'>@t</a></dd>", "</dl>"),
        ("WordPress loop", "<main id='main'>",
            "<article id='post-@n' class='post-@n post type-post status-publish format-standard has-post-thumbnail hentry category-news'><header class='entry-header'><h2 class='entry-title'><a href='@u' rel='bookmark'>@t</a></h2><div class='entry-meta'><time class='entry-date published' datetime='@iT08:00:00+00:00'>@d</time> <a href='/author/ada'>Ada</a></div></header><div class='entry-summary'><p>Some words about it, long enough to be a summary of the piece.</p><a class='more-link' href='@u'>Continue reading</a></div></article>", "</main>"),
        ("Ghost cards", "<div class='post-feed'>",
            "<article class='post-card post tag-news'><a class='post-card-image-link' href='@u'><img class='post-card-image' srcset='/i/@n-300.jpg 300w, /i/@n.jpg 600w' src='/i/@n.jpg'></a><div class='post-card-content'><a class='post-card-content-link' href='@u'><h2 class='post-card-title'>@t</h2><div class='post-card-excerpt'>Some words about it, long enough to be a summary.</div></a><footer class='post-card-meta'><time datetime='@i'>@d</time></footer></div></article>", "</div>"),
        ("press room rows", "<div class='press'>",
            "<div class='row press-item'><div class='col-2 press-date'>@d</div><div class='col-10'><a class='press-title' href='@u'>@t</a></div></div>",
            "</div>"),
        ("read more cards", "<section class='cards'>",
            "<div class='card'><img src='/i/@n.jpg'><h4 class='card-title'>@t</h4><p class='card-text'>Some words about it, long enough to be a summary of the piece.</p><a class='btn' href='@u'>Read more</a></div>", "</section>"),
        ("card with tag link", "<section class='stories'>",
            "<div class='story'><a class='story-tag' href='/topics/safety'>Safety</a><h3 class='story-title'><a href='@u'>@t</a></h3><span class='story-date'>@d</span></div>", "</section>"),
        ("French dates", "<div class='liste-actualites'>", "<div class='actualite'><p class='date'>@f</p><h2 class='titre'><a href='@u'>@t</a></h2></div>",
            "</div>"),
        ("Webflow", "<div role='list' class='w-dyn-items'>",
            "<div role='listitem' class='collection-item w-dyn-item'><a href='@u' class='blog-link w-inline-block'><div class='blog-date'>@d</div><h3 class='heading-3'>@t</h3></a></div>", "</div>"),
        ("Framer", "<div class='framer-abc12d'>",
            "<div class='framer-1xkp2q-container'><a class='framer-9zz8yy' href='@u'><div class='framer-4f5g6h'><h6 class='framer-text'>@t</h6></div><div class='framer-7h8j9k'><p class='framer-text'>@d</p></div></a></div>", "</div>"),
        ("changelog", "<div class='changelog'>",
            "<section class='entry' id='e@n'><h2><a href='@u'>@t</a></h2><div class='entry-date'>@d</div><ul><li>Fixed a bug in <code>x</code></li><li>Faster start</li></ul></section>", "</div>"),
        ("newsletter archive", "<div class='archive'>",
            "<div class='archive-item'><a class='archive-title' href='@u'>@t</a><div class='archive-subtitle'>A letter about what happened, and why it matters to you.</div><time datetime='@iT10:00:00.000Z'>@d</time><a href='@u/comments'>4</a></div>", "</div>"),
        ("research papers", "<div class='publications'>",
            "<div class='publication'><h3 class='paper-title'><a href='@u'>@t</a></h3><div class='authors'>Ada Lovelace, Alan Turing, Grace Hopper</div><div class='venue'>@d</div><div class='paper-links'><a href='/pdf/@n.pdf'>PDF</a><a href='/bib/@n'>BibTeX</a></div></div>", "</div>"),
        ("hero and list",
            "<section class='hero'><a href='/news/hero'><h1>The big thing of the week, above everything else</h1></a></section><div class='list'>",
            "<div class='list-item'><a href='@u'><h3>@t</h3></a><span>@d</span></div>", "</div>"),
        ("two rows of cards", "<div class='cards-row'>",
            "<div class='news-card'><a href='@u'><span class='news-card__title'>@t</span></a><span class='news-card__date'>@d</span></div>|4|</div><div class='cards-row'>", "</div>"),
        ("sections by year", "<section class='year'><h2>2026</h2><ul class='items'>",
            "<li class='item'><a class='item-link' href='@u'>@t</a><span class='item-date'>@d</span></li>|3|</ul></section><section class='year'><h2>2025</h2><ul class='items'>", "</ul></section>"),
        ("lazy pictures", "<div class='river'>",
            "<div class='river-block'><a class='thumb' href='@u'><img src='data:image/gif;base64,R0' data-src='/i/@n.jpg' alt=''></a><h2 class='river-title'><a href='@u'>@t</a></h2><div class='byline'>By <a href='/people/ada'>Ada</a> <span class='when'>@d</span></div><p class='dek'>Some words about it, long enough to be a summary of the piece.</p></div>", "</div>"),
        ("headline links only", "<div class='headlines'>", "<h4 class='headline'><a href='@u'>@t</a></h4>", "</div>"),
        ("paragraph list", "<div class='content'>", "<p>@d - <a href='@u'>@t</a></p>", "</div>"),
        ("old tables", "<table width='100%'><tbody>",
            "<tr class='newsrow'><td class='d'>@d</td><td class='t'><a href='@u'><b>@t</b></a><br>Some words about it, long enough.</td></tr>",
            "</tbody></table>"),
        ("figure cards", "<div class='tiles'>",
            "<figure class='tile'><a href='@u'><img src='/i/@n.jpg' alt=''></a><figcaption><a href='@u'>@t</a><time datetime='@i'></time></figcaption></figure>", "</div>"),
        ("aria labels", "<ol class='feed' role='feed'>",
            "<li class='feed-item'><article aria-label='@t'><a class='overlay' href='@u' aria-label='@t'></a><h3 class='feed-title'>@t</h3><p class='feed-date'>@d</p></article></li>", "</ol>"),
        ("events style", "<div class='media-list'>",
            "<div class='media'><div class='media-left'><span class='day'>@d</span></div><div class='media-body'><h5 class='media-heading'><a href='@u'>@t</a></h5>Some words about it.</div></div>", "</div>"),
        ("deep wrappers", "<div class='wrap'><div class='inner'><div class='cols'>",
            "<div class='col'><div class='box'><div class='box-in'><div class='txt'><a href='@u'><div class='ttl'>@t</div></a><div class='dt'>@d</div></div></div></div></div>", "</div></div></div>"),
        ("German press list", "<div class='presse'>", "<div class='meldung'><span class='datum'>@g</span><a class='titel' href='@u'>@t</a></div>", "</div>"),
    ];

    public static IEnumerable<IndexPage> All =>
        _shapes.Select(shape => new IndexPage(shape.Name, Page(shape.Open, shape.Item, shape.Close), HasDate(shape.Item)));

    private static bool HasDate(string item) =>
        item.Contains("@d", StringComparison.Ordinal) || item.Contains("@i", StringComparison.Ordinal) || item.Contains("@f", StringComparison.Ordinal)
        || item.Contains("@g", StringComparison.Ordinal);

    private static string Page(string open, string item, string close)
    {
        // "|3|" in an item: what follows is put in once, before that entry.
        var parts = item.Split('|');
        var entries = string.Concat(Enumerable.Range(0, Count).Select(n =>
            (parts.Length == 3 && n == int.Parse(parts[1], CultureInfo.InvariantCulture) ? parts[2] : "") + Fill(parts[0], n)));
        return $"""
            <!DOCTYPE html><html lang="en"><head><title>News - Lab</title></head><body>
            <header><a href="/">Lab</a><nav><ul>{Links("nav", 7)}</ul></nav></header>
            <div id="cookie">We use cookies. <a href="/privacy">Privacy and cookies policy</a></div>
            {open}{entries}{close}
            <aside class="sidebar"><h4>Popular</h4><ul class="popular">{Links("popular-read-this-older-story-again", 5)}</ul>
            <div class="tags">{string.Concat(Enumerable.Range(0, 12).Select(n => $"<a href='/tag/t{n}'>language models {n}</a>"))}</div></aside>
            <footer><div class="cols"><ul>{Links("company-and-legal", 9)}</ul><ul>{Links("products-and-prices", 6)}</ul></div><p>© 2026 Lab</p></footer></body></html>
            """;
    }

    private static string Links(string name, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(n => $"<li><a href='/{name}/{n}'>{name.Replace('-', ' ')} number {n}</a></li>"));

    private static string Fill(string template, int n) => template
        .Replace("@u", new Uri(Url(n)).AbsolutePath, StringComparison.Ordinal)
        .Replace("@t", Title(n), StringComparison.Ordinal)
        .Replace("@i", Day(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@d", Day(n).ToString("MMM d, yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@f", Day(n).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR")), StringComparison.Ordinal)
        .Replace("@g", Day(n).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@n", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
