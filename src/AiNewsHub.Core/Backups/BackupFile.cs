using System.IO.Compression;
using System.Text.Json;

namespace AiNewsHub.Core.Backups;

/// <summary>A backup that is read. Whoever made the file: what it claims is held against what it holds.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly string _path;

    private BackupFile(string path, ZipArchive zip, BackupManifest manifest) => (_path, _zip, Manifest) = (path, zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BackupException">It is no backup, or not a whole one.</exception>
    public static BackupFile Open(string path)
    {
        if (!File.Exists(path)) throw new BackupException($"There is no file {path}; name a backup.");
        FileStream? file = null;
        try
        {
            file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var zip = new ZipArchive(file, ZipArchiveMode.Read);
            if (zip.Entries.Any(entry => entry.IsEncrypted)) throw new BackupException($"{path} is encrypted; decrypt it first.");
            var told = zip.GetEntry(BackupManifest.Name) ?? throw new BackupException($"{path} is a zip file but no backup of a hub; name another.");
            using var stream = told.Open();
            return new(path, zip, BackupManifest.Read(stream));
        }
        catch (Exception failure)
        {
            file?.Dispose();
            throw failure switch
            {
                JsonException or InvalidDataException => new BackupException(
                    $"{path} is no backup of a hub, or was cut short or damaged; name another.", failure),
                BackupException => failure,
                _ => new BackupException($"{path} cannot be read ({failure.Message.TrimEnd('.')}); name another, or see whether it may be read.", failure),
            };
        }
    }

    public static bool IsBackup(string path)
    {
        try
        {
            using var backup = Open(path);
            return true;
        }
        catch (BackupException)
        {
            return false;
        }
    }

    /// <summary>Reads all of it and compares it with its checksums.</summary>
    /// <param name="open">Where each member goes; to <see cref="Stream.Null"/> where it is only to be read.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    /// <exception cref="BackupException">Something is missing, more, or different.</exception>
    public void Read(Func<BackupMember, Stream> open, CancellationToken cancellationToken)
    {
        if (Manifest.Members.Count != _zip.Entries.Count - 1 || !Manifest.Members.Any(member => member.Name == BackupSettings.Database))
            throw Damaged("it does not hold what it says");
        foreach (var member in Manifest.Members)
        {
            if (_zip.GetEntry(member.Name) is not { } entry || entry.Length != member.Bytes) throw Damaged($"{member.Name} is not whole");
            using var to = open(member);
            if (Copy(entry, to, member, cancellationToken) != (member.Bytes, member.Sha256)) throw Damaged($"{member.Name} is not what it was");
        }
    }

    public BackupException Damaged(string how) => new($"{_path} is damaged ({how}); nothing was changed: name another backup.");

    public void Dispose() => _zip.Dispose();

    private (long Bytes, string Sha256) Copy(ZipArchiveEntry entry, Stream to, BackupMember member, CancellationToken cancellationToken)
    {
        try
        {
            using var from = entry.Open();
            return CheckedStream.Copy(from, to, cancellationToken);
        }
        catch (InvalidDataException failure)
        {
            throw Damaged($"{member.Name} cannot be read: {failure.Message.TrimEnd('.')}");
        }
    }
}
