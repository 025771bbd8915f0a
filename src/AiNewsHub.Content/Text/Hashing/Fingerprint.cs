using System.Numerics;

namespace AiNewsHub.Content.Text.Hashing;

/// <summary>
/// A 64-bit SimHash (Charikar 2002) over pairs of neighbouring words: texts that share most of their wording differ in few bits.
/// </summary>
public readonly record struct Fingerprint(long Bits)
{
    /// <summary>At most this many differing bits between two texts of some length: one is a copy of the other with small edits.</summary>
    public const int CopyDistance = 6;

    /// <summary>Of a plain text in any language; <c>default</c> for a text without words, which is near nothing.</summary>
    public static Fingerprint Of(string text)
    {
        using var words = TokenizedText.Of(text);
        return Of(words);
    }

    /// <summary>Number of differing bits, 0 to 64.</summary>
    public int DistanceTo(Fingerprint other) => BitOperations.PopCount((ulong)(Bits ^ other.Bits));

    internal static Fingerprint Of(TokenizedText text)
    {
        if (text.Count == 0) return default;
        var votes = new SimHash();
        var before = text[0].Hash;
        // The first word has none before it, and 0 votes for nothing.
        votes.Add(TextHash.Mix(before), 0);
        foreach (ref readonly var token in text.Tokens[1..])
        {
            votes.Add(TextHash.Mix(token.Hash), TextHash.Mix((before * 31) ^ token.Hash));
            before = token.Hash;
        }
        return new Fingerprint((long)votes.Majority((text.Count * 2) - 1));
    }
}
