using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Text;

/// <summary>Where a sentence stands in its text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SentenceSpan(int Start, int Length);

/// <summary>
/// Cuts plain text into sentences: at a mark that ends one and at the end of a line, not behind an abbreviation, an initial or a number of a list, and
/// not inside a quotation. For languages that write words apart.
/// </summary>
public static class Sentences
{
    // A quotation that is not closed by then was none.
    private const int LongestQuotation = 500;
    private const int LongestOrdinal = 2;

    private const string Marks = ".!?…。！？";
    private const string Closers = ")]”’»\"";
    private static readonly SearchValues<char> _wordBreaks = SearchValues.Create(" \u00A0\u202F(“«\"'’");

    private static readonly FrozenSet<string> _before = Abbreviations("before");
    private static readonly FrozenSet<string> _alsoLast = Abbreviations("also last");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _isBefore = _before.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _isAlsoLast = _alsoLast.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences in order, without the white space around them; never throws for any text.</summary>
    public static IEnumerable<SentenceSpan> Of(string text, string? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cut(text, language);
    }

    private static IEnumerable<SentenceSpan> Cut(string text, string? language)
    {
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\n')
            {
                if (Trimmed(text, start, at) is { Length: > 0 } line) yield return line;
                start = ++at;
                continue;
            }

            if (QuotationMarks.ClosingOf(c) is { } closing && QuotationMarks.Opens(text, at)
                && QuotationMarks.End(text, at, closing, LongestQuotation) is { } close)
            {
                at = close;
                if (!Marks.Contains(text[at - 1]) || !BeginsSentence(text, NextWord(text, at + 1))) at++;
                else
                {
                    yield return Trimmed(text, start, at + 1);
                    start = ++at;
                }

                continue;
            }

            if (!Marks.Contains(c))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (Marks.Contains(text[end]) || Closers.Contains(text[end]))) end++;
            if (IsEnd(text, start, at, end, language))
            {
                if (Trimmed(text, start, end) is { Length: > 0 } sentence) yield return sentence;
                start = end;
            }

            at = end;
        }

        if (Trimmed(text, start, text.Length) is { Length: > 0 } last) yield return last;
    }

    private static bool IsEnd(string text, int start, int mark, int end, string? language)
    {
        if (text[mark] > '\u3000') return true;
        var next = NextWord(text, end);
        if (next == text.Length) return true;
        if (next == end || !BeginsSentence(text, next)) return false;
        if (text[mark] != '.' || end > mark + 1) return true;
        var word = text.AsSpan(start, mark - start);
        word = word[(word.LastIndexOfAny(_wordBreaks) + 1)..];
        // A point set apart.
        if (word.Length == 0) return true;
        if (word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            // "1. First", and days and rounds in German.
            return word.Length + start < mark && !(language == "de" && word.Length <= LongestOrdinal
                && text.AsSpan(start, mark - start).TrimStart().Length > word.Length);
        }

        if (word.Length == 1 && char.IsUpper(word[0])) return false;
        Span<char> lower = stackalloc char[Math.Min(word.Length, 16)];
        if (word.Length > lower.Length) return true;
        word.ToLowerInvariant(lower);
        if (_isBefore.Contains(lower)) return false;
        return !_isAlsoLast.Contains(lower) || IsCommonWord(text, next);
    }

    /// <summary>What begins with a capital though it is no name begins a sentence.</summary>
    private static bool IsCommonWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        using var word = TokenizedText.Of(text[at..end]);
        return word.Count == 1 && StopWords.Contains(word[0]);
    }

    private static int NextWord(string text, int at)
    {
        while (at < text.Length && text[at] != '\n' && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length && text[at] == '\n' ? text.Length : at;
    }

    private static bool BeginsSentence(string text, int at) =>
        at == text.Length || char.IsUpper(text[at]) || char.IsDigit(text[at])
            || text[at] is '“' or '«' or '„' or '"' or '¿' or '¡' or '(' or '[' or '—' or '–' or '•' or '‘' || text[at] > '\u3000'
        || char.IsLower(text[at]) && at + 1 < text.Length && char.IsUpper(text[at + 1]);

    private static SentenceSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end - start);
    }

    private static FrozenSet<string> Abbreviations(string kind)
    {
        using var reader = new StreamReader(typeof(Sentences).Assembly.GetManifestResourceStream("SentenceEnds/abbreviations.txt")!);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.StartsWith(kind + " =", StringComparison.Ordinal))
            .SelectMany(line => line[(kind.Length + 2)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
