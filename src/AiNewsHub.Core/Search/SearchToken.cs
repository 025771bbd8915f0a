using System.Text;

namespace AiNewsHub.Core.Search;

internal enum SearchTokenKind
{
    Word,
    Phrase,
    Open,
    Close,
    And,
    Or,
    Minus,
}

/// <summary>One piece of a typed query; Field is what stood before a colon, in lower case.</summary>
internal readonly record struct SearchToken(SearchTokenKind Kind, string Text, string? Field, bool IsUnclosed = false)
{
    private const string Openers = "\"“”„«";
    private const string Closers = "\"“”»";

    /// <summary>Cuts a query into its pieces; any quotation marks a keyboard or word processor makes are quotation marks.</summary>
    public static List<SearchToken> Cut(string typed)
    {
        var tokens = new List<SearchToken>();
        var at = 0;
        while (at < typed.Length)
        {
            var letter = typed[at];
            if (char.IsWhiteSpace(letter) || letter == '»') at++;
            else if (letter == '(') Single(SearchTokenKind.Open);
            else if (letter == ')') Single(SearchTokenKind.Close);
            else if (letter == '|') Single(SearchTokenKind.Or);
            else if (letter == '+' || (IsDash(letter) && (at + 1 == typed.Length || char.IsWhiteSpace(typed[at + 1])))) at++;
            else if (IsDash(letter)) Single(SearchTokenKind.Minus);
            else if (WordOrPhrase(typed, ref at) is { Kind: not SearchTokenKind.And } piece) tokens.Add(piece);
        }

        return tokens;

        void Single(SearchTokenKind kind)
        {
            tokens.Add(new(kind, typed[at].ToString(), null));
            at++;
        }
    }

    private static SearchToken WordOrPhrase(string typed, ref int at)
    {
        if (Openers.Contains(typed[at], StringComparison.Ordinal)) return Phrase(typed, ref at, null);
        var start = at;
        while (at < typed.Length && !EndsWord(typed[at]))
        {
            if (typed[at] == ':' && FieldName(typed.AsSpan(start, at - start)) is { } field)
            {
                at++;
                if (at < typed.Length && Openers.Contains(typed[at], StringComparison.Ordinal)) return Phrase(typed, ref at, field);
                var value = at;
                while (at < typed.Length && !EndsWord(typed[at])) at++;
                return new(SearchTokenKind.Word, typed[value..at], field);
            }

            at++;
        }

        var word = typed[start..at];
        return word switch
        {
            "OR" => new(SearchTokenKind.Or, word, null),
            "NOT" => new(SearchTokenKind.Minus, word, null),
            // Standing side by side says it already.
            "AND" => new(SearchTokenKind.And, word, null),
            _ => new(SearchTokenKind.Word, word, null),
        };
    }

    private static bool IsDash(char letter) => letter is '-' or '−' or '–' or '—';

    private static SearchToken Phrase(string typed, ref int at, string? field)
    {
        var start = ++at;
        while (at < typed.Length && !Closers.Contains(typed[at], StringComparison.Ordinal)) at++;
        var text = typed[start..at].Trim();
        var isUnclosed = at >= typed.Length;
        at++;
        return new(SearchTokenKind.Phrase, text, field, isUnclosed);
    }

    private static bool EndsWord(char letter) =>
        char.IsWhiteSpace(letter) || letter is '(' or ')' or '|' || Openers.Contains(letter, StringComparison.Ordinal)
        || Closers.Contains(letter, StringComparison.Ordinal);

    /// <summary>A field is a short run of letters; "https" and "16:30" are not.</summary>
    private static string? FieldName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 12) return null;
        var name = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter(letter)) return null;
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString() is "http" or "https" ? null : name.ToString();
    }
}
