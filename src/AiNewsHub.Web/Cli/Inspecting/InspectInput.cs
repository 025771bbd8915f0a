using System.IO.Compression;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>The bytes that an <c>inspect</c> call names, and what came with them when they were fetched.</summary>
internal sealed record InspectInput(ReadOnlyMemory<byte> Bytes, Uri? Address = null, ResponseFacts? Facts = null)
{
    /// <summary>Reads a file (unpacked when it is .gz), standard input, or an address, the latter by the hub's own fetcher and its rules.</summary>
    /// <param name="path">A path, <c>-</c>, or an absolute http or https address.</param>
    /// <param name="purpose">What an address is asked for.</param>
    /// <param name="settings">Where names are to be found and which networks may be reached, as <c>serve</c> takes it.</param>
    /// <exception cref="IOException">It cannot be read or fetched; the message says why.</exception>
    public static async Task<InspectInput> ReadAsync(string path, FetchPurpose purpose, IReadOnlyDictionary<string, string?> settings)
    {
        if (Uri.TryCreate(path, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return await FetchAsync(address, purpose, settings);
        if (path != "-" && !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return new(await File.ReadAllBytesAsync(path));
        await using var source = path == "-"
            ? Console.OpenStandardInput()
            : new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await source.CopyToAsync(bytes);
        return new(bytes.ToArray());
    }

    private static async Task<InspectInput> FetchAsync(Uri address, FetchPurpose purpose, IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("AINEWSHUB_").AddInMemoryCollection(settings).Build();
        using var fetcher = new Fetcher(FetchOptions.Read(configuration, new HubSettings()), new OwnSites(), TimeProvider.System);
        var result = await fetcher.FetchAsync(new FetchRequest(address, purpose), CancellationToken.None);
        if (result is FetchResult.Content content)
        {
            using (content) return new(content.Body.Bytes.ToArray(), content.Trace.Address, content.Facts);
        }
        throw new IOException(result is FetchResult.Failed failed
            ? $"{address} could not be fetched: {failed.Fault} {failed.Detail}"
            : $"{address} answered {result.Trace.Status}.");
    }
}
