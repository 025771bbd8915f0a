using System.Text;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Writes runs of Chinese, Japanese and Korean letters, which no spaces divide into words, as every two letters that stand side by side: a word is found
/// wherever its letters stand in this order. The last letter of a run stands alone too, so that each letter begins a piece.
/// </summary>
public static class Bigrams
{
    /// <summary>Whether the text has letters that this is about.</summary>
    public static bool Concern(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (IsLetter(letter)) return true;
        return false;
    }

    /// <summary>The text with its runs cut in pieces: <c>生成AI</c> gives <c>生成 成 AI</c>.</summary>
    public static string Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Concern(text)) return text;
        var cut = new StringBuilder(text.Length * 3);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLetter(text[i]))
            {
                cut.Append(text[i]);
                continue;
            }

            cut.Append(' ').Append(text[i]);
            if (i + 1 < text.Length && IsLetter(text[i + 1])) cut.Append(text[i + 1]);
            else cut.Append(' ');
        }

        return cut.ToString();
    }

    /// <summary>The pieces that stand side by side where the text does.</summary>
    /// <param name="text">What is looked for.</param>
    /// <param name="isOpen">Whether it ends in a single letter, of which the pieces begin with it.</param>
    public static string Wanted(string text, out bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(text);
        isOpen = false;
        var trimmed = text.TrimEnd();
        if (trimmed.Length == 0 || !IsLetter(trimmed[^1])) return Cut(trimmed);
        isOpen = trimmed.Length == 1 || !IsLetter(trimmed[^2]);
        var cut = Cut(trimmed).TrimEnd();
        // The run may go on where it is found, so its last letter alone is no piece there.
        return isOpen ? cut : cut[..cut.LastIndexOf(' ')];
    }

    private static bool IsLetter(char letter) => letter is >= '\u3040' and <= '\u30FF' and not ('\u30A0' or '\u30FB') or >= '\u3105' and <= '\u312F'
        or >= '\u31F0' and <= '\u31FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3'
        or >= '\uF900' and <= '\uFAFF' or '\u3005';
}
