using System.IO.Compression;
using System.Text;

namespace AiNewsHub.Benchmarks;

internal sealed record MozillaPage(string Name, byte[] Bytes, string Text);

/// <summary>The pages of Mozilla's Readability tests among the corpora.</summary>
internal static class MozillaPages
{
    public static List<MozillaPage> Read()
    {
        var root = Environment.GetEnvironmentVariable("AINEWSHUB_SHARED")
            ?? throw new InvalidOperationException("Set AINEWSHUB_SHARED to the folder of the corpora.");
        var pages = new List<MozillaPage>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "corpora", "articles", "mozilla"), "source.html.gz", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            using var plain = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            plain.CopyTo(bytes);
            pages.Add(new(new FileInfo(file).Directory!.Name, bytes.ToArray(), Encoding.UTF8.GetString(bytes.ToArray())));
        }

        return pages;
    }
}
