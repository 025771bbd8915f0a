using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Words of the news in one language with the meanings they share with words of others, so that reports in different languages can be
/// compared. From the files of the folder <c>Lexicon</c>, whose README says their form; a language's column is read when it is first asked for.
/// </summary>
internal sealed class Lexicon
{
    private const int ManyWords = 1 << 13;

    private static readonly string[] _languages = ["en", "fr", "de", "es", "it", "pt", "nl"];
    private static readonly Lazy<Lexicon>[] _all = [.. _languages.Select((_, column) => new Lazy<Lexicon>(() => new Lexicon(column)))];

    private readonly LexiconWords _words;
    private readonly List<int> _meanings = [0];

    private Lexicon(int column)
    {
        var words = new Dictionary<ulong, int>(ManyWords);
        var assembly = typeof(Lexicon).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Lexicon/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            foreach (var line in reader.ReadToEnd().AsSpan().EnumerateLines())
                if (line.Length > 0 && line[0] != '#') AddLine(words, line, column);
        }
        _words = new LexiconWords(new(words), Endings.Of(_languages[column]));
    }

    /// <summary>That of a language, of English when there is none.</summary>
    public static Lexicon In(string? language) => _all[Math.Max(0, Array.IndexOf(_languages, language))].Value;

    /// <summary>
    /// Stable hashes of the meanings of a folded word of this hash, the same in every language; 0 where there is none. A word has a second one where
    /// it means two things, and a compound that of its first part.
    /// </summary>
    public (int First, int Second) MeaningsOf(ReadOnlySpan<char> folded, ulong hash)
    {
        var found = _words.Find(folded, hash);
        return (_meanings[LexiconWords.FirstOf(found)], _meanings[LexiconWords.SecondOf(found)]);
    }

    private void AddLine(Dictionary<ulong, int> words, ReadOnlySpan<char> line, int column)
    {
        var rest = line;
        var english = Cut(ref rest, '|');
        var own = english;
        // A line of one column is written alike in every language.
        if (!rest.IsEmpty)
        {
            for (var i = 0; i < column; i++) own = Cut(ref rest, '|');
        }
        if (own.IsEmpty) return;
        _meanings.Add(MeaningOf(Cut(ref english, ',').TrimEnd('*')));
        while (!own.IsEmpty) AddWord(words, Cut(ref own, ','), _meanings.Count - 1);
    }

    private static void AddWord(Dictionary<ulong, int> words, ReadOnlySpan<char> word, int meaning)
    {
        var usual = word.TrimEnd('*');
        var hash = LexiconWords.HashOf(usual);
        if (!words.TryGetValue(hash, out var known)) words.Add(hash, meaning);
        else words[hash] = usual.Length < word.Length ? LexiconWords.Both(known, meaning) : LexiconWords.Both(meaning, known);
    }

    /// <summary>A hash that no word has.</summary>
    private static int MeaningOf(ReadOnlySpan<char> name)
    {
        var hash = TextHash.Add(TextHash.Empty, '=');
        foreach (var c in name) hash = TextHash.Add(hash, c);
        return (int)TextHash.Mix(hash);
    }

    /// <summary>What stands before the mark, which it takes away.</summary>
    private static ReadOnlySpan<char> Cut(ref ReadOnlySpan<char> rest, char mark)
    {
        var end = rest.IndexOf(mark);
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return part.Trim();
    }
}
