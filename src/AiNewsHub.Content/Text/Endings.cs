using System.Collections.Frozen;

namespace AiNewsHub.Content.Text;

/// <summary>
/// How the words of a language are inflected, for tracing a form back to the word that a dictionary has. From the files of the folder
/// <c>Lexicon/Endings</c>: <c>aux:al</c> says that what ends in -aux may be a form of what ends in -al; the first that leads to a known word counts.
/// </summary>
internal sealed class Endings
{
    private const int Letters = 'z' - 'a' + 1;

    private readonly FrozenSet<string> _noParts;
    private readonly (string Ending, string Replacement)[][] _byLastLetter = [.. Enumerable.Range('a', Letters).Select(_ => Array.Empty<(string, string)>())];

    private Endings(IReadOnlyList<string> rules)
    {
        Compounds = rules.Contains("compounds");
        ParticipleMark = rules.FirstOrDefault(rule => rule.StartsWith('+'))?[1..] ?? "";
        _noParts = rules.Where(rule => rule.StartsWith('-')).Select(rule => rule[1..]).ToFrozenSet();
        foreach (var group in rules.Where(rule => rule.Contains(':')).Select(rule => rule.Split(':')).GroupBy(rule => rule[0][^1]))
            _byLastLetter[group.Key - 'a'] = [.. group.Select(rule => (rule[0], rule[1]))];
    }

    /// <summary>Are nouns written together?</summary>
    public bool Compounds { get; }

    /// <summary>What a participle has before or within, <c>ge</c> in German; or nothing.</summary>
    public string ParticipleMark { get; }

    /// <summary>The endings with this last letter, in the order in which they are tried.</summary>
    public ReadOnlySpan<(string Ending, string Replacement)> Of(char lastLetter) => char.IsAsciiLetterLower(lastLetter) ? _byLastLetter[lastLetter - 'a'] : [];

    /// <summary>Is this the beginning of other words than compounds: <c>ein</c> in <c>einreisen</c>.</summary>
    public bool IsNoPart(ReadOnlySpan<char> beginning) => _noParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(beginning);

    public static Endings Of(string language)
    {
        using var stream = typeof(Endings).Assembly.GetManifestResourceStream($"Endings/{language}.txt");
        if (stream is null) return new([]);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'));
        return new([.. lines.SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))]);
    }
}
