using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies;

/// <summary>Two or more line breaks in a row are how old pages part paragraphs.</summary>
internal static class LineBreaks
{
    public static void MakeParagraphs(PageNode root)
    {
        var breaks = new List<PageNode>();
        for (var node = root; node is not null; node = node.Following(root)) if (node.Name == "br") breaks.Add(node);
        foreach (var first in breaks)
        {
            if (first.Parent is null) continue;
            var replaced = false;
            for (var next = NextShown(first.Next); next?.Name == "br"; next = NextShown(first.Next))
            {
                replaced = true;
                next.Remove();
            }
            if (!replaced) continue;
            var paragraph = PageNode.ForElement("p", null);
            first.ReplaceWith(paragraph);
            while (paragraph.Next is { } next)
            {
                if (next.Name == "br" && NextShown(next.Next)?.Name == "br") break;
                if (!next.IsText && !IsInline(next)) break;
                next.Remove();
                paragraph.Append(next);
            }
            while (paragraph.Last is { } last && (last.IsText ? last.Chars == 0 : last.Name == "br")) last.Remove();
            if (paragraph.Parent?.Name == "p") paragraph.Parent.Rename("div");
        }
    }

    private static bool IsInline(PageNode node) => node.Name is "a" or "del" or "ins" || ElementNames.IsPhrasing(node.Name);

    private static PageNode? NextShown(PageNode? node)
    {
        while (node is { IsText: true, Chars: 0 }) node = node.Next;
        return node;
    }
}
