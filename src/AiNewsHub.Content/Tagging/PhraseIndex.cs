using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Tagging;

/// <summary>
/// All phrases of the dictionary as one tree over words, so that a text is walked once however many phrases there are.
/// A word ending in <c>*</c> stands for every word that begins so; a number ending in <c>#</c> also for its point versions
/// (<c>5#</c> for <c>5</c> and <c>5.1</c>).
/// </summary>
internal sealed class PhraseIndex
{
    private const int MinPrefix = 3;
    private const int MaxPrefix = 24;
    private const int Starts = 1 << 12;
    private const int BitsOfLetters = 15;
    private const int Letters = 1 << BitsOfLetters;
    private const int BitsOfBlock = 64;
    private const ulong ThreeLetters = (1UL << 48) - 1;

    // Numbers of words, and of versions; a number is of one kind only. Most words begin no phrase: those that do are looked up apart.
    private readonly HashTable _words;
    private readonly HashTable _firstWords;
    private readonly HashTable _versions;
    // Beginnings of words and their numbers, the longest first, by a hash of their first letters.
    // The longest that a word has leads to the shorter ones by their numbers.
    private readonly (string Letters, int Id)[]?[] _prefixes = new (string, int)[]?[Starts];
    // Most words begin as none of them: a bit for each three letters that are one, and each four that one begins with.
    private readonly ulong[] _threeLetters = new ulong[Letters / BitsOfBlock];
    private readonly ulong[] _fourLetters = new ulong[Letters / BitsOfBlock];
    private readonly int[] _shorter;
    // Nodes by the node and the word before; those of first words by the word alone.
    private readonly HashTable _edges;
    private readonly int[] _firstNodes;
    private readonly Node[] _nodes;

