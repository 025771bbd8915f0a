using System.Numerics;

namespace AiNewsHub.Content.Text;

/// <summary>
/// A 64-bit SimHash (Charikar 2002) over pairs of neighbouring words: texts that share most of their wording differ in few bits.
/// </summary>
public readonly record struct Fingerprint(long Bits)
{
    /// <summary>At most this many differing bits between two texts of some length: one is a copy of the other with small edits.</summary>
    public const int CopyDistance = 6;

    /// <summary>Of a plain text in any language; <c>default</c> for a text without words, which is near nothing.</summary>
    public static Fingerprint Of(string text) => Of(TokenizedText.Of(text));

    /// <summary>Number of differing bits, 0 to 64.</summary>
    public int DistanceTo(Fingerprint other) => BitOperations.PopCount((ulong)(Bits ^ other.Bits));

    internal static Fingerprint Of(TokenizedText text)
    {
        if (text.Count == 0) return default;
        var votes = new BitVotes();
        var before = 0UL;
        for (var i = 0; i < text.Count; i++)
        {
            var word = text[i].Hash;
            votes.Add(TextHash.Mix(word));
            if (i > 0) votes.Add(TextHash.Mix((before * 31) ^ word));
            before = word;
        }
        return new Fingerprint((long)votes.Majority());
    }
}
