using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Judges a block inside the body by what it holds: few commas, many links, pictures, fields or list items mean it is furniture.</summary>
internal static class ConditionalCleaning
{
    private const int CommasOfProse = 10;
    private const int MuchProse = 400;

    public static bool Removes(PageNode node, BodyPass pass)
    {
        if (node.Name == "table" && node.IsDataTable) return false;
        for (var around = node.Parent; around is not null; around = around.Parent)
            if (around is { Name: "table", IsDataTable: true } || around.Name == "code") return false;
        var weight = pass.WeighClasses ? node.Marks.Weight : 0;
        if (weight >= 0 && node.Commas >= CommasOfProse) return false;
        var counts = Count(node);
        if (counts.HasDataTable) return false;
        if (weight < 0) return node.ProseChars < MuchProse || node.LinkDensity > 0.1 || node.Marks.Comments;
        return IsFurniture(node, counts, weight);
    }

    private static bool IsFurniture(PageNode node, Counts counts, int weight)
    {
        var isList = node.Name is "ul" or "ol" || node.Chars > 0 && counts.ListChars / (double)node.Chars > 0.9;
        var inFigure = node.HasAncestor("figure");
        var linkDensity = Densities.LinkDensity(node);
        var textDensity = Densities.TextDensity(node, name => name is "span" or "li" or "td" or "blockquote" or "dl" or "div" or "img" or "ol" or "p" or "pre"
            or "table" or "ul");
        var headingDensity = Densities.TextDensity(node, ElementNames.IsHeading);
        var furniture =
            !inFigure && counts.Images > 1 && (double)counts.Paragraphs / counts.Images < 0.5 ||
            !isList && counts.Items - 100 > counts.Paragraphs ||
            counts.Inputs > counts.Paragraphs / 3 ||
            !isList && !inFigure && headingDensity < 0.9 && node.Chars < 25 && (counts.Images == 0 || counts.Images > 2) && linkDensity > 0 ||
            !isList && weight < 25 && linkDensity > 0.2 ||
            weight >= 25 && linkDensity > 0.5 ||
            counts.Embeds == 1 && node.Chars < 75 || counts.Embeds > 1 ||
            counts.Images == 0 && textDensity == 0;
        if (!furniture || !isList) return furniture;
        // A list of single pictures is a gallery.
        return !(counts.Images > 0 && counts.Images == counts.Items
            && node.Children().All(item => item.IsText || item.Children().Count(child => !child.IsText) <= 1));
    }

    private static Counts Count(PageNode node)
    {
        var counts = new Counts();
        for (var at = node.First; at is not null; at = at.Following(node))
        {
            switch (at.Name)
            {
                case "p": counts.Paragraphs++; break;
                case "img": counts.Images++; break;
                case "li": counts.Items++; break;
                case "input": counts.Inputs++; break;
                case "object" or "embed" or "iframe": if (!IsVideo(at)) counts.Embeds++; break;
                case "ul" or "ol": counts.ListChars += at.Chars; break;
                case "table": counts.HasDataTable |= at.IsDataTable; break;
            }
        }
        return counts;
    }

    private static bool IsVideo(PageNode node) =>
        (node.Attribute("src") ?? node.Attribute("data")) is { } source
            && (source.Contains("youtube", StringComparison.OrdinalIgnoreCase) || source.Contains("vimeo", StringComparison.OrdinalIgnoreCase)
            || source.Contains("dailymotion", StringComparison.OrdinalIgnoreCase));

    private sealed class Counts
    {
        public int Paragraphs;
        public int Images;
        public int Items;
        public int Inputs;
        public int Embeds;
        public int ListChars;
        public bool HasDataTable;
    }
}
