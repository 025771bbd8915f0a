using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Words of the news in several languages with their meanings, so that reports in different languages can be compared. From the files
/// of the folder <c>Lexicon</c>, whose README says their form.
/// </summary>
internal sealed class Lexicon
{
    private const int Bits = 16;
    private const int First = (1 << Bits) - 1;

    private static readonly string[] _languages = ["en", "fr", "de", "es", "it", "pt", "nl"];

    private readonly LexiconWords[] _words;
    private readonly int[] _meanings;

    private Lexicon(LexiconWords[] words, int[] meanings)
    {
        _words = words;
        _meanings = meanings;
    }

    public static Lexicon Default { get; } = Load();

    /// <summary>
    /// Stable hashes of the meanings of a folded word in a language (English when the lexicon has it not), 0 where there is none. A
    /// word has a second one where it means two things, and a compound that of its first part.
    /// </summary>
    public (int First, int Second) MeaningsOf(ReadOnlySpan<char> folded, string? language)
    {
        var found = _words[Math.Max(0, Array.IndexOf(_languages, language))].Find(folded);
        return (_meanings[found & First], _meanings[found >> Bits]);
    }

    private static Lexicon Load()
    {
        Dictionary<ulong, int>[] tables = [.. _languages.Select(_ => new Dictionary<ulong, int>())];
        var meanings = new List<int> { 0 };
        foreach (var line in Lines("Lexicon/")) Add(tables, meanings, line);
        return new Lexicon([.. tables.Select((table, number) => new LexiconWords(new(table), Endings.Of(_languages[number])))], [.. meanings]);
    }

    /// <summary>What the files say, without remarks.</summary>
    private static IEnumerable<string> Lines(string folder)
    {
        var assembly = typeof(Lexicon).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            while (reader.ReadLine() is { } line)
                if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    private static void Add(Dictionary<ulong, int>[] tables, List<int> meanings, ReadOnlySpan<char> line)
    {
        var rest = line;
        var english = Cut(ref rest, '|');
        var alike = rest.IsEmpty;
        var name = english;
        meanings.Add((int)TextHash.Mix(TextHash.Of($"={Cut(ref name, ',').TrimEnd('*')}")));
        Add(tables[0], english, meanings.Count - 1);
        for (var language = 1; language < tables.Length && (alike || !rest.IsEmpty); language++)
        {
            var words = alike ? english : Cut(ref rest, '|');
            Add(tables[language], words is "=" ? english : words, meanings.Count - 1);
        }
    }

    private static void Add(Dictionary<ulong, int> table, ReadOnlySpan<char> words, int meaning)
    {
        while (!words.IsEmpty)
        {
            var word = Cut(ref words, ',');
            if (word.IsEmpty) continue;
            var hash = LexiconWords.HashOf(word.TrimEnd('*'));
            // Starred where it has another meaning that is the more usual one.
            if (!table.TryGetValue(hash, out var known)) table.Add(hash, meaning);
            else if (known <= First && known != meaning) table[hash] = word[^1] == '*' ? known | (meaning << Bits) : meaning | (known << Bits);
        }
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
