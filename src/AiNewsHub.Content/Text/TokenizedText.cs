using System.Globalization;

namespace AiNewsHub.Content.Text;

/// <summary>
/// A text cut once into words and numbers, with their folded forms side by side in one buffer. Everything
/// that understands the text reads these tokens, so that it is walked only once.
/// </summary>
internal sealed class TokenizedText
{
    private readonly char[] _folded;
    private readonly List<Token> _tokens;

    private TokenizedText(string source, char[] folded, List<Token> tokens)
    {
        Source = source;
        _folded = folded;
        _tokens = tokens;
    }

    public string Source { get; }
    public IReadOnlyList<Token> Tokens => _tokens;
    public int Count => _tokens.Count;
    public Token this[int index] => _tokens[index];
    public ReadOnlySpan<char> Folded(int index) => _folded.AsSpan(_tokens[index].FoldedStart, _tokens[index].FoldedLength);
    public ReadOnlySpan<char> Surface(int index) => Source.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>What stands between a token and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int index)
    {
        var from = index == 0 ? 0 : _tokens[index - 1].End;
        return Source.AsSpan(from, _tokens[index].Start - from);
    }

    public static TokenizedText Of(string text)
    {
        var folded = new char[(text.Length * 2) + 2];
        var tokens = new List<Token>(text.Length / 5);
        int used = 0, at = 0;
        var startsSentence = true;
        while (at < text.Length)
        {
            var c = text[at];
            if (!char.IsLetterOrDigit(c))
            {
                if (c is '.' or '!' or '?' or '\n' or ':' or '«' or '»' or '"' or '“' or '”' or '•' or '|') startsSentence = true;
                at++;
                continue;
            }
            var start = at;
            at = IsIdeograph(c) ? at + 1 : EndOfWord(text, at);
            var foldedStart = used;
            for (var i = start; i < at; i++) used += Folding.Fold(text[i], folded.AsSpan(used));
            var shape = ShapeOf(text, start, at) | (startsSentence ? TokenShape.StartsSentence : TokenShape.None);
            tokens.Add(new Token(start, at - start, foldedStart, used - foldedStart, shape));
            startsSentence = false;
        }
        return new TokenizedText(text, folded, tokens);
    }

    /// <summary>Letters, digits and marks; a point or comma only between digits, so that <c>5.5</c> and <c>1,5</c> stay whole.</summary>
    private static int EndOfWord(string text, int at)
    {
        while (++at < text.Length)
        {
            var c = text[at];
            if (IsIdeograph(c)) break;
            if (char.IsLetterOrDigit(c)) continue;
            if (c is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) continue;
            if (c > 0x2FF && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) continue;
            break;
        }
        return at;
    }

    private static TokenShape ShapeOf(string text, int start, int end)
    {
        var shape = TokenShape.None;
        var first = text[start];
        if (char.IsUpper(first))
        {
            shape |= TokenShape.Capital;
            var all = end - start > 1;
            for (var i = start + 1; i < end && all; i++) all = !char.IsLower(text[i]);
            if (all) shape |= TokenShape.AllCapitals;
        }
        else if (char.IsAsciiDigit(first)) shape |= TokenShape.Digits;
        else if (IsIdeograph(first)) shape |= TokenShape.Ideograph;
        if (start > 1 && text[start - 1] is '-' or '‑' && char.IsLetterOrDigit(text[start - 2])) shape |= TokenShape.AfterHyphen;
        return shape;
    }

    internal static bool IsIdeograph(char c) =>
        c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0E7F';
}
