using System.Numerics;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Words that expressions cannot do without, for many expressions at once: one look at each word tells which of them are worth
/// trying on a text. A cue may be one word, or one with another of a second list after it, two words between them at most.
/// </summary>
internal sealed class CueTable
{
    private const int MostPairs = 64;

    private readonly HashTable _places;
    private readonly Word[] _words;
    private readonly int[] _pairs;

    /// <param name="cues">
    /// For each cue its bit, its words, folded, and those of which one must follow; none when the words are enough by themselves.
    /// </param>
    public CueTable(params (int Cue, string Words, string? Then)[] cues)
    {
        _pairs = [.. cues.Where(cue => cue.Then is not null).Select(cue => cue.Cue)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_pairs.Length, MostPairs, nameof(cues));
        var words = new Dictionary<ulong, Word>();
        var pair = 1UL;
        foreach (var (cue, first, then) in cues)
        {
            if (then is null)
            {
                Add(first, new(cue, 0, 0));
                continue;
            }
            Add(first, new(0, pair, 0));
            Add(then, new(0, 0, pair));
            pair <<= 1;
        }
        _words = [default, .. words.Values];
        _places = new([.. words.Keys.Select((hash, i) => KeyValuePair.Create(hash, i + 1))]);

        void Add(string list, Word part)
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                ref var whole = ref CollectionsMarshal.GetValueRefOrAddDefault(words, TextHash.Of(word), out _);
                whole = new(whole.ProvenanceCues | part.ProvenanceCues, whole.First | part.First, whole.Second | part.Second);
            }
        }
    }

    /// <summary>The cues among these words.</summary>
    public int In(ReadOnlySpan<Token> text)
    {
        var found = 0;
        var recent = default(Recent);
        foreach (ref readonly var token in text) found |= Next(token.Hash, ref recent);
        return found;
    }

    /// <summary>The cues that the next word of a text is or completes.</summary>
    /// <param name="word">The hash of its folded form.</param>
    /// <param name="recent">Of the words before it; none before the first.</param>
    public int Next(ulong word, ref Recent recent)
    {
        ref readonly var entry = ref _words[_places[word]];
        var found = entry.ProvenanceCues;
        for (var pairs = entry.Second & recent.Any; pairs != 0; pairs &= pairs - 1) found |= _pairs[BitOperations.TrailingZeroCount(pairs)];
        recent.Add(entry.First);
        return found;
    }

    /// <summary>The pairs that the last words of a text begin.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Recent
    {
        private ulong _last;
        private ulong _last2;
        private ulong _last3;

        public readonly ulong Any => _last | _last2 | _last3;

        public void Add(ulong pairs) => (_last3, _last2, _last) = (_last2, _last, pairs);
    }

    /// <summary>What a word is a cue to by itself, and which pairs it is the first or the second word of.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(int ProvenanceCues, ulong First, ulong Second);
}
