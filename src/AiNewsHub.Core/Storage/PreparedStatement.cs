using System.Data.Common;

namespace AiNewsHub.Core.Storage;

/// <summary>Prepares statements in the way that is cheapest for a database engine.</summary>
public interface IStatementPreparer
{
    /// <summary>Prepares a statement whose values are written @p0, @p1 and so on, each once and in this order.</summary>
    /// <exception cref="DbException">The engine refuses the statement.</exception>
    PreparedStatement Prepare(DbConnection connection, string statement);
}

/// <summary>
/// A statement that is run many times, in whatever transaction its connection is in. Its values are set by place: looking each up
/// by name costs as much as many a row.
/// </summary>
public abstract class PreparedStatement : IDisposable
{
    /// <summary>Sets one value, which stays until it is set again.</summary>
    /// <param name="place">Counted from 0.</param>
    /// <param name="value">As the type mappings of the model give it to the database; null for NULL.</param>
    /// <exception cref="NotSupportedException">The engine has no such type.</exception>
    public abstract void Set(int place, object? value);

    /// <summary>Runs it once; the whole number in the first column of the first row that it gives, else 0.</summary>
    /// <exception cref="DbException">A constraint is violated, or the store cannot be written.</exception>
    public abstract long Run();

    public abstract void Dispose();
}
