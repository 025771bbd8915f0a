using System.IO.Compression;
using System.Text;

namespace AiNewsHub.Core.Articles;

/// <summary>Long texts that are seldom read, in about a third of their size (UTF-8 under Brotli).</summary>
public static class PackedText
{
    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    /// <summary>What <see cref="Pack"/> was given.</summary>
    public static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
