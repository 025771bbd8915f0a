namespace AiNewsHub.Core.Storage;

/// <summary>Whole copies of the hub's database, in the way of its engine, and what there is to say of a copy or of the database itself.</summary>
public interface IDatabaseCopies
{
    /// <summary>About how many bytes a copy takes; null where there is no database yet.</summary>
    long? Size { get; }

    /// <summary>Copies the database as it is at one moment, while others read and write it, and onto the disk before it returns.</summary>
    /// <param name="to">A file that is not there, or empty.</param>
    /// <param name="cancellationToken">Ends it at once; what is written then is of no use.</param>
    /// <exception cref="UnusableDatabaseException">The database is damaged.</exception>
    /// <exception cref="IOException">There is no room for it, or the file cannot be written.</exception>
    void Copy(string to, CancellationToken cancellationToken);

    /// <summary>Reads all of a database file and says whether it is sound.</summary>
    /// <param name="file">A copy; null for the hub's own database, which others may be writing.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    DatabaseReport Inspect(string? file, CancellationToken cancellationToken);

    /// <summary>Whether a program that knows no later migration than this one's was too old for the database that had it.</summary>
    bool IsNewer(string migration);
}

/// <summary>What was found in a database.</summary>
/// <param name="Migration">The last one it had; null where it is no hub's.</param>
/// <param name="IsCurrent">Whether it lacks none of this program's migrations.</param>
/// <param name="Rows">Of each table.</param>
/// <param name="Faults">What is wrong with it, each as a clause; empty where it is sound.</param>
public sealed record DatabaseReport(string? Migration, bool IsCurrent, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Faults);
