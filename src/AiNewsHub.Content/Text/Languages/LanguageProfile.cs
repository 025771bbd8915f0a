using System.Reflection;
using System.Runtime.Intrinsics;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text.Languages;

/// <summary>
/// Per language, how likely each letter triple and each common word is; read from the folder <c>Languages</c>, where a
/// language is a folder with <c>words.txt</c> (its commonest words) and <c>sample.txt</c> (some lines of plain news prose).
/// </summary>
internal sealed class LanguageProfile
{
    // A common word says more than the letters in it: about as much as three more triples would.
    private const float WordBonus = 2.2f;
    // A word with a capital may be a name, which is spelled alike everywhere.
    private const float NameFactor = 0.5f;
    private const float Smoothing = 0.4f;
    private const int LettersOfAlphabet = 32;

    /// <summary>Numbers in a row of scores: one per language, and zeros up to a whole vector.</summary>
    public const int RowLength = 16;

    private const int BitsOfPlain = 5;

    private static readonly ulong _possessive = TextHash.Of("'s");

    // Row 0 is that of an unseen triple. Those of plain letters are found by the letters themselves.
    private readonly HashTable _triples;
    private readonly ushort[] _plainTriples = new ushort[1 << (3 * BitsOfPlain)];
    private readonly HashTable _words;
    private readonly float[] _tripleRows;
    private readonly float[] _wordRows;

    private LanguageProfile(string[] languages, Dictionary<uint, float[]> triples, Dictionary<string, float[]> words, float[] unseen)
    {
        Languages = languages;
        _triples = new([.. triples.Keys.Select((triple, row) => KeyValuePair.Create((ulong)triple, row + 1))]);
        _tripleRows = Rows([unseen, .. triples.Values]);
        _words = new([.. words.Keys.Select((word, row) => KeyValuePair.Create(TextHash.Of(word), row + 1))]);
        _wordRows = Rows([new float[languages.Length], .. words.Values]);
        const string plain = " abcdefghijklmnopqrstuvwxyz";
        foreach (var a in plain)
            foreach (var b in plain)
                foreach (var c in plain) _plainTriples[PlainTriple(a, b, c)] = (ushort)_triples[Triple(a, b, c)];
    }

    public static LanguageProfile All { get; } = Load();

    public string[] Languages { get; }

    /// <summary>Writes the log-likelihood of <paramref name="text"/> under each language to <paramref name="scores"/>; returns how many words it had.</summary>
    public int Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        Span<char> word = stackalloc char[32];
        int length = 0, words = 0;
        var factor = 1f;
        var plain = true;
        var sums = Vector512<float>.Zero;
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : ' ';
            if (char.IsLetter(c) && length < word.Length)
            {
                if (length == 0) (factor, plain) = (char.IsUpper(c) ? NameFactor : 1, true);
                word[length++] = char.ToLowerInvariant(c);
                plain &= c < 128;
                continue;
            }
            if (length > 0)
            {
                if (!IsPossessive(text, at, length)) sums = WithWord(sums, word[..length], plain, factor);
                else sums = WithBonus(sums, _possessive);
                words++;
            }
            length = 0;
        }
        sums.CopyTo(scores);
        return words;
    }

    /// <summary>The end of <c>McDonald's</c>, which the French <c>s'</c> must not claim.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> text, int end, int length) =>
        length == 1 && end > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’' && char.IsLetter(text[end - 3])
            && (end == text.Length || text[end] is not ('\'' or '’'));

    private Vector512<float> WithWord(Vector512<float> sums, ReadOnlySpan<char> word, bool plain, float factor)
    {
        char before = ' ', last = word[0];
        var hash = TextHash.Add(TextHash.Empty, last);
        for (var i = 1; i < word.Length; i++)
        {
            var next = word[i];
            sums += Row(_tripleRows, RowOf(before, last, next, plain)) * factor;
            hash = TextHash.Add(hash, next);
            (before, last) = (last, next);
        }
        sums += Row(_tripleRows, RowOf(before, last, ' ', plain)) * factor;
        return WithBonus(sums, hash);
    }

    private Vector512<float> WithBonus(Vector512<float> sums, ulong word) =>
        _words[word] is > 0 and var row ? sums + Row(_wordRows, row) : sums;

    private int RowOf(char a, char b, char c, bool plain) => plain ? _plainTriples[PlainTriple(a, b, c)] : _triples[Triple(a, b, c)];

    private static Vector512<float> Row(float[] rows, int row) => Vector512.Create<float>(rows.AsSpan(row * RowLength, RowLength));

    private static float[] Rows(IReadOnlyList<float[]> rows)
    {
        var all = new float[rows.Count * RowLength];
        for (var row = 0; row < rows.Count; row++) rows[row].CopyTo(all, row * RowLength);
        return all;
    }

    private static int PlainTriple(char a, char b, char c) => (Plain(a) << (2 * BitsOfPlain)) | (Plain(b) << BitsOfPlain) | Plain(c);

    // A letter of ASCII, or the space, by the last bits of its code.
    private static int Plain(char c) => c & ((1 << BitsOfPlain) - 1);

    private static uint Triple(char a, char b, char c) => ((uint)(a & 0x3FF) << 20) | ((uint)(b & 0x3FF) << 10) | (uint)(c & 0x3FF);

    private static LanguageProfile Load()
    {
        var assembly = typeof(LanguageProfile).Assembly;
        const string prefix = "Languages/";
        string[] languages = [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var triples = new Dictionary<uint, float[]>();
        var words = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var totals = new float[languages.Length];
        for (var language = 0; language < languages.Length; language++)
        {
            var common = Read(assembly, $"{prefix}{languages[language]}/words.txt").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in common) Counts(words, word.ToLowerInvariant(), languages.Length)[language] = WordBonus;
            Count(Read(assembly, $"{prefix}{languages[language]}/sample.txt"), language, 1);
            Count(string.Join(' ', common), language, 0.5f);
        }
        foreach (var row in triples.Values)
            for (var language = 0; language < row.Length; language++) row[language] = Log(row[language], totals[language]);
        float[] unseen = [.. totals.Select(total => Log(0, total))];
        return new LanguageProfile(languages, triples, words, unseen);

        void Count(string text, int language, float weight)
        {
            char a = ' ', b = ' ';
            foreach (var raw in text + " ")
            {
                var c = char.IsLetter(raw) ? char.ToLowerInvariant(raw) : ' ';
                if (b != ' ')
                {
                    Counts(triples, Triple(a, b, c), languages.Length)[language] += weight;
                    totals[language] += weight;
                }
                if (c == ' ' && b == ' ') continue;
                (a, b) = (b, c);
            }
        }
    }

    private static float Log(float count, float total) =>
        MathF.Log((count + Smoothing) / (total + (Smoothing * LettersOfAlphabet * LettersOfAlphabet)));

    private static float[] Counts<TKey>(Dictionary<TKey, float[]> table, TKey key, int languages) where TKey : notnull
    {
        if (!table.TryGetValue(key, out var row)) table[key] = row = new float[languages];
        return row;
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
