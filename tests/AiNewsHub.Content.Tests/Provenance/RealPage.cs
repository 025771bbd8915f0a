using System.IO.Compression;
using System.Text.Json;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Provenance;

/// <summary>A page of the corpora with what it says of its sources, see RealPages/README.md.</summary>
internal sealed record RealPage(string File, string Half, string[]? Via, string? Credit)
{
    private static readonly Lazy<Dictionary<string, string>> _addresses = new(ReadAddresses);

    public static IEnumerable<RealPage> All =>
        System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Provenance", "RealPages", "labels.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new RealPage(cells[0], cells[1], cells[2] == "?" ? null : cells[2].Split(';', StringSplitOptions.RemoveEmptyEntries),
                cells[3] == "?" ? null : cells[3]));

    public ExtractedArticle Read()
    {
        using var file = System.IO.File.OpenRead(SharedCorpora.Path([.. $"{File}.gz".Split('/')]));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var page = new MemoryStream();
        unpacked.CopyTo(page);
        var address = _addresses.Value.GetValueOrDefault(Path.GetFileName(File));
        return ArticleExtractor.Extract(page.ToArray(), new PageContext(Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null));
    }

    private static Dictionary<string, string> ReadAddresses()
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        using var data = JsonDocument.Parse(System.IO.File.ReadAllText(SharedCorpora.Path("articles", "trafilatura", "evaldata.json")));
        foreach (var page in data.RootElement.EnumerateObject().Where(page => page.Name.StartsWith("http", StringComparison.Ordinal)))
            addresses[page.Value.GetProperty("file").GetString()!] = page.Name;
        foreach (var set in (string[][])[["dates"], ["metadata", "postlight"]])
        {
            foreach (var line in System.IO.File.ReadLines(SharedCorpora.Path([.. set, "expected.jsonl"])))
            {
                using var item = JsonDocument.Parse(line);
                if (item.RootElement.TryGetProperty("url", out var url) && url.GetString() is { } written)
                    addresses[item.RootElement.GetProperty("file").GetString()!] = written;
            }
        }
        return addresses;
    }
}
