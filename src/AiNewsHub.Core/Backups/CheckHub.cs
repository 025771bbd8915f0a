using AiNewsHub.Core.Images;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Backups;

/// <summary>What a check found.</summary>
/// <param name="Rows">Of each table.</param>
/// <param name="Faults">What is wrong, each as a clause; empty where all is sound.</param>
/// <param name="SawPictures">Whether pictures were compared with their rows; not in a database that is yet to be brought up to date.</param>
public sealed record HubCheck(IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Faults, bool SawPictures);

/// <summary>Looks through the database and holds index and pictures against its rows, changes nothing, and lets a hub run meanwhile.</summary>
public sealed class CheckHub(IDatabaseCopies copies, ImageSweep sweep, BackupSettings settings)
{
    /// <exception cref="UnusableDatabaseException">There is no database.</exception>
    public async Task<HubCheck> RunAsync(LongWork work, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(settings.Data, BackupSettings.Database)))
            throw new UnusableDatabaseException($"There is no database in {settings.Data}; start the hub there first, or name another --data folder.");
        var report = await work.FollowAsync(Task.Run(() => copies.Inspect(null, cancellationToken), CancellationToken.None), () => "Checking the database");
        if (!report.IsCurrent || report.Faults.Count > 0) return new(report.Rows, report.Faults, false);
        var lost = await sweep.CountLostAsync(cancellationToken);
        return new(report.Rows, lost == 0 ? [] : [$"pictures that it names and whose files are gone: {lost}"], true);
    }
}
