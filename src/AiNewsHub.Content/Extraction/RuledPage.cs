using System.Globalization;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Listing.Entries;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Sites;
using AiNewsHub.Content.Summarizing;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Content.Extraction;

/// <summary>An article page read by the rule of its site: cleared for the general reading, whose findings the rule's then replace.</summary>
internal sealed class RuledPage : IDisposable
{
    private const int MaxDepth = 400;
    private const int ExcerptLength = 280;

    private readonly IHtmlDocument _document;
    private readonly SiteRule _rule;
    private readonly Uri? _address;

    private RuledPage(IHtmlDocument document, SiteRule rule, Uri? address) => (_document, _rule, _address) = (document, rule, address);

    /// <summary>The page without what the rule takes away.</summary>
    public static RuledPage Open(string html, SiteRule rule, Uri? address)
    {
        var document = new HtmlParser(new HtmlParserOptions { SkipComments = true, MaximumDepth = MaxDepth }).ParseDocument(PageCut.Html(html));
        if (rule.Remove is not null)
        {
            foreach (var element in document.QuerySelectorAll(rule.Remove).ToList()) element.Remove();
        }
        return new RuledPage(document, rule, address);
    }

    public string Html
    {
        get
        {
            using var writer = new StringWriter();
            _document.ToHtml(writer, HtmlMarkupFormatter.Instance);
            return writer.ToString();
        }
    }

    /// <summary>What the rule finds, over what was found without it.</summary>
    public ExtractedArticle Over(ExtractedArticle found)
    {
        var article = found with { NextPage = Next() };
        if (One(_rule.Title) is { } title) article = Ruled(article, "title", title) with { Title = title };
        if (Date(found.Language) is { } date)
            article = Ruled(article, "published", date.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)) with { Published = date };
        if (Authors() is { Count: > 0 } authors)
        {
            var line = string.Join(", ", authors);
            article = Ruled(Ruled(article, "author", line), "byline", line) with { Authors = authors, Byline = line };
        }
        if (Body() is not { Text.Length: > 0 } body) return article;
        article = Ruled(article, "body", string.Create(CultureInfo.InvariantCulture, $"{body.Text.Length} characters"));
        // A rule that names the text has found it, whatever the page looks like as a whole.
        var kind = found.Kind is PageKind.Paywall ? PageKind.Paywall : PageKind.Article;
        return article with { Kind = kind, Text = body.Text, Html = body.Html, Excerpt = ExcerptBeginning.Cut(body.Text, ExcerptLength) };
    }

    public void Dispose() => _document.Dispose();

    private static ExtractedArticle Ruled(ExtractedArticle article, string field, string value) => article with
    {
        Candidates =
        [
            .. article.Candidates.Select(witness => witness.Field == field ? witness with { Believed = false, Why = CandidateReasons.Outranked } : witness),
            new(field, "site rule", value, true, CandidateReasons.SiteRule),
        ],
    };

    private string? One(string? selector) =>
        selector is not null && _document.QuerySelector(selector) is { } element && VisibleText.Of(element) is { Length: > 0 } text ? text : null;

    private List<string> Authors() =>
        _rule.Author is null ? [] : [.. _document.QuerySelectorAll(_rule.Author).Select(VisibleText.Of).Where(name => name.Length is > 0 and < 200)
        .Distinct(StringComparer.Ordinal).Take(30)];

    private DateTimeOffset? Date(string? language) =>
        _rule.Date is not null && _document.QuerySelector(_rule.Date) is { } element ? DateWords.Chosen(element, DateCustoms.Of(language)).Date : null;

    private CleanHtml? Body() =>
        _rule.Body is null ? null : HtmlCleaner.CleanWithText(string.Concat(_document.QuerySelectorAll(_rule.Body).Select(element => element.OuterHtml)),
        _address);

    /// <summary>Of the article's own host only.</summary>
    private Uri? Next()
    {
        if (_rule.NextPage is null || _address is null) return null;
        var element = _document.QuerySelector(_rule.NextPage);
        var href = element?.GetAttribute("href") ?? element?.QuerySelector("a[href]")?.GetAttribute("href");
        return href is not null && Uri.TryCreate(_address, href, out var next) && next.Scheme is "http" or "https" && next.Authority == _address.Authority
            && next != _address ? next : null;
    }
}
