using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace AiNewsHub.Fuzz;

/// <summary>What inputs are made of. Files are read when they are taken: some corpora are large.</summary>
internal sealed class SeedInputs(IReadOnlyList<Func<byte[]>> inputs, IReadOnlyList<string> words)
{
    private static readonly string _corpora = Path.Combine(
        Environment.GetEnvironmentVariable("AINEWSHUB_SHARED") ?? throw new InvalidOperationException("AINEWSHUB_SHARED is not set."), "corpora");

    public int Count => inputs.Count;

    public byte[] Take(Random random) => inputs[random.Next(inputs.Count)]();

    public byte[] Word(Random random) => Encoding.UTF8.GetBytes(words[random.Next(words.Count)]);

    /// <summary>Each file of a folder of the corpora, in the same order everywhere.</summary>
    public static IEnumerable<Func<byte[]>> Files(string folder, string pattern, int most = int.MaxValue) =>
        Directory.EnumerateFiles(Path.Combine(_corpora, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Take(most)
            .Select(file => (Func<byte[]>)(() => ReadFile(file)));

    /// <summary>A field of each line of a file of attacks.</summary>
    public static IEnumerable<Func<byte[]>> Attacks(string file, Func<JsonElement, string?> of)
    {
        foreach (var line in File.ReadLines(Path.Combine(_corpora, "attacks", file)).Where(line => line.Length > 0))
        {
            using var attack = JsonDocument.Parse(line);
            if (of(attack.RootElement.GetProperty("payload")) is { } text) yield return Encoded(text);
        }
    }

    public static string? Text(JsonElement payload) => payload.ValueKind == JsonValueKind.String ? payload.GetString() : null;

    public static Func<byte[]> Encoded(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return () => bytes;
    }

    private static byte[] ReadFile(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(file);
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }
}
