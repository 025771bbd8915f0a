using System.Buffers.Binary;

namespace AiNewsHub.Content.Images;

/// <summary>Walks the segments of a JPEG (ITU-T T.81) to its frame header, which may come after large profiles and previews.</summary>
internal static class JpegHeader
{
    public static (int Width, int Height, bool IsProgressive)? Read(ReadOnlySpan<byte> bytes)
    {
        var place = 2;
        while (place + 4 <= bytes.Length)
        {
            if (bytes[place] != 0xFF) return null;
            var marker = bytes[place + 1];
            if (marker == 0xFF)
            {
                place++;
                continue;
            }

            if (IsBare(marker))
            {
                place += 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 2)..]);
            if (IsFrame(marker)) return Frame(bytes[place..], marker);
            // Pixels begin without a frame header, or a segment is shorter than its own length.
            if (marker is 0xDA or 0xD9 || length < 2) return null;
            place += 2 + length;
        }

        return null;
    }

    private static (int Width, int Height, bool IsProgressive)? Frame(ReadOnlySpan<byte> segment, byte marker) => segment.Length < 9 ? null
        : (BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), marker is not (0xC0 or 0xC1));

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsBare(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);
}
