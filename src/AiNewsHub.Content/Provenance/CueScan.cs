using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Provenance;

/// <summary>Collects a block's <see cref="Cues"/> letter by letter, while the block is put together.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CueScan
{
    /// <summary>Between a word that credits and the name it credits stand a few at most: "citing a report by the Financial Times".</summary>
    private const int NameWithin = 7;

    private const int NounWithin = 3;

    private ulong _hash;
    private bool _inWord;
    private bool _capital;
    private int _sinceNamed;
    private Cues _pending;
    private int _sinceDeterminer;
    private Cues _found;

    public CueScan() => Clear();

    /// <summary>The cues of one sentence.</summary>
    public static Cues Of(ReadOnlySpan<char> text)
    {
        var scan = new CueScan();
        foreach (var c in text) scan.Add(c);
        return scan.Take();
    }

    public void Add(char c)
    {
        if (char.IsAsciiLetterLower(c))
        {
            Begin(capital: false);
            _hash = TextHash.Add(_hash, c);
            return;
        }
        if (!char.IsLetterOrDigit(c))
        {
            EndWord();
            return;
        }
        Begin(capital: char.IsUpper(c) || char.IsDigit(c));
        Span<char> folded = stackalloc char[4];
        foreach (var letter in folded[..Folding.Fold(c, folded)]) _hash = TextHash.Add(_hash, letter);
    }

    public void EndWord()
    {
        if (!_inWord) return;
        _inWord = false;
        var cues = CueWords.Of(_hash);
        _sinceNamed++;
        _sinceDeterminer++;
        if (_capital && _sinceNamed <= NameWithin) _found |= _pending;
        if ((cues & CueWords.Noun) != Cues.None && _sinceDeterminer <= NounWithin) _found |= Cues.Own;
        if (cues == Cues.None) return;
        _found |= cues & (Cues.Everything & ~Cues.Named);
        if ((cues & Cues.Named) != Cues.None)
        {
            _pending = (_sinceNamed <= NameWithin ? _pending : Cues.None) | (cues & Cues.Named);
            _sinceNamed = 0;
        }
        if ((cues & CueWords.Determiner) != Cues.None) _sinceDeterminer = 0;
    }

    /// <summary>What was found, to begin anew.</summary>
    public Cues Take()
    {
        EndWord();
        var found = _found;
        Clear();
        return found;
    }

    private void Begin(bool capital)
    {
        if (_inWord) return;
        (_inWord, _capital, _hash) = (true, capital, TextHash.Empty);
    }

    private void Clear() => (_found, _pending, _inWord, _sinceNamed, _sinceDeterminer) = (Cues.None, Cues.None, false, NameWithin, NounWithin);
}
