using System.Text;

namespace AiNewsHub.Content.Extraction.Pages;

/// <summary>Lengths and words of page text, white space folded as a browser shows it.</summary>
internal static class TextMeasure
{
    private const int MaxText = 2_000_000;

    /// <summary>Characters without surplus white space, and commas of all scripts.</summary>
    public static (int Chars, int Commas) Of(string text)
    {
        var chars = 0;
        var commas = 0;
        var space = true;
        foreach (var c in text)
        {
            if (c <= ' ' || c == '\u00a0')
            {
                if (!space) chars++;
                space = true;
                continue;
            }
            space = false;
            chars++;
            if (c is ',' or '\u060c' or '\ufe50' or '\ufe10' or '\ufe11' or '\u2e41' or '\u2e34' or '\u2e32' or '\uff0c' or '、') commas++;
        }
        return (chars, commas);
    }

    /// <summary>The words below a node, blocks and line breaks parted by a space.</summary>
    public static string TextOf(PageNode root) => TextOf(root, MaxText);

    /// <inheritdoc cref="TextOf(PageNode)"/>
    public static string TextOf(PageNode root, int most)
    {
        var result = new StringBuilder(Math.Min(root.Chars + 16, most));
        var space = false;
        for (var node = root; node is not null && result.Length < most; node = node.Following(root))
        {
            if (!node.IsText)
            {
                if (ElementNames.IsBlock(node.Name) || node.Name is "br" or "td" or "th") space = true;
                continue;
            }
            foreach (var c in node.Text)
            {
                if (char.IsWhiteSpace(c) && c != '\u202f') { space = true; continue; }
                if (space && result.Length > 0) result.Append(' ');
                space = false;
                result.Append(c);
            }
        }
        return result.Length > most ? result.ToString(0, most) : result.ToString();
    }
}
