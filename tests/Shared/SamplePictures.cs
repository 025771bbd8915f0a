using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace AiNewsHub.Tests;

/// <summary>Pictures as publishers send them, drawn or built byte by byte.</summary>
internal static class SamplePictures
{
    public static byte[] Png(int width = 1200, int height = 800, SKColor? paper = null) =>
        Draw(width, height, paper ?? SKColors.SteelBlue, SKEncodedImageFormat.Png);

    public static byte[] Jpeg(int width = 1200, int height = 800, SKColor? paper = null) =>
        Draw(width, height, paper ?? SKColors.SteelBlue, SKEncodedImageFormat.Jpeg);

    public static byte[] WebP(int width = 1200, int height = 800) => Draw(width, height, SKColors.SteelBlue, SKEncodedImageFormat.Webp);

    /// <summary>Left half red, right half blue, with an Exif orientation (1 to 8).</summary>
    public static byte[] TurnedJpeg(ushort orientation, int width = 800, int height = 400)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray();
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG of a few hundred bytes that claims and holds that many white pixels.</summary>
    public static byte[] Bomb(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            row.AsSpan(1).Fill(0xFF);
            for (var y = 0; y < height; y++) zip.Write(row);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        return [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Two frames of two pixels by one, palette red and blue: red first.</summary>
    public static byte[] AnimatedGif(ushort width, ushort height)
    {
        byte[] Frame(byte colour)
        {
            // One code per pixel and a clear code before each, so that codes stay three bits wide.
            var bits = new List<bool>();
            void Code(int code)
            {
                for (var bit = 0; bit < 3; bit++) bits.Add((code >> bit & 1) != 0);
            }

            for (var pixel = 0; pixel < width * height; pixel++)
            {
                Code(4);
                Code(colour);
            }

            Code(5);
            var bytes = bits.Chunk(8).Select(chunk => (byte)chunk.Select((set, place) => set ? 1 << place : 0).Sum()).ToArray();
            var blocks = bytes.Chunk(255).SelectMany(block => block.Prepend((byte)block.Length));
            return [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 2, .. blocks, 0];
        }

        return [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x91, 0, 0, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0, 0,
            .. Frame(0), .. Frame(1), 0x3B];
    }

    /// <summary>An icon file that holds one PNG.</summary>
    public static byte[] Ico(int side)
    {
        var png = Png(side, side);
        var entry = new byte[22];
        entry[2] = entry[4] = 1;
        entry[6] = entry[7] = (byte)side;
        (entry[10], entry[12]) = (1, 32);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(14), png.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(18), 22);
        return [.. entry, .. png];
    }

    /// <summary>Uncompressed, 24 bits, one colour.</summary>
    public static byte[] Bmp(int width, int height)
    {
        var row = ((width * 3) + 3) / 4 * 4;
        var bytes = new byte[54 + (row * height)];
        "BM"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2), bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(10), 54);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), height);
        (bytes[26], bytes[28]) = (1, 24);
        bytes.AsSpan(54).Fill(200);
        return bytes;
    }

    public static byte[] Draw(int width, int height, SKColor paper, SKEncodedImageFormat format)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(paper);
        using var ink = new SKPaint { Color = SKColors.Orange, IsAntialias = true };
        surface.Canvas.DrawCircle(width / 2f, height / 2f, Math.Min(width, height) / 4f, ink);
        using var image = surface.Snapshot();
        return image.Encode(format, 85).ToArray();
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] named = [.. name, .. data];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
