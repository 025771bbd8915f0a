using System.Buffers;

namespace AiNewsHub.Core.Images;

/// <summary>
/// The files of our pictures. A file's name tells its content, so it never changes; it appears whole or not at all, for it is
/// written beside its place and moved there.
/// </summary>
public sealed class ImageFolder(ImageSettings settings, TimeProvider time)
{
    private const string Unfinished = ".part";

    private static readonly SearchValues<char> _hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The file of that name, or null where there is none or the name is none of ours.</summary>
    public FileInfo? Find(string name) => IsName(name) && new FileInfo(PathOf(name)) is { Exists: true } file ? file : null;

    /// <summary>Every whole file.</summary>
    internal IEnumerable<FileInfo> Stored() => All().Where(file => file.Hash.Length > 0).Select(file => file.File);

    internal void Write(string name, byte[] bytes)
    {
        var place = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var beside = $"{place}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew))
            {
                file.Write(bytes);
                // On the disk before the store speaks of it: a power cut must not leave an empty picture.
                file.Flush(flushToDisk: true);
            }

            // By the hub's own clock, which says how old a file must be before it counts as left behind.
            File.SetLastWriteTimeUtc(beside, time.GetUtcNow().UtcDateTime);
            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Every file, the unfinished ones of a killed process too, with the hash that it belongs to.</summary>
    internal IEnumerable<(FileInfo File, string Hash)> All() => !Directory.Exists(settings.Folder) ? [] :
        new DirectoryInfo(settings.Folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => IsName(file.Name) || file.Name.EndsWith(Unfinished, StringComparison.Ordinal))
            .Select(file => (file, IsName(file.Name) ? HashOf(file.Name) : ""));

    /// <summary>What a name says of the picture.</summary>
    internal static string HashOf(string name) => name[..32];

    internal static bool IsName(string name) =>
        name.Length is > 38 and < 48 && name[32] == '-' && name.EndsWith(".webp", StringComparison.Ordinal)
        && name.AsSpan(0, 32).IndexOfAnyExcept(_hexadecimal) < 0 && name.AsSpan(33, name.Length - 38).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Folders of a few thousand files at most.</summary>
    private string PathOf(string name) => Path.Combine(settings.Folder, name[..2], name);
}
