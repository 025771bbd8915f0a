using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AiNewsHub.Content.Text.Hashing;

/// <summary>Tells whether two texts are the same words, whatever their case, accents, spacing and punctuation.</summary>
public static class ContentHash
{
    /// <summary>64 bits of SHA-256 over the folded words; stable across versions of the program. 0 for a text without words.</summary>
    public static long Of(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Count == 0) return 0;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.FoldedWords), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
