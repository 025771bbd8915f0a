using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Benchmarks.Ingestion;

/// <summary>
/// Fills a store with as many articles as asked for: those of 200 feeds of the load site are read as a hub reads them, then
/// copied with their stories, tags, sightings and index entries under new addresses, each copy 30 days before the one before it,
/// so that none stands in the days that stories are still open in. Copied texts are cut, to spare the disk.
/// </summary>
internal static class StoreSeeding
{
    public const string Usage = "seed FOLDER [--articles 1000000]";

    private const int Feeds = 200;
    private const int CopiedText = 1000;
    private const long DaysBetween = 30;

    public static async Task RunAsync(string[] args)
    {
        if (args is not [var folder, ..]) throw new FormatException($"Use: {Usage}");
        var wanted = args is [_, "--articles", var number] ? long.Parse(number, CultureInfo.InvariantCulture) : 1_000_000;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "hub.db");
        if (!File.Exists(file)) await ReadAsync(folder);
        Copy(file, wanted);
    }

    private static async Task ReadAsync(string folder)
    {
        using var site = await LoadSite.StartAsync(Feeds);
        await using var hub = await MeasuredHub.OpenAsync(folder);
        await site.SetAsync(0, 0);
        await hub.ImportAsync(await site.OpmlAsync(Feeds));
        Console.WriteLine($"{(await hub.PassAsync()).Articles} articles read.");
    }

    private static void Copy(string file, long wanted)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-400000");
        if (Number(connection, "SELECT count(*) FROM Articles WHERE CanonicalUrl LIKE '%?copy=%'") > 0)
            throw new InvalidOperationException($"{file} has been filled before; use another folder.");
        var (articles, stories) = (Number(connection, "SELECT max(Id) FROM Articles"), Number(connection, "SELECT max(Id) FROM Stories"));
        var watch = Stopwatch.StartNew();
        for (var copy = 1L; Number(connection, "SELECT count(*) FROM Articles") is var stored && stored < wanted; copy++)
        {
            var (a, s, day) = (articles * copy, stories * copy, copy * DaysBetween * 86_400_000);
            using var transaction = connection.BeginTransaction();
            var limit = Math.Min(articles, wanted - stored);
            Rows("Stories", $"Id <= {stories}", ("Id", $"Id + {s}"), ("Slug", $"Slug || '-{copy}'"), ("LeadArticleId", $"LeadArticleId + {a}"),
                ("FirstSeenAt", $"FirstSeenAt - {day}"), ("LastSeenAt", $"LastSeenAt - {day}"), ("Rank", $"Rank - {copy * DaysBetween * 2}"));
            Rows("Articles", $"Id <= {limit}", ("Id", $"Id + {a}"), ("Url", $"Url || '?copy={copy}'"), ("CanonicalUrl", $"CanonicalUrl || '?copy={copy}'"),
                ("PublishedAt", $"PublishedAt - {day}"), ("ShownAt", $"ShownAt - {day}"), ("StoryId", $"StoryId + {s}"), ("CopyOfId", $"CopyOfId + {a}"));
            Rows("ArticleContents", $"ArticleId <= {limit}", ("ArticleId", $"ArticleId + {a}"), ("Html", $"substr(Html, 1, {CopiedText})"),
                ("Text", $"substr(Text, 1, {CopiedText})"));
            Rows("ArticleSightings", $"ArticleId <= {limit}", ("Id", "NULL"), ("ExternalId", $"ExternalId || '#{copy}'"), ("ArticleId", $"ArticleId + {a}"));
            Rows("ArticleTags", $"ArticleId <= {limit}", ("ArticleId", $"ArticleId + {a}"));
            Run(connection,
                $"INSERT INTO ArticleIndex(rowid, Title, Body) SELECT a.Id, a.Title, c.Text FROM Articles a JOIN ArticleContents c ON c.ArticleId = a.Id WHERE a.Id > {a} AND a.Id <= {a + limit}");
            transaction.Commit();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stored + limit} articles, {watch.Elapsed.TotalSeconds:F0} s"));
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");

        void Rows(string table, string where, params (string Column, string Value)[] changed)
        {
            var columns = Columns(connection, table);
            var values = columns.Select(column => changed.FirstOrDefault(change => change.Column == column) is { Value: { } value } ? value : $"\"{column}\"");
            Run(connection,
                $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM {table} WHERE {where}");
        }
    }

    private static List<string> Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read()) columns.Add(reader.GetString(0));
        return columns;
    }

    private static long Number(SqliteConnection connection, string statement)
    {
        using var command = Command(connection, statement);
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = Command(connection, statement);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string statement)
    {
        var command = connection.CreateCommand();
        // Every part of every statement is written above.
#pragma warning disable CA2100
        command.CommandText = statement;
#pragma warning restore CA2100
        return command;
    }
}