    public PhraseIndex(IEnumerable<(string Phrase, PhraseUse Use)> phrases)
    {
        var words = new Dictionary<ulong, int>();
        var prefixes = new Dictionary<string, int>(StringComparer.Ordinal);
        var versions = new Dictionary<ulong, int>();
        var edges = new Dictionary<ulong, int>();
        var uses = new List<List<PhraseUse>> { new() };
        var ids = 0;
        foreach (var (phrase, use) in phrases)
        {
            var node = 0;
            using var tokens = TokenizedText.Of(phrase);
            for (var i = 0; i < tokens.Count; i++)
            {
                var after = tokens[i].End < phrase.Length ? phrase[tokens[i].End] : ' ';
                var id = after switch
                {
                    '*' => IdOf(prefixes, tokens.Folded(i).ToString()),
                    '#' => IdOf(versions, tokens[i].Hash),
                    _ => IdOf(words, tokens[i].Hash),
                };
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
        _versions = new(versions);
        _edges = new(edges);
        var parents = edges.Keys.Select(edge => (int)(edge >> 32)).ToHashSet();
        _nodes = [.. uses.Select((list, node) => new Node([.. list], parents.Contains(node)))];
        _firstNodes = [.. Enumerable.Range(0, ids + 1).Select(id => edges.GetValueOrDefault(Edge(0, id)))];
        _firstWords = new([.. words.Where(word => _firstNodes[word.Value] != 0)]);
        foreach (var alike in prefixes.Where(prefix => prefix.Key.Length is >= MinPrefix and <= MaxPrefix).GroupBy(prefix => Start(prefix.Key)))
            _prefixes[alike.Key] = [.. alike.OrderByDescending(prefix => prefix.Key.Length).Select(prefix => (prefix.Key, prefix.Value))];
        _shorter = new int[ids + 1];
        foreach (var (letters, id) in prefixes) _shorter[id] = Shorter(letters);
        foreach (var prefix in prefixes.Keys.Where(prefix => prefix.Length >= MinPrefix))
        {
            using var word = TokenizedText.Of(prefix);
            var letters = prefix.Length == MinPrefix ? word.Beginning(0) & ThreeLetters : word.Beginning(0);
            (prefix.Length == MinPrefix ? _threeLetters : _fourLetters)[Spread(letters) / BitsOfBlock] |= 1UL << Spread(letters);
        }

        int Shorter(string letters)
        {
            for (var length = letters.Length - 1; length >= MinPrefix; length--)
                if (prefixes.TryGetValue(letters[..length], out var id)) return id;
            return 0;
        }

        int IdOf<TKey>(Dictionary<TKey, int> table, TKey key) where TKey : notnull
        {
            if (!table.TryGetValue(key, out var id)) table[key] = id = ++ids;
            return id;
        }
    }

    /// <summary>Adds every phrase in <paramref name="text"/> that is written as it must be: by first word, shorter before longer; phrases may
    /// overlap.</summary>
    public void Find(TokenizedText text, EvidenceField field, List<PhraseMatch> found)
    {
        for (var first = 0; first < text.Count; first++)
        {
            ref readonly var token = ref text[first];
            // One question, as its answer is mostly no; many would each be hard to foretell.
            if (!(_firstWords.MayHave(token.Hash) | MayBeOther(text, first))) continue;
            if (_firstWords[token.Hash] is > 0 and var id) Enter(text, field, found, first, first, _firstNodes[id]);
            if (!MayBeOther(text, first)) continue;
            for (var other = Other(text, first); other != 0; other = _shorter[other]) Enter(text, field, found, first, first, _firstNodes[other]);
        }
    }

    // No deeper than the longest phrase of the dictionary, which is ours.
    private void Enter(TokenizedText text, EvidenceField field, List<PhraseMatch> found, int first, int last, int node)
    {
        if (node == 0) return;
        ref readonly var here = ref _nodes[node];
        foreach (var use in here.Uses)
            if (first < use.Until && use.Form.Fits(text, first)) found.Add(new(field, first, last - first + 1, use));
        var next = last + 1;
        if (!here.GoesOn || next == text.Count) return;
        if (_words[text[next].Hash] is > 0 and var id) Enter(text, field, found, first, next, _edges[Edge(node, id)]);
        if (!MayBeOther(text, next)) return;
        for (var other = Other(text, next); other != 0; other = _shorter[other]) Enter(text, field, found, first, next, _edges[Edge(node, other)]);
    }

    /// <summary>False for most words that are nothing besides themselves.</summary>
    private bool MayBeOther(TokenizedText text, int at)
    {
        var letters = text.Beginning(at);
        int three = Spread(letters & ThreeLetters), four = Spread(letters);
        return text[at].Is(TokenShape.Digits) | (((_threeLetters[three / BitsOfBlock] >> three) | (_fourLetters[four / BitsOfBlock] >> four)) & 1) != 0;
    }

    /// <summary>What a word is besides itself: a version of a number, or one that begins as others; of those the longest.</summary>
    private int Other(TokenizedText text, int at)
    {
        var word = text.Folded(at);
        if (text[at].Is(TokenShape.Digits)) return Version(text[at], word);
        if (word.Length < MinPrefix || _prefixes[Start(word)] is not { } prefixes) return 0;
        foreach (var (letters, id) in prefixes)
            if (word.StartsWith(letters, StringComparison.Ordinal)) return id;
        return 0;
    }

    private int Version(in Token token, ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        return _versions[point < 0 ? token.Hash : TextHash.Of(number[..point])];
    }

    /// <summary>What the phrase that ends here is good for, and whether longer ones begin with it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(PhraseUse[] Uses, bool GoesOn);

    private static ulong Edge(int node, int id) => ((ulong)(uint)node << 32) | (uint)id;

    private static int Spread(ulong letters) => (int)((letters * 0x9E3779B97F4A7C15UL) >> (64 - BitsOfLetters));

    private static int Start(ReadOnlySpan<char> word) => ((((word[0] * 37) + word[1]) * 37) + word[2]) & (Starts - 1);
}
