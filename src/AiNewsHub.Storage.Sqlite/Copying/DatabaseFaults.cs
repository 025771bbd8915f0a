using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Storage.Sqlite.Files;
using AiNewsHub.Storage.Sqlite.Migrating;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Copying;

/// <summary>What can be wrong inside a database file: pages, references, and the full-text index against the articles.</summary>
internal static class DatabaseFaults
{
    private const string Index = "ArticleIndex";
    private const string Articles = "Articles";
    private const int Expired = (int)ArticleState.Expired;

    private static readonly string[] _uncounted = [Index, "__", "sqlite_"];

    public static IEnumerable<string> Find(SqliteConnection connection, DatabaseFacts facts)
    {
        var damage = SqliteFile.Rows(connection, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 3");
        // Its lines may come with a heading of their own.
        if (damage.Count > 0) return [$"it is damaged ({string.Join(", ", damage.Select(row => row[0].ReplaceLineEndings(" ").Trim('*', ' ')))})"];
        return [.. Orphans(connection), .. Unindexed(connection, facts)];
    }

    public static IReadOnlyDictionary<string, long> CountRows(SqliteConnection connection, DatabaseFacts facts) => facts.Columns.Select(table => table.Key)
        .Where(name => !_uncounted.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
        .ToDictionary(name => name, name => Count(connection, $"SELECT count(*) FROM \"{name}\""), StringComparer.Ordinal);

    private static IEnumerable<string> Orphans(SqliteConnection connection) =>
        SqliteFile.Rows(connection, "SELECT \"table\", CAST(count(*) AS TEXT), parent FROM pragma_foreign_key_check GROUP BY \"table\", parent")
            .Select(row => $"rows of {row[0]} that refer to no row of {row[2]}: {row[1]}");

    private static IEnumerable<string> Unindexed(SqliteConnection connection, DatabaseFacts facts)
    {
        const string Indexed = Index + "_docsize";
        if (!facts.Columns.Contains(Indexed) || !facts.Columns.Contains(Articles)) yield break;
        var missing = Count(connection, $"SELECT count(*) FROM {Articles} WHERE State <> {Expired} AND Id NOT IN (SELECT id FROM {Indexed})");
        if (missing > 0) yield return $"articles that the search index lacks: {Number(missing)}";
        var left = Count(connection, $"SELECT count(*) FROM {Indexed} WHERE id NOT IN (SELECT Id FROM {Articles})");
        if (left > 0) yield return $"entries of the search index without an article: {Number(left)}";
    }

    private static long Count(SqliteConnection connection, string statement) => (long)SqliteFile.Ask(connection, statement)!;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
