using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>
/// All phrases of the dictionary as one tree over words, so that a text is walked once however many phrases there are.
/// A word ending in <c>*</c> stands for every word that begins so; a number ending in <c>#</c> also for its point versions
/// (<c>5#</c> for <c>5</c> and <c>5.1</c>).
/// </summary>
internal sealed class PhraseIndex
{
    private const int MinPrefix = 3;
    private const int MaxPrefix = 14;

    // Numbers of words, and of versions; a number is of one kind only. Most words begin no phrase: those that do are looked up apart.
    private readonly HashTable _words;
    private readonly HashTable _firstWords;
    private readonly HashTable _versions;
    // Beginnings of words and their numbers, the shortest first, by a hash of their first letters.
    private readonly (string Letters, int Id)[]?[] _prefixes = new (string, int)[]?[1 << 12];
    // Nodes by the node and the word before; those of first words by the word alone.
    private readonly HashTable _edges;
    private readonly int[] _firstNodes;
    private readonly PhraseUse[][] _uses;

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
        _uses = [.. uses.Select(list => list.ToArray())];
        _firstNodes = [.. Enumerable.Range(0, ids + 1).Select(id => edges.GetValueOrDefault(Edge(0, id)))];
        _firstWords = new([.. words.Where(word => _firstNodes[word.Value] != 0)]);
        foreach (var alike in prefixes.Where(prefix => prefix.Key.Length is >= MinPrefix and <= MaxPrefix).GroupBy(prefix => Start(prefix.Key)))
            _prefixes[alike.Key] = [.. alike.OrderBy(prefix => prefix.Key.Length).Select(prefix => (prefix.Key, prefix.Value))];

        int IdOf<TKey>(Dictionary<TKey, int> table, TKey key) where TKey : notnull
        {
            if (!table.TryGetValue(key, out var id)) table[key] = id = ++ids;
            return id;
        }
    }

    /// <summary>Adds every phrase in <paramref name="text"/> that is written as it must be: by first word, shorter before longer; phrases may overlap.</summary>
    public void Find(TokenizedText text, EvidenceField field, List<Sighting> found)
    {
        for (var first = 0; first < text.Count; first++)
        {
            ref readonly var token = ref text[first];
            if (_firstWords[token.Hash] is > 0 and var id) Enter(text, field, found, first, first, _firstNodes[id]);
            var (other, another) = Others(text, first);
            if (other != 0) Enter(text, field, found, first, first, _firstNodes[other]);
            if (another != 0) Enter(text, field, found, first, first, _firstNodes[another]);
        }
    }

    // No deeper than the longest phrase of the dictionary, which is ours.
    private void Enter(TokenizedText text, EvidenceField field, List<Sighting> found, int first, int last, int node)
    {
        if (node == 0) return;
        foreach (var use in _uses[node])
            if (use.Form.Fits(text, first)) found.Add(new(field, first, last - first + 1, use));
        var next = last + 1;
        if (next == text.Count) return;
        if (_words[text[next].Hash] is > 0 and var id) Enter(text, field, found, first, next, _edges[Edge(node, id)]);
        var (other, another) = Others(text, next);
        if (other != 0) Enter(text, field, found, first, next, _edges[Edge(node, other)]);
        if (another != 0) Enter(text, field, found, first, next, _edges[Edge(node, another)]);
    }

    /// <summary>What a word is besides itself: a version of a number, or one that begins as others.</summary>
    private (int One, int Another) Others(TokenizedText text, int at)
    {
        ref readonly var token = ref text[at];
        if (token.Is(TokenShape.Digits)) return (Version(token, text.Folded(at)), 0);
        if (token.FoldedLength < MinPrefix) return default;
        var word = text.Folded(at);
        return _prefixes[Start(word)] is { } prefixes ? Beginnings(word, prefixes) : default;
    }

    private int Version(in Token token, ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        return _versions[point < 0 ? token.Hash : TextHash.Of(number[..point])];
    }

    /// <summary>The longest and the shortest of the beginnings that the word has.</summary>
    private static (int Longest, int Shortest) Beginnings(ReadOnlySpan<char> word, (string Letters, int Id)[] prefixes)
    {
        int longest = 0, shortest = 0;
        foreach (var (letters, id) in prefixes)
        {
            if (!word.StartsWith(letters, StringComparison.Ordinal)) continue;
            if (longest != 0 && shortest == 0) shortest = longest;
            longest = id;
        }
        return (longest, shortest);
    }

    private static ulong Edge(int node, int id) => ((ulong)(uint)node << 32) | (uint)id;

    private static int Start(ReadOnlySpan<char> word) => ((((word[0] * 37) + word[1]) * 37) + word[2]) & 0xFFF;
}
