using AiNewsHub.Content.Extraction.Pages;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>Sends a found body through the same door as all third-party HTML.</summary>
internal static class BodyWriter
{
    public static CleanHtml Write(PageNode body, Uri? baseAddress)
    {
        var writer = new CleanHtmlWriter(baseAddress);
        for (var node = body; node is not null && !writer.IsFull;)
        {
            var skipped = !node.IsText && HtmlNames.IsSkipped(node.Name);
            if (node.IsText) writer.Words(node.Text);
            else if (!skipped) writer.Start(node.Name, node.Name == "a" ? node.Attribute("href") : null, Attributes(node));
            if (!skipped && node.First is { } child)
            {
                node = child;
                continue;
            }
            if (!node.IsText && !skipped) writer.End(node.Name);
            while (node != body && node.Next is null)
            {
                node = node.Parent!;
                writer.End(node.Name);
            }
            node = node == body ? null : node.Next;
        }
        return writer.Finish();
    }

    private static CellAttributes Attributes(PageNode node) => node.Name is not ("td" or "th" or "ol")
        ? default
        : new CellAttributes(HtmlNames.SmallNumber(node.Attribute("colspan")), HtmlNames.SmallNumber(node.Attribute("rowspan")), HtmlNames.SmallNumber(node.Attribute("start")));
}
