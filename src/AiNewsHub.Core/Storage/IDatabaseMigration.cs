namespace AiNewsHub.Core.Storage;

/// <summary>Creates the hub's database, or brings it to the schema of this program, in the way of its engine.</summary>
public interface IDatabaseMigration
{
    /// <summary>
    /// Applies the migrations that are missing, each whole or not at all: what a killed process leaves, the next one goes on from.
    /// Processes that start together take turns. A database that is up to date is only read.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait for another process; what was begun is finished.</param>
    /// <returns>Ids of the migrations that were applied, in order; none when the database was up to date.</returns>
    /// <exception cref="UnusableDatabaseException">It is of another program or version, or cannot be written; it is as it was.</exception>
    Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken);
}
