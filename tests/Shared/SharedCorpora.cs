using System.Text.Json;

namespace AiNewsHub.Tests;

/// <summary>The measured corpora, which live outside the project; tests that need them are skipped where they are absent.</summary>
internal static class SharedCorpora
{
    /// <summary>The path of a corpus file or folder; ends the test as skipped when it is not there.</summary>
    public static string Path(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("AINEWSHUB_SHARED") ?? System.IO.Path.Combine(Repository.Root, "..", "shared");
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([root, "corpora", .. parts]));
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Skip($"The corpora are not here ({string.Join('/', parts)}); set AINEWSHUB_SHARED to their folder.");
        return path;
    }

    public static IEnumerable<JsonElement> Lines(params string[] parts) =>
        File.ReadLines(Path(parts)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>The payload of an attack case as bytes, whatever its encoding.</summary>
    public static byte[] Payload(JsonElement attack) =>
        attack.TryGetProperty("enc", out var encoding) && encoding.GetString() == "base64"
            ? Convert.FromBase64String(attack.GetProperty("payload").GetString()!)
            : System.Text.Encoding.UTF8.GetBytes(attack.GetProperty("payload").GetString()!);
}
