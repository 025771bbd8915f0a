using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AiNewsHub.Content.Text;

/// <summary>Tells whether two texts are the same words, whatever their case, accents, spacing and punctuation.</summary>
public static class ContentHash
{
    /// <summary>64 bits of SHA-256 over the folded words; stable across versions of the program. 0 for a text without words.</summary>
    public static long Of(string text)
    {
        var words = TokenizedText.Of(text);
        if (words.Count == 0) return 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < words.Count; i++)
        {
            hash.AppendData(MemoryMarshal.AsBytes(words.Folded(i)));
            hash.AppendData([0]);
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
