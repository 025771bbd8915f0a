using AiNewsHub.Content.Html;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>Sends a found body through the same door as all third-party HTML.</summary>
internal static class BodyWriter
{
    private const double MostCaptions = 0.4;

    public static CleanHtml Write(PageNode body, Uri? baseAddress)
    {
        var writer = new CleanHtmlWriter(baseAddress);
        var captions = FindCaptions(body);
        PageNode? aside = null;
        for (var node = body; node is not null && !writer.IsFull;)
        {
            var skipped = !node.IsText && IsSkipped(node.Name);
            if (aside is null && captions.Contains(node)) writer.IsAside = (aside = node) is not null;
            if (node.IsText) writer.Words(node.Text);
            else if (!skipped) writer.Start(node.Name, node.Name == "a" ? node.Attribute("href") : null, Attributes(node));
            if (!skipped && node.First is { } child)
            {
                node = child;
                continue;
            }
            if (!node.IsText && !skipped) writer.End(node.Name);
            if (node == aside) (aside, writer.IsAside) = (null, false);
            while (node != body && node.Next is null)
            {
                node = node.Parent!;
                writer.End(node.Name);
                if (node == aside) (aside, writer.IsAside) = (null, false);
            }
            node = node == body ? null : node.Next;
        }
        return writer.Finish();
    }

    // A formula's letters say something without its layout; its annotation says it twice.
    private static bool IsSkipped(string name) => name != "math" && HtmlNames.IsSkipped(name) || name is "annotation" or "annotation-xml";

    // Where most of the words stand under pictures, they are the text.
    private static HashSet<PageNode> FindCaptions(PageNode body)
    {
        var found = new HashSet<PageNode>();
        var chars = 0;
        for (var node = body.First; node is not null;)
        {
            if (!Captions.Is(node)) { node = node.Following(body); continue; }
            found.Add(node);
            chars += node.Chars;
            node = node.FollowingAfter(body);
        }
        return chars > body.Chars * MostCaptions ? [] : found;
    }

    private static CellAttributes Attributes(PageNode node) => node.Name is not ("td" or "th" or "ol")
        ? default
        : new CellAttributes(HtmlNames.SmallNumber(node.Attribute("colspan")), HtmlNames.SmallNumber(node.Attribute("rowspan")),
            HtmlNames.SmallNumber(node.Attribute("start")));
}
