using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>
/// A text cut once into words and numbers, with their folded forms side by side in one buffer. Everything that understands the
/// text reads these tokens, so that it is walked only once: cut it where it is first known, hand it on, and dispose of it when the
/// text is understood, which gives its room to the next.
/// </summary>
public sealed class TokenizedText : IDisposable
{
    // A character folds into two at most, a space ends the word, and there is something to read behind the last one.
    private const int MostFolded = 8;
    private const int FirstLetters = 4;

    // Of each character of ASCII its folded form where it is a letter or digit, else whether it ends a sentence.
    private const byte FirstLetter = (byte)'0', SentenceEnd = 1;
    private static readonly byte[] _ascii = [.. Enumerable.Range(0, 128).Select(c =>
        char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : EndsSentence((char)c) ? SentenceEnd : (byte)0)];

    private char[] _folded;
    private Token[] _tokens;

    private TokenizedText(string source, char[] folded, Token[] tokens, int count)
    {
        Source = source;
        Count = count;
        _folded = folded;
        _tokens = tokens;
    }

    /// <summary>The text itself.</summary>
    public string Source { get; }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    internal ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);
    internal ref readonly Token this[int index] => ref _tokens[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<char> Folded(int index)
    {
        ref readonly var token = ref _tokens[index];
        return _folded.AsSpan(token.FoldedStart, token.FoldedLength);
    }

    /// <summary>The first four letters of a folded word, of what follows it where it is shorter; the first of them lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Beginning(int index) =>
        BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(_folded.AsSpan(_tokens[index].FoldedStart, FirstLetters)));

    internal ReadOnlySpan<char> Surface(int index) => Source.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>All folded words, a space after each.</summary>
    internal ReadOnlySpan<char> FoldedWords => Count == 0 ? [] : _folded.AsSpan(0, _tokens[Count - 1].FoldedStart + _tokens[Count - 1].FoldedLength + 1);

    /// <summary>What stands between a token and the one before it.</summary>
    internal ReadOnlySpan<char> Gap(int index)
    {
        var from = index == 0 ? 0 : _tokens[index - 1].End;
        return Source.AsSpan(from, _tokens[index].Start - from);
    }

    /// <summary>The words that end within the first <paramref name="characters"/>; the same words, not copied.</summary>
    internal TokenizedText Head(int characters)
    {
        if (Source.Length <= characters) return this;
        var count = Count;
        while (count > 0 && _tokens[count - 1].End > characters) count--;
        return new(Source, _folded, _tokens, count);
    }

    /// <summary>Cuts any text, in any script. Never throws; costs about two nanoseconds a character.</summary>
    public static TokenizedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = ArrayPool<char>.Shared.Rent(text.Length + (text.Length / 4) + MostFolded);
        var tokens = ArrayPool<Token>.Shared.Rent((text.Length / 5) + 4);
        int used = 0, at = 0, count = 0;
        var startsSentence = true;
        while (true)
        {
            at = NextWord(text, at, ref startsSentence);
            if (at == text.Length) break;
            var c = text[at];
            int start = at, foldedStart = used;
            var hash = TextHash.Empty;
            // There is room for what is left where each character gives one; those that may give more ask for it.
            while (true)
            {
                for (; at < text.Length && (c = text[at]) < 128 && _ascii[c] is >= FirstLetter and var letter; at++)
                {
                    hash = TextHash.Add(hash, (char)letter);
                    folded[used++] = (char)letter;
                }
                if (at == text.Length || c == ' ' || !GoesOn(text, start, at)) break;
                if (folded.Length - used < text.Length - at + MostFolded) Grow(ref folded, used);
                for (var length = Folding.Fold(c, folded.AsSpan(used)); length > 0; length--) hash = TextHash.Add(hash, folded[used++]);
                at++;
                if (at == start + 1 && IsIdeograph(c)) break;
            }
            folded[used] = ' ';
            var shape = ShapeOf(text, start, at) | (startsSentence ? TokenShape.StartsSentence : TokenShape.None);
            if (count == tokens.Length) Grow(ref tokens, count);
            tokens[count++] = new Token(start, at - start, foldedStart, used++ - foldedStart, shape, hash);
            startsSentence = false;
        }
        return new TokenizedText(text, folded, tokens, count);
    }

    /// <summary>Leaves the room to other texts; nothing may be asked afterwards. Who does not dispose of it leaves it to the collector.</summary>
    public void Dispose()
    {
        if (_folded.Length == 0) return;
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<Token>.Shared.Return(_tokens);
        (_folded, _tokens) = ([], []);
    }

    private static void Grow<T>(ref T[] room, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(room.Length * 2);
        room.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(room);
        room = larger;
    }

    /// <summary>Where the next word begins; the end of the text when there is none.</summary>
    private static int NextWord(string text, int at, ref bool startsSentence)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c < 128 ? _ascii[c] >= FirstLetter : char.IsLetterOrDigit(c)) break;
            if (c < 128 ? _ascii[c] == SentenceEnd : EndsSentence(c)) startsSentence = true;
        }
        return at;
    }

    /// <summary>
    /// Is a character, no letter or digit of ASCII, of the word that began at <paramref name="start"/>: another letter, a mark, or a
    /// point or comma between digits, so that <c>5.5</c> and <c>1,5</c> stay whole.
    /// </summary>
    private static bool GoesOn(string text, int start, int at)
    {
        var c = text[at];
        if (c < 128) return c is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
        if (at == start) return true;
        if (IsIdeograph(c)) return false;
        return char.IsLetterOrDigit(c) || (c > 0x2FF && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '\n' or ':' or '«' or '»' or '"' or '“' or '”' or '•' or '|';

    private static TokenShape ShapeOf(string text, int start, int end)
    {
        var shape = TokenShape.None;
        var first = text[start];
        if (char.IsAsciiLetterLower(first))
        {
            // The common case, settled.
        }
        else if (char.IsUpper(first))
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
        c >= '\u0E00' && c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0E7F';
}
