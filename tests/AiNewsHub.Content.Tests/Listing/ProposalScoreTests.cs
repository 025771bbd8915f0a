using System.IO.Compression;
using System.Text.Json;
using AiNewsHub.Content.Listing;

namespace AiNewsHub.Content.Tests.Listing;

/// <summary>
/// How often the first proposal is right: its links are those of the page's list, all of them and no others (but featured ones above
/// the list, which may be there or not), and on our own pages the titles too.
/// </summary>
public sealed class ProposalScoreTests
{
    private const double Wanted = 0.9;

    /// <summary>
    /// Index pages of the corpus, and by which links their list was labelled by hand: those that have to be there, those that may.
    /// Two of its twenty (0077, 4331) bring their list by script only and have nothing to be proposed.
    /// </summary>
    private static readonly Dictionary<string, (string Links, string Optional)> _labels = new(StringComparer.Ordinal)
    {
        ["0203"] = ("div.post-cards__wrapper li a", ""),
        ["0259"] = ("h1.title a", ""),
        ["0274"] = ("div.coupon > ul > li a", ""),
        ["0847"] = ("div.truncate a", ""),
        ["1371"] = ("div.box a:not([href='#'])", ""),
        ["2906"] = ("a.ipc-title-link-wrapper[href*=chttp_t]", ""),
        ["2918"] = ("span.hide-mobile a", ""),
        ["2962"] = ("main a:has([data-testid$=card]), main [data-testid$=card] a", ""),
        ["2966"] = ("li:has(h3.card-headline) a", ""),
        ["2967"] = ("article.gc--list a.u-clickable-card__link", "article.article-card--reset a"),
        ["2973"] = ("div.tax-sc__recirc-list a.mntl-card-list-items", "a.mntl-card-list-items"),
        ["3010"] = ("#mw-pages li a", "div.CategoryTreeItem a"),
        ["4204"] = ("div.v2-listing-card a.listing-link", "a.listing-link"),
        ["4380"] = ("h3.h5.mb-0 a", ""),
        ["4532"] = ("div.vert_cats_wrap > a", ""),
        ["4609"] = ("h2.Excerpt-Title a", ""),
        ["4627"] = ("a.elementor-cta, div.elementor-cta a", ""),
        ["4632"] = ("article.post.entry h2 a", ""),
    };

    [Fact]
    public void TheFirstProposalIsRightForOurPages()
    {
        var cases = ListPageCase.All();
        Assert.True(cases.Count >= 30, $"only {cases.Count} pages");
        var proposed = cases.Select(page => (Page: page, First: HtmlListProposal.Propose(page.Html, page.Address) is [var first, ..] ? first.Preview : null))
            .ToList();
        var wrong = proposed.Where(pair => pair.First is null || !pair.Page.IsRight(pair.First)).Select(pair => pair.Page.Page).ToList();
        var misdated = proposed.Where(pair => pair.First is not null && !pair.Page.HasDates(pair.First)).Select(pair => pair.Page.Page).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"right {cases.Count - wrong.Count}/{cases.Count}; dates right {cases.Count - misdated.Count}/{cases.Count}");
        Assert.True(wrong.Count <= (1 - Wanted) * cases.Count, $"wrong: {string.Join(", ", wrong)}");
        Assert.True(misdated.Count <= (1 - Wanted) * cases.Count, $"dates wrong: {string.Join(", ", misdated)}");
    }

    /// <summary>The corpus is no more than a fence: three of its lists are shelves of a catalogue or an encyclopedia, with entries of one word.</summary>
    [Fact]
    public void TheFirstProposalIsRightForTheIndexPagesOfTheCorpus()
    {
        var wrong = _labels.Keys.Where(name => !IsRight(name)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"right {_labels.Count - wrong.Count}/{_labels.Count}; wrong: {string.Join(", ", wrong)}");
        Assert.True(wrong.Count <= 0.2 * _labels.Count, $"wrong: {string.Join(", ", wrong)}");
    }

    private static bool IsRight(string name)
    {
        using var label = JsonDocument.Parse(File.ReadAllText(SharedCorpora.Path("articles", "wcxb", "ground-truth", name + ".json")));
        var address = new Uri(label.RootElement.GetProperty("url").GetString()!);
        using var packed = new GZipStream(File.OpenRead(SharedCorpora.Path("articles", "wcxb", "html", name + ".html.gz")), CompressionMode.Decompress);
        using var page = new MemoryStream();
        packed.CopyTo(page);
        var bytes = page.ToArray();
        if (HtmlListProposal.Propose(bytes, null, address) is not [var first, ..]) return false;
        var (links, optional) = _labels[name];
        var wanted = Links(bytes, links, address);
        var may = optional.Length == 0 ? [] : Links(bytes, optional, address);
        return wanted.SetEquals(first.Preview.Items.Select(item => item.Url!).Where(url => wanted.Contains(url) || !may.Contains(url)));
    }

    private static HashSet<string> Links(byte[] page, string selector, Uri address)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(new MemoryStream(page));
        return [.. document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")).OfType<string>()
            .Select(href => new Uri(address, href).GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))];
    }
}
