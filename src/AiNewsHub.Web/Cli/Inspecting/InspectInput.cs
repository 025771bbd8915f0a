using System.IO.Compression;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Reads what an <c>inspect</c> call names: a file (unpacked when it is .gz) or standard input.</summary>
internal static class InspectInput
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path)
    {
        if (path != "-" && !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return await File.ReadAllBytesAsync(path);
        await using var source = path == "-"
            ? Console.OpenStandardInput()
            : new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await source.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
