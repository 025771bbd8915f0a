using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Provenance;

/// <summary>Goes from cue to cue of a part of a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CueScan(string text, int start, int end)
{
    private CueTable.Recent _recent;
    private int _at = start;

    /// <summary>The cues that the word found last completes.</summary>
    public Cues Cues { get; private set; }

    /// <summary>Where that word stands.</summary>
    public int Start { get; private set; }

    public static Cues Of(string text) => Of(text, 0, text.Length);

    /// <summary>All cues of a part of a text.</summary>
    public static Cues Of(string text, int start, int end)
    {
        var found = Cues.None;
        var scan = new CueScan(text, start, end);
        while (scan.Next()) found |= scan.Cues;
        return found;
    }

    public bool Next()
    {
        var part = text.AsSpan(0, end);
        while (true)
        {
            while (_at < part.Length && !IsLetterOrDigit(part[_at])) _at++;
            if (_at >= part.Length) return false;
            Start = _at;
            Cues = (Cues)CueWords.Table.Next(Word(part), ref _recent);
            if (Cues != Cues.None) return true;
        }
    }

    /// <summary>The hash of the folded word that begins here.</summary>
    private ulong Word(ReadOnlySpan<char> part)
    {
        var hash = TextHash.Empty;
        Span<char> folded = stackalloc char[4];
        for (; _at < part.Length; _at++)
        {
            var c = part[_at];
            if (char.IsAsciiLetterLower(c))
            {
                hash = TextHash.Add(hash, c);
                continue;
            }
            if (!IsLetterOrDigit(c)) break;
            foreach (var letter in folded[..Folding.Fold(c, folded)]) hash = TextHash.Add(hash, letter);
        }
        return hash;
    }

    private static bool IsLetterOrDigit(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);
}
