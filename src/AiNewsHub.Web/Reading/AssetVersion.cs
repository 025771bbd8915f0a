using System.Collections.Frozen;
using System.Security.Cryptography;

namespace AiNewsHub.Web.Reading;

/// <summary>
/// Stands in the addresses of styles, scripts and icons, so that browsers may keep them for a year: it is another one as soon as any of them is. It is a
/// folder, not part of a name, so that scripts find each other beside them.
/// </summary>
public sealed class AssetVersion(IWebHostEnvironment environment)
{
    /// <summary>The folder of folders.</summary>
    public const string Folder = "/v/";

    private const int Letters = 12;

    private readonly Lazy<(string Version, FrozenSet<string> Files)> _known = new(() => Read(environment));

    public string Value => _known.Value.Version;

    /// <summary>Whether there is a file of this name.</summary>
    public bool Knows(string file) => _known.Value.Files.Contains(file);

    /// <summary>Where the file is, from the root of the hub.</summary>
    public string Path(string file) => $"{Folder}{Value}/{file}";

    private static (string Version, FrozenSet<string> Files) Read(IWebHostEnvironment environment)
    {
        var files = environment.WebRootFileProvider.GetDirectoryContents("").Where(file => !file.IsDirectory)
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            using (var stream = file.CreateReadStream()) stream.CopyTo(content);
            hash.AppendData(content.ToArray());
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset())[..Letters], files.Select(file => file.Name).ToFrozenSet(StringComparer.Ordinal));
    }
}
