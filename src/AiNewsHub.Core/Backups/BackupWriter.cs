using System.IO.Compression;

namespace AiNewsHub.Core.Backups;

/// <summary>Writes a backup: a zip file that any tool opens, file by file, with a checksum of each.</summary>
internal sealed class BackupWriter(Stream to, DateTimeOffset made) : IDisposable
{
    private readonly ZipArchive _zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<BackupMember> _members = [];

    public IReadOnlyList<BackupMember> Members => _members;

    /// <summary>Adds a file; one that has gone meanwhile is left out.</summary>
    public void Add(string name, string file, CompressionLevel compression, CancellationToken cancellationToken)
    {
        if (Open(file) is not { } from) return;
        using (from)
        {
            using var member = Create(name, compression).Open();
            var (bytes, checksum) = CheckedStream.Copy(from, member, cancellationToken);
            _members.Add(new(name, bytes, checksum));
        }
    }

    public void Finish(BackupManifest manifest)
    {
        using var member = Create(BackupManifest.Name, CompressionLevel.Optimal).Open();
        manifest.Write(member);
    }

    /// <summary>Writes the table of contents, without which it is no backup.</summary>
    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry Create(string name, CompressionLevel compression)
    {
        var entry = _zip.CreateEntry(name, compression);
        entry.LastWriteTime = made;
        return entry;
    }

    private static FileStream? Open(string file)
    {
        try
        {
            return new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
