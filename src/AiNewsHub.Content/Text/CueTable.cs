using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Words that an expression cannot do without, for many expressions at once: one look at each word tells which of them are worth
/// trying on a text. An expression may need one word, or one with another of a second list after it, two words between them at most.
/// </summary>
internal sealed class CueTable
{
    private const int MostCues = 10;

    private readonly HashTable _words;

    /// <param name="cues">
    /// A number below 10 for each cue, its words, folded, and those of which one must follow; none when the words are enough by themselves.
    /// </param>
    public CueTable(params (int Cue, string Words, string? Then)[] cues)
    {
        var words = new Dictionary<ulong, int>();
        foreach (var (cue, first, then) in cues)
        {
            Add(first, then is null ? 1 << cue : 1 << (cue + MostCues));
            if (then is not null) Add(then, 1 << (cue + (2 * MostCues)));
        }
        _words = new(words);

        void Add(string list, int bit)
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                CollectionsMarshal.GetValueRefOrAddDefault(words, TextHash.Of(word), out _) |= bit;
        }
    }

    /// <summary>The cues among these words, each as the bit of its number.</summary>
    public int In(ReadOnlySpan<Token> text)
    {
        int found = 0, before = 0, before2 = 0, before3 = 0;
        foreach (ref readonly var token in text)
        {
            var bits = _words[token.Hash];
            if (bits != 0) found |= bits | ((before | before2 | before3) >> MostCues & bits >> (2 * MostCues));
            (before3, before2, before) = (before2, before, bits);
        }
        return found & ((1 << MostCues) - 1);
    }
}
