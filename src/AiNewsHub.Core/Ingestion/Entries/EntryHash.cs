using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Core.Ingestion.Entries;

/// <summary>64 bits of SHA-256 that change when an item's visible parts do. Dates are left out: some feeds stamp every item anew at each read.</summary>
internal static class EntryHash
{
    /// <summary>Ends a part, and tells an empty one from an absent one; neither byte occurs in UTF-8.</summary>
    private const byte End = 0xFF;
    private const byte Absent = 0xFE;

    public static long Of(ParsedItem item) =>
        Of([item.Title, item.Url, item.ContentHtml, item.SummaryHtml, item.ImageUrl, .. item.Authors, .. item.Categories,
            .. item.Enclosures.Select(enclosure => enclosure.Url)]);

    public static long Of(string text) => Of([text]);

    private static long Of(ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts) most += Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0) + 1;
        var bytes = ArrayPool<byte>.Shared.Rent(most);
        var length = 0;
        foreach (var part in parts)
        {
            length += Encoding.UTF8.GetBytes(part, bytes.AsSpan(length));
            bytes[length++] = part is null ? Absent : End;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
