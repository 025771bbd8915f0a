using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AiNewsHub.Storage.Sqlite.Migrating;

/// <summary>The migrations of this program: what a database has of them, and what of it is theirs.</summary>
internal sealed class KnownMigrations(HubContext context, string file)
{
    private readonly IMigrationsAssembly _assembly = context.GetService<IMigrationsAssembly>();
    private readonly IModelRuntimeInitializer _models = context.GetService<IModelRuntimeInitializer>();
    private readonly IHistoryRepository _history = context.GetService<IHistoryRepository>();

    public string Newest => _assembly.Migrations.Keys.Max(StringComparer.Ordinal)!;

    /// <summary>The ids that a database lacks, in order.</summary>
    /// <exception cref="UnusableDatabaseException">What is in it did not come from these migrations.</exception>
    public IReadOnlyList<string> Missing(DatabaseFacts facts)
    {
        string[] known = [.. _assembly.Migrations.Keys.Order(StringComparer.Ordinal)];
        if (facts.IsBlank) return known;
        if (facts.Applied.Count == 0)
            throw new UnusableDatabaseException($"{file} holds tables that are not this program's, and was left as it is; start with another --data folder.");
        if (facts.Applied.FirstOrDefault(id => string.CompareOrdinal(id, Newest) > 0) is { } newer)
        {
            throw new UnusableDatabaseException(
                $"{file} was written by a newer version of this program (by its migration {newer}), and was left as it is; "
                + "start that version, or put the copy from before that migration in its place, or start with another --data folder.");
        }

        var isBeginning = facts.Applied.SequenceEqual(known.Take(facts.Applied.Count), StringComparer.Ordinal);
        var difference = isBeginning ? Difference(facts, known.Length) : $"its migrations are {string.Join(", ", facts.Applied)}";
        if (difference is null) return known[facts.Applied.Count..];
        throw new UnusableDatabaseException(
            $"{file} was made by an early version of this program, which no later one can bring up to date ({difference}), "
            + "and was left as it is; start with another --data folder.");
    }

    /// <summary>The statements of one migration, its line in the history being the last.</summary>
    public IReadOnlyList<string> Statements(string id)
    {
        var migration = Create(id);
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, Model(migration));
        return
        [
            _history.GetCreateIfNotExistsScript(),
            .. commands.Select(command => command.CommandText),
            _history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion())),
        ];
    }

    // The first migration was written anew under its name while nothing was published, so the name alone says little.
    private string? Difference(DatabaseFacts facts, int known)
    {
        var model = facts.Applied.Count == known ? context.Model : Model(Create(facts.Applied[^1]));
        foreach (var table in model.GetRelationalModel().Tables)
        {
            var wanted = table.Columns
                .Select(column => $"{column.Name} {column.StoreType}{(column.IsNullable ? "" : " NOT NULL")}")
                .ToHashSet(StringComparer.Ordinal);
            wanted.SymmetricExceptWith(facts.Columns[table.Name]);
            if (wanted.Count > 0) return $"table {table.Name} differs in {wanted.Order(StringComparer.Ordinal).First()}";
        }

        return null;
    }

    private IModel Model(Migration migration) => _models.Initialize(migration.TargetModel, designTime: true, validationLogger: null);

    private Migration Create(string id) => _assembly.CreateMigration(_assembly.Migrations[id], context.Database.ProviderName!);
}
