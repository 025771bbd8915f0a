using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Provenance;

/// <summary>Goes from cue to cue of a part of a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CueScan(string text, int start, int end)
{
    private CueTable.Recent _recent;
    private int _at = start;

    /// <summary>The cues that the word found last completes.</summary>
    public ProvenanceCues ProvenanceCues { get; private set; }

    /// <summary>Where that word stands.</summary>
    public int Start { get; private set; }

    public static ProvenanceCues Of(string text) => Of(text, 0, text.Length);

    /// <summary>All cues of a part of a text.</summary>
    public static ProvenanceCues Of(string text, int start, int end)
    {
        var found = ProvenanceCues.None;
        var scan = new CueScan(text, start, end);
        while (scan.Next()) found |= scan.ProvenanceCues;
        return found;
    }

    public bool Next()
    {
        var part = text.AsSpan(0, end);
        var table = CueWords.Table;
        var at = _at;
        while (true)
        {
            while (at < part.Length && !IsLetterOrDigit(part[at])) at++;
            if (at >= part.Length) break;
            Start = at;
            ProvenanceCues = (ProvenanceCues)table.Next(Word(part, ref at), ref _recent);
            if (ProvenanceCues == ProvenanceCues.None) continue;
            _at = at;
            return true;
        }
        _at = at;
        return false;
    }

    /// <summary>The hash of the folded word that begins here.</summary>
    private static ulong Word(ReadOnlySpan<char> part, ref int at)
    {
        var hash = TextHash.Empty;
        var i = at;
        for (; i < part.Length; i++)
        {
            var c = part[i];
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) hash = TextHash.Add(hash, c);
            else if (char.IsAsciiLetterUpper(c)) hash = TextHash.Add(hash, (char)(c | 0x20));
            else if (c < 128 || !char.IsLetterOrDigit(c)) break;
            else hash = Fold(hash, c);
        }
        at = i;
        return hash;
    }

    private static ulong Fold(ulong hash, char c)
    {
        Span<char> folded = stackalloc char[4];
        foreach (var letter in folded[..Folding.Fold(c, folded)]) hash = TextHash.Add(hash, letter);
        return hash;
    }

    private static bool IsLetterOrDigit(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);
}
