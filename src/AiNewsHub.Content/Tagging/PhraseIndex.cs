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

    // Numbers of words, of beginnings and of versions; a number is of one kind only.
    private readonly HashTable _words;
    private readonly HashTable _prefixes;
    private readonly HashTable _versions;
    private readonly HashTable _edges;
    private readonly TUse[][] _uses;
    private readonly bool[] _startsPhrase;
    private readonly bool[] _startsPrefix = new bool[1 << 12];
    // Most words begin no phrase; a bit by their hash tells it for nearly all of them.
    private readonly ulong[] _mayStart = new ulong[1 << 10];

    public PhraseIndex(IEnumerable<(string Phrase, TUse Use)> phrases)
    {
        var words = new Dictionary<ulong, int>();
        var prefixes = new Dictionary<ulong, int>();
        var versions = new Dictionary<ulong, int>();
        var edges = new Dictionary<ulong, int>();
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
                if (!table.TryGetValue(tokens[i].Hash, out var id)) table[tokens[i].Hash] = id = ++ids;
                if (after == '*') _startsPrefix[Start(tokens.Folded(i))] = true;
                if (!edges.TryGetValue(Edge(node, id), out var next))
                {
                    edges[Edge(node, id)] = next = uses.Count;
                    uses.Add([]);
                }
                node = next;
            }
            if (node != 0) uses[node].Add(use);
        }
        _words = new(words);
        _prefixes = new(prefixes);
        _versions = new(versions);
        _edges = new(edges);
        _uses = [.. uses.Select(list => list.ToArray())];
        _startsPhrase = [.. Enumerable.Range(0, ids + 1).Select(id => edges.ContainsKey(Edge(0, id)))];
        foreach (var (word, id) in words)
            if (_startsPhrase[id]) _mayStart[Bit(word) >> 6] |= 1UL << (Bit(word) & 63);
    }

    /// <summary>A phrase seen: its first word, how many words, and its use.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Hit(int First, int Words, TUse Use);

    /// <summary>Every phrase in <paramref name="text"/>, by first word, shorter before longer; phrases may overlap.</summary>
    public void Find(TokenizedText text, List<Hit> hits)
    {
        for (var first = 0; first < text.Count; first++) Walk(text, first, first, 0, hits);
    }

    // No deeper than the longest phrase of the dictionary, which is ours.
    private void Walk(TokenizedText text, int first, int at, int node, List<Hit> hits)
    {
        if (at == text.Count) return;
        ref readonly var token = ref text[at];
        if (node != 0 || (_mayStart[Bit(token.Hash) >> 6] & (1UL << (Bit(token.Hash) & 63))) != 0) Follow(_words[token.Hash]);
        if (token.Is(TokenShape.Digits)) Follow(Version(token, text.Folded(at)));
        else if (token.FoldedLength >= MinPrefix && text.Folded(at) is var word && _startsPrefix[Start(word)])
        {
            var (longest, shortest) = Prefixes(word);
            Follow(longest);
            Follow(shortest);
        }

        void Follow(int id)
        {
            if (id == 0 || (node == 0 && !_startsPhrase[id])) return;
            var next = _edges[Edge(node, id)];
            if (next == 0) return;
            foreach (var use in _uses[next]) hits.Add(new Hit(first, at - first + 1, use));
            Walk(text, first, at + 1, next, hits);
        }
    }

    private int Version(in Token token, ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        return _versions[point < 0 ? token.Hash : TextHash.Of(number[..point])];
    }

    private (int Longest, int Shortest) Prefixes(ReadOnlySpan<char> word)
    {
        int longest = 0, shortest = 0;
        var hash = TextHash.Empty;
        for (var length = 1; length <= Math.Min(word.Length, MaxPrefix); length++)
        {
            hash = TextHash.Add(hash, word[length - 1]);
            if (length < MinPrefix || _prefixes[hash] is not (> 0 and var id)) continue;
            if (longest != 0 && shortest == 0) shortest = longest;
            longest = id;
        }
        return (longest, shortest);
    }

    private static int Bit(ulong word) => (int)((word * 0x9E3779B97F4A7C15UL) >> 48);

    private static ulong Edge(int node, int id) => ((ulong)(uint)node << 32) | (uint)id;

    private static int Start(ReadOnlySpan<char> word)
    {
        var hash = 0;
        for (var i = 0; i < Math.Min(MinPrefix, word.Length); i++) hash = (hash * 37) + word[i];
        return hash & 0xFFF;
    }
}
