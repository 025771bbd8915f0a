using System.Collections.Frozen;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Comments;

/// <summary>What promotion is made of in several languages, by kind: <c>promotion.txt</c>.</summary>
internal static class PromotionWords
{
    private static readonly FrozenDictionary<string, string[]> _kinds;
    private static readonly FrozenDictionary<string, string[]> _beginnings;
    private static readonly int _shortest;
    private static readonly int _longest;

    static PromotionWords()
    {
        var pairs = Read().ToLookup(pair => pair.Phrase[^1] == '*');
        _kinds = Group(pairs[false]);
        _beginnings = Group(pairs[true].Select(pair => (pair.Kind, pair.Phrase.TrimEnd('*'))));
        _shortest = _beginnings.Keys.Min(key => key.Length);
        _longest = _beginnings.Keys.Max(key => key.Length);
    }

    /// <summary>How often each kind is met in these words, and the first phrase it was met by.</summary>
    public static Dictionary<string, (int Count, string Phrase)> Count(IReadOnlyList<string> words)
    {
        var found = new Dictionary<string, (int Count, string Phrase)>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            Note(words[i]);
            if (i + 1 < words.Count) Note($"{words[i]} {words[i + 1]}");
        }

        return found;

        void Note(string phrase)
        {
            foreach (var kind in KindsOf(phrase)) found[kind] = found.TryGetValue(kind, out var known) ? (known.Count + 1, known.Phrase) : (1, phrase);
        }
    }

    private static string[] KindsOf(string phrase)
    {
        if (_kinds.TryGetValue(phrase, out var kinds)) return kinds;
        for (var length = Math.Min(_longest, phrase.Length); length >= _shortest; length--)
            if (_beginnings.TryGetValue(phrase[..length], out kinds)) return kinds;
        return [];
    }

    private static FrozenDictionary<string, string[]> Group(IEnumerable<(string Kind, string Phrase)> pairs) =>
        pairs.GroupBy(pair => pair.Phrase, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Kind).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);

    private static List<(string Kind, string Phrase)> Read()
    {
        var pairs = new List<(string Kind, string Phrase)>();
        using var reader = new StreamReader(typeof(PromotionWords).Assembly.GetManifestResourceStream("Comments/promotion.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var kind, var phrases] || line[0] == '#') continue;
            pairs.AddRange(phrases.Split('|').Select(phrase => (kind, Folding.Fold(phrase))));
        }

        return pairs;
    }
}
