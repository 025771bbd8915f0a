using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Dates;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing;

/// <summary>One entry of a page of headlines.</summary>
internal static class HtmlListEntry
{
    public const string NamedTitles = "[class*=title i]:not([class*=subtitle i]), [class*=headline i]";
    private const string Headings = "h1, h2, h3, h4, h5, h6, " + NamedTitles;

    public static ParsedItem? Read(ListPage page, IElement item, HtmlListRules rules)
    {
        var title = TitleOf(item, rules);
        if (LinkOf(item, title, rules) is not { } link || page.Resolve(link.GetAttribute("href")) is not { } url) return null;
        var text = PlainText.FromText((title ?? link).TextContent);
        if (text.Length == 0) text = PlainText.FromText(link.GetAttribute("aria-label") ?? link.GetAttribute("title") ?? "");
        var (date, raw) = DateOf(item, rules);
        var summary = rules.Summary is null ? item.QuerySelector("p") : item.QuerySelector(rules.Summary);
        var summaryText = summary is null || summary == title ? "" : PlainText.FromText(summary.TextContent);
        return new ParsedItem
        {
            ExternalId = url,
            Url = url,
            Title = text.Length > 0 ? text : null,
            HasOwnTitle = text.Length > 0,
            Published = date,
            PublishedRaw = raw,
            SummaryHtml = summaryText.Length > 0 && summaryText != text ? PlainText.Escape(summaryText) : null,
            ImageUrl = ImageOf(page, rules.Image is null ? item.QuerySelector("img") : item.QuerySelector(rules.Image)),
        };
    }

    /// <summary>The date of a <c>time</c> element or of text that is a date.</summary>
    public static DateTimeOffset? DateIn(IElement element) =>
        FeedDate.Parse(element.GetAttribute("datetime")) ?? FeedDate.Parse(element.GetAttribute("content")) ?? FeedDate.Parse(PlainText.FromText(element.TextContent));

    private static IElement? TitleOf(IElement item, HtmlListRules rules) =>
        rules.Title is not null ? item.QuerySelector(rules.Title)
        : item.QuerySelectorAll(Headings).FirstOrDefault(heading => !string.IsNullOrWhiteSpace(heading.TextContent));

    private static IElement? LinkOf(IElement item, IElement? title, HtmlListRules rules)
    {
        if (rules.Link is not null && item.QuerySelector(rules.Link) is { } chosen) return chosen.HasAttribute("href") ? chosen : chosen.QuerySelector("a[href]");
        if (item.LocalName == "a" && item.HasAttribute("href")) return item;
        for (var around = title; around is not null && around != item; around = around.ParentElement)
        {
            if (around.LocalName == "a" && around.HasAttribute("href")) return around;
        }
        return title?.QuerySelector("a[href]") ?? item.QuerySelectorAll("a[href]").MaxBy(link => link.TextContent.Trim().Length) ?? EnclosingLink(item);
    }

    private static IElement? EnclosingLink(IElement item) => item.ParentElement is { LocalName: "a" } parent && parent.HasAttribute("href") ? parent : null;

    private static (DateTimeOffset? Date, string? Raw) DateOf(IElement item, HtmlListRules rules)
    {
        var element = rules.Date is null ? item.QuerySelector("time") : item.QuerySelector(rules.Date);
        if (element is null) return rules.Date is null ? DateBeside(item) : (null, null);
        return (DateIn(element), element.GetAttribute("datetime") ?? PlainText.FromText(element.TextContent));
    }

    /// <summary>A date before the entry (<c>dt</c> before <c>dd</c>) or in its own text, around the link.</summary>
    private static (DateTimeOffset? Date, string? Raw) DateBeside(IElement item)
    {
        var written = item is { LocalName: "dd", PreviousElementSibling: { LocalName: "dt" } term }
            ? PlainText.FromText(term.TextContent)
            : PlainText.FromText(string.Concat(item.ChildNodes.OfType<IText>().Select(text => text.Data))).Trim(' ', '-', '–', '—', ':', '|', '·', '•', '(', ')', '[', ']');
        return written.Length is > 5 and < 40 && FeedDate.Parse(written) is { } date ? (date, written) : (null, null);
    }

    private static string? ImageOf(ListPage page, IElement? image)
    {
        if (image is null) return null;
        var written = image.GetAttribute("src");
        // What comes only with script stands in other attributes, behind a placeholder.
        if (string.IsNullOrEmpty(written) || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            written = image.GetAttribute("data-src") ?? (image.GetAttribute("srcset") ?? image.GetAttribute("data-srcset"))?.Split(',')[0].Trim().Split(' ')[0];
        }
        return page.Resolve(written);
    }
}
