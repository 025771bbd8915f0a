using System.Buffers.Binary;

namespace AiNewsHub.Content.Images;

/// <summary>
/// What the first bytes of a picture say, before anything is decoded: what is called its content type is never asked. SVG, PDF
/// and whatever else can hold a script are no pictures here.
/// </summary>
/// <param name="Format">By signature.</param>
/// <param name="Width">In pixels, as stored: an orientation mark is not regarded.</param>
/// <param name="Height">In pixels, as stored.</param>
public readonly record struct RasterHeader(RasterFormat Format, int Width, int Height)
{
    /// <summary>A JPEG sent in several passes, which can only be decoded with all of its pixels in memory.</summary>
    public bool IsProgressive { get; init; }

    public long Pixels => (long)Width * Height;

    /// <summary>Null where the bytes are no picture that is known, or end before its size is told.</summary>
    public static RasterHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var header = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(bytes),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(bytes),
            [(byte)'B', (byte)'M', ..] => Bmp(bytes),
            [0, 0, 1, 0, ..] => Ico(bytes),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] =>
                new(RasterFormat.Avif, 1, 1),
            _ => null,
        };
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    private static RasterHeader? Jpeg(ReadOnlySpan<byte> bytes) =>
        JpegHeader.Read(bytes) is var (width, height, isProgressive) ? new(RasterFormat.Jpeg, width, height) { IsProgressive = isProgressive } : null;

    private static RasterHeader? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24 || !bytes[12..16].SequenceEqual("IHDR"u8) ? null
        : new(RasterFormat.Png, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static RasterHeader? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10 ? null : new(RasterFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    /// <summary>Lossy (VP8), lossless (VP8L) or extended (VP8X): RFC 9649.</summary>
    private static RasterHeader? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30) return null;
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8 "u8))
            return new(RasterFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new(RasterFormat.WebP, (int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
        }

        return kind.SequenceEqual("VP8X"u8) ? new(RasterFormat.WebP, Three(bytes[24..]) + 1, Three(bytes[27..]) + 1) : null;
    }

    private static RasterHeader? Bmp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 26) return null;
        var height = BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]);
        // A negative height says that the rows begin at the top.
        return height == int.MinValue ? null : new(RasterFormat.Bmp, BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]), Math.Abs(height));
    }

    /// <summary>The largest of its pictures; a side of 256 is written as 0.</summary>
    private static RasterHeader? Ico(ReadOnlySpan<byte> bytes)
    {
        RasterHeader? largest = null;
        var count = bytes.Length < 6 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]);
        for (var i = 0; i < count && bytes.Length >= 22 + (16 * i); i++)
        {
            var entry = bytes[(6 + (16 * i))..];
            var found = new RasterHeader(RasterFormat.Ico, entry[0] == 0 ? 256 : entry[0], entry[1] == 0 ? 256 : entry[1]);
            // The entry's own header may promise more than the directory does.
            var start = BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]);
            if (start < bytes.Length && Png(bytes[(int)start..]) is { } png) found = png with { Format = RasterFormat.Ico };
            if (largest is null || found.Pixels > largest.Value.Pixels) largest = found;
        }

        return largest;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
