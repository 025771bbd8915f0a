using System.Collections.Frozen;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>
/// All phrases of the dictionary as one tree over words, so that a text is walked once however many phrases there are.
/// A word ending in <c>*</c> stands for every word that begins so; a number ending in <c>#</c> also for its point versions
/// (<c>5#</c> for <c>5</c> and <c>5.1</c>).
/// </summary>
/// <typeparam name="TUse">What a phrase is good for.</typeparam>
internal sealed class PhraseIndex<TUse>
{
    private const int MinPrefix = 3;
    private const int MaxPrefix = 14;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _versions;
    private readonly FrozenDictionary<long, int> _edges;
    private readonly TUse[][] _uses;
    private readonly bool[] _prefixStarts = new bool[1 << 12];

    public PhraseIndex(IEnumerable<(string Phrase, TUse Use)> phrases)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, int>(StringComparer.Ordinal);
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new Dictionary<long, int>();
        var uses = new List<List<TUse>> { new() };
        var ids = 0;
        foreach (var (phrase, use) in phrases)
        {
            var node = 0;
            var tokens = TokenizedText.Of(phrase);
            for (var i = 0; i < tokens.Count; i++)
            {
                var after = tokens[i].End < phrase.Length ? phrase[tokens[i].End] : ' ';
                var table = after switch { '*' => prefixes, '#' => versions, _ => words };
                var word = tokens.Folded(i).ToString();
                if (!table.TryGetValue(word, out var id)) table[word] = id = ++ids;
                if (after == '*') _prefixStarts[Start(word)] = true;
                var edge = ((long)node << 32) | (uint)id;
                if (!edges.TryGetValue(edge, out node))
                {
                    edges[edge] = node = uses.Count;
                    uses.Add([]);
                }
            }
            if (node != 0) uses[node].Add(use);
        }
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = prefixes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _versions = versions.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _edges = edges.ToFrozenDictionary();
        _uses = [.. uses.Select(list => list.ToArray())];
    }

    /// <summary>A phrase seen: its first word, how many words, and its use.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Hit(int First, int Words, TUse Use);

    /// <summary>Every phrase in <paramref name="text"/>, by first word, shorter before longer; phrases may overlap.</summary>
    public void Find(TokenizedText text, List<Hit> hits)
    {
        var ids = new WordIds[text.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = IdsOf(text.Folded(i));
        for (var first = 0; first < ids.Length; first++)
            if (!ids[first].Unknown) Walk(ids, first, first, 0, hits);
    }

    private void Walk(WordIds[] ids, int first, int at, int node, List<Hit> hits)
    {
        // No deeper than the longest phrase of the dictionary, which is ours.
        if (at >= ids.Length || ids[at].Unknown) return;
        for (var choice = 0; choice < 4; choice++)
        {
            var id = ids[at][choice];
            if (id == 0 || !_edges.TryGetValue(((long)node << 32) | (uint)id, out var next)) continue;
            foreach (var use in _uses[next]) hits.Add(new Hit(first, at - first + 1, use));
            Walk(ids, first, at + 1, next, hits);
        }
    }

    private WordIds IdsOf(ReadOnlySpan<char> word)
    {
        _words.TryGetValue(word, out var exact);
        int version = 0, prefix = 0, shorter = 0;
        if (char.IsAsciiDigit(word[0]))
        {
            var point = word.IndexOf('.');
            _versions.TryGetValue(point < 0 ? word : word[..point], out version);
        }
        else if (word.Length >= MinPrefix && _prefixStarts[Start(word)])
        {
            for (var length = Math.Min(word.Length, MaxPrefix); length >= MinPrefix; length--)
            {
                if (!_prefixes.TryGetValue(word[..length], out var id)) continue;
                if (prefix == 0) prefix = id;
                else shorter = id;
            }
        }
        return new WordIds(exact, version, prefix, shorter);
    }

    private static int Start(ReadOnlySpan<char> word)
    {
        var hash = 0;
        for (var i = 0; i < Math.Min(MinPrefix, word.Length); i++) hash = (hash * 37) + word[i];
        return hash & 0xFFF;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct WordIds(int Exact, int Version, int Prefix, int ShorterPrefix)
    {
        public bool Unknown => (Exact | Version | Prefix | ShorterPrefix) == 0;
        public int this[int choice] => choice switch { 0 => Exact, 1 => Version, 2 => Prefix, _ => ShorterPrefix };
    }
}
