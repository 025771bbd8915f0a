using System.Globalization;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Backups;

/// <summary>
/// Who works on a data folder: at most one process serves it, commands run beside it, and nobody else is there while it is restored.
/// Held by locks of the operating system until this is disposed, or the process ends in whatever way.
/// </summary>
public sealed class FolderUse(BackupSettings settings, TimeProvider time) : IDisposable
{
    private readonly string _everybody = Path.Combine(settings.Data, "use.lock");
    private readonly string _server = Path.Combine(settings.Data, "serving.lock");
    private readonly string _holder = Path.Combine(settings.Data, "serving.txt");
    private readonly List<FileStream> _held = [];

    /// <summary>To work beside others. A restore that was killed is brought to its end first.</summary>
    /// <exception cref="UnusableDatabaseException">The folder is being restored.</exception>
    public void Share()
    {
        if (_held.Count > 0) return;
        while (true)
        {
            if (UnfinishedRestore.IsIn(settings.Data))
            {
                using var alone = Locked(() => FileLock.TryTake(_everybody)) ?? throw BeingRestored();
                UnfinishedRestore.Finish(settings.Data);
            }

            var shared = Locked(() => FileLock.TryShare(_everybody)) ?? throw BeingRestored();
            if (!UnfinishedRestore.IsIn(settings.Data))
            {
                _held.Add(shared);
                return;
            }

            shared.Dispose();
        }
    }

    /// <summary>To serve it, with or without others beside.</summary>
    /// <exception cref="UnusableDatabaseException">Another process serves it, or it is being restored.</exception>
    public void Serve()
    {
        Share();
        _held.Add(Locked(() => FileLock.TryTake(_server)) ?? throw Served());
        try
        {
            File.WriteAllText(_holder, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {time.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC\n"));
        }
        catch (IOException)
        {
            // A full disk; whoever asks is told less.
        }
    }

    /// <summary>Whether a process serves it now, this one included.</summary>
    public bool IsServed()
    {
        using var free = Locked(() => FileLock.TryTake(_server));
        return free is null;
    }

    /// <summary>To replace what is in it, with nobody beside.</summary>
    /// <exception cref="UnusableDatabaseException">Another process serves it or works on it.</exception>
    public void Seize()
    {
        var alone = Locked(() => FileLock.TryTake(_everybody)) ?? throw InUse();
        _held.Add(alone);
        if (UnfinishedRestore.IsIn(settings.Data)) UnfinishedRestore.Finish(settings.Data);
    }

    public void Dispose()
    {
        foreach (var held in _held) held.Dispose();
        _held.Clear();
    }

    private FileStream? Locked(Func<FileStream?> take)
    {
        try
        {
            return take();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableDatabaseException(
                $"{settings.Data} cannot be used ({failure.Message.TrimEnd('.')}); see whether it is a folder that may be written, and try again.", failure);
        }
    }

    private UnusableDatabaseException InUse()
    {
        return IsServed() ? Served() : new($"Another command works on {settings.Data}; wait until it has ended, and try again.");
    }

    private UnusableDatabaseException BeingRestored() =>
        new($"{settings.Data} is being restored by another process; wait until that has ended, and try again.");

    private UnusableDatabaseException Served() => new($"{settings.Data} is served by {Holder()}; stop that first, or name another --data folder.");

    private string Holder()
    {
        try
        {
            return File.ReadAllText(_holder).Trim().Split(' ', 2) is [var process, var since] ? $"process {process} since {since}" : "another process";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
