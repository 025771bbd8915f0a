using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Core.Ingestion.Entries;

/// <summary>64 bits of SHA-256 that change when an item's visible parts do. Dates are left out: some feeds stamp every item anew at each read.</summary>
internal static class EntryHash
{
    public static long Of(ParsedItem item)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, item.Title);
        Add(hash, item.Url);
        Add(hash, item.ContentHtml);
        Add(hash, item.SummaryHtml);
        Add(hash, item.ImageUrl);
        foreach (var author in item.Authors) Add(hash, author);
        foreach (var category in item.Categories) Add(hash, category);
        foreach (var enclosure in item.Enclosures) Add(hash, enclosure.Url);
        return Finish(hash);
    }

    public static long Of(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, text);
        return Finish(hash);
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        // Ends each part, and tells an empty text from an absent one.
        hash.AppendData(text is null ? [1, 0] : [0, 0]);
    }

    private static long Finish(IncrementalHash hash)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
