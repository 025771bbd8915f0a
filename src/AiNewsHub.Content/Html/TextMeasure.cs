namespace AiNewsHub.Content.Html;

/// <summary>The words of a page's parts, white space folded as a browser shows it.</summary>
internal static class TextMeasure
{
    private const int MaxText = 2_000_000;

    /// <summary>The words below a node, blocks and line breaks parted by a space.</summary>
    public static string TextOf(PageNode root) => TextOf(root, MaxText);

    /// <inheritdoc cref="TextOf(PageNode)"/>
    public static string TextOf(PageNode root, int most)
    {
        using var text = Read(root, most);
        return text.Span.ToString();
    }

    /// <summary>The same in rented memory, for what is only looked at.</summary>
    public static PageChars Read(PageNode root, int most = MaxText)
    {
        var result = PageChars.Rent(Math.Min(root.Chars, most) + 64);
        var space = false;
        for (var node = root; node is not null && result.Length < most; node = node.Following(root))
        {
            if (node.IsText) Append(result, node.Text, ref space);
            else if (ElementNames.IsBlock(node.Name) || node.Name is "br" or "td" or "th") space = true;
        }
        result.Length = Math.Min(result.Length, most);
        return result;
    }

    private static void Append(PageChars result, string text, ref bool space)
    {
        var target = result.Room(text.Length + 1);
        var length = 0;
        var first = result.Length == 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c != '\u202f') { space = true; continue; }
            if (space && !first) target[length++] = ' ';
            space = first = false;
            target[length++] = c;
        }
        result.Length += length;
    }
}
