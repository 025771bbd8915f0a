using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>
/// The words of one language and the numbers of their meanings, one or two in an integer. A form that is not among them is
/// traced back by the language's endings, and only to a word that is: no two words meet because they begin alike.
/// </summary>
internal sealed class LexiconWords(HashTable words, Endings endings)
{
    private const int LongestWord = 40;
    private const int ShortestBase = 3;
    private const int ShortestPart = 4;
    private const int Bits = 16;

    /// <summary>The number of the more usual meaning, 0 for none.</summary>
    public static int FirstOf(int found) => found & ((1 << Bits) - 1);

    /// <summary>The number of the other meaning, 0 for none.</summary>
    public static int SecondOf(int found) => found >> Bits;

    /// <summary>Of two words' first meanings.</summary>
    public static int Both(int first, int second) => FirstOf(first) == FirstOf(second) ? FirstOf(first) : FirstOf(first) | (FirstOf(second) << Bits);

    /// <summary>The hash of a word as it is written, folded.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[2];
        var hash = TextHash.Empty;
        foreach (var c in word)
        {
            var count = Folding.Fold(c, letters);
            for (var i = 0; i < count; i++) hash = TextHash.Add(hash, letters[i]);
        }
        return hash;
    }

    /// <summary>The numbers of the meanings of a folded word of this hash, 0 where it has none.</summary>
    public int Find(ReadOnlySpan<char> folded, ulong hash)
    {
        var found = words[hash];
        if (found != 0 || folded.Length is <= ShortestBase or > LongestWord || char.IsAsciiDigit(folded[0])) return found;
        found = FindForm(folded);
        return found != 0 || !endings.Compounds ? found : FindCompound(folded);
    }

    private int FindForm(ReadOnlySpan<char> word)
    {
        var found = FindInflected(word);
        if (found != 0 || endings.ParticipleMark.Length == 0) return found;
        var mark = endings.ParticipleMark;
        var at = word.IndexOf(mark);
        if (at is < 0 or > ShortestPart || word.Length - mark.Length < ShortestPart) return 0;
        Span<char> plain = stackalloc char[word.Length - mark.Length];
        word[..at].CopyTo(plain);
        word[(at + mark.Length)..].CopyTo(plain[at..]);
        return FindInflected(plain);
    }

    private int FindInflected(ReadOnlySpan<char> word)
    {
        // Of each beginning of the word its hash, so that an ending is exchanged at the cost of its letters.
        Span<ulong> hashes = stackalloc ulong[LongestWord + 1];
        hashes[0] = TextHash.Empty;
        for (var i = 0; i < word.Length; i++) hashes[i + 1] = TextHash.Add(hashes[i], word[i]);
        var found = words[hashes[word.Length]];
        if (found != 0 || word.Length <= ShortestBase) return found;
        foreach (var (ending, replacement) in endings.Of(word[^1]))
        {
            var rest = word.Length - ending.Length;
            if (rest < ShortestBase || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var hash = hashes[rest];
            foreach (var c in replacement) hash = TextHash.Add(hash, c);
            found = words[hash];
            if (found != 0) return found;
        }
        return 0;
    }

    /// <summary>The last part of a compound says what it is: the meaning of <c>Wirtschaftsminister</c> is minister, and its second is economy.</summary>
    private int FindCompound(ReadOnlySpan<char> word)
    {
        for (var at = ShortestPart - 1; at <= word.Length - ShortestPart; at++)
        {
            var part = FindPart(word[..at]);
            if (part == 0) continue;
            var head = FindForm(word[at..]);
            if (head != 0) return Both(head, part);
        }
        return 0;
    }

    /// <summary>A first part stands as the word does, with the letters that bind it, or without its last one: <c>Sprach</c> of <c>Sprache</c>.</summary>
    private int FindPart(ReadOnlySpan<char> part)
    {
        if (endings.IsNoPart(part)) return 0;
        var found = FindInflected(part);
        return found != 0 || part.Length < ShortestPart ? found : words[TextHash.Add(TextHash.Of(part), 'e')];
    }
}
