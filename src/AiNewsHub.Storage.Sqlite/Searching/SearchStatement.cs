using System.Globalization;
using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>Writes a query as SQL. Every value somebody typed goes in as a parameter, every word as a quoted FTS5 string.</summary>
internal sealed class SearchStatement(SqliteCommand command, TimeZoneInfo zone)
{
    private readonly StringBuilder _where = new();
    private string _walk = "";
    private bool _hasText;

    /// <summary>Fills the command: number, instant, language, source, kind, story, whether it is a copy, and weight of the latest matches, in the order of the
    /// walk.</summary>
    /// <returns>By what it walks.</returns>
    public SearchDriver Write(SearchRequest request, int size)
    {
        var parts = request.Query is SearchAll all ? all.Parts : [request.Query];
        var match = FullText.OfAll(parts, out var others);
        _hasText = match is not null;
        var driver = SearchDriver.Of(match, others, request, Parameter, Bound);
        _walk = driver.Sql;
        foreach (var part in others.Where(part => part != driver.Used)) _where.Append(" AND ").Append(Condition(part));
        var score = _hasText && request.Order == SearchOrder.Relevance ? "i.Score" : "0";
        // Everything written into the text is ours. CROSS JOIN keeps the walk in front, whatever the planner guesses, and in its order: sorting would
        // need all of it.
#pragma warning disable CA2100
        command.CommandText = $"""
            SELECT a.Id, a.ShownAt, a.Language, a.SourceId, a.Kind, a.StoryId, a.CopyOfId IS NOT NULL, {score}
            FROM ({driver.Sql}) i CROSS JOIN Articles a ON a.Id = i.Id
            WHERE {Shown}{_where} LIMIT {Parameter(size)}
            """;
#pragma warning restore CA2100
        return driver;
    }

    /// <summary>Fills the command: number, instant and state of all matches since then, also of those that readers do not see.</summary>
    public void WriteAll(SearchNode query, DateTimeOffset since)
    {
        var from = Parameter(since.ToUnixTimeMilliseconds());
        _walk = $"SELECT Id FROM Articles WHERE ShownAt >= {from}";
#pragma warning disable CA2100
        command.CommandText = $"""
            SELECT a.Id, a.ShownAt, a.State FROM Articles a
            WHERE a.ShownAt >= {from} AND a.State NOT IN ({Gone}) AND {Condition(query)} ORDER BY a.ShownAt DESC, a.Id DESC
            """;
#pragma warning restore CA2100
    }

    private static string Gone { get; } = string.Create(CultureInfo.InvariantCulture,
        $"{(int)ArticleState.Removed}, {(int)ArticleState.Expired}, {(int)ArticleState.Withdrawn}");

    private static string Shown { get; } = string.Create(CultureInfo.InvariantCulture,
        $"a.State = {(int)ArticleState.Shown} AND (a.StoryId IS NULL OR a.StoryId NOT IN (SELECT Id FROM Stories WHERE IsHidden))");

    /// <remarks>As deep as the brackets, which the parser bounds.</remarks>
    private string Condition(SearchNode node) => node switch
    {
        // Only as far back as the walk goes, or a common word would be a list of half the store.
        _ when FullText.Of(node) is { } match =>
            $"a.Id IN (SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH {Parameter(match)} AND rowid >= (SELECT min(Id) FROM ({_walk})))",
        SearchAll all => $"({string.Join(" AND ", all.Parts.Select(Condition))})",
        SearchAny any => $"({string.Join(" OR ", any.Parts.Select(Condition))})",
        SearchNot not => $"NOT {Condition(not.Part)}",
        SearchDay => $"a.{Bound(node)}",
        SearchFilter filter => Condition(filter),
        _ => throw new InvalidOperationException($"A {node.GetType().Name} cannot be searched."),
    };

    private string Condition(SearchFilter filter) => filter.Field switch
    {
        SearchField.Tag when _hasText =>
            $"EXISTS (SELECT 1 FROM ArticleTags t WHERE t.ArticleId = a.Id AND t.TagId = (SELECT Id FROM Tags WHERE Slug = {Parameter(filter.Value)}))",
        SearchField.Tag => $"a.Id IN (SELECT ArticleId FROM ArticleTags WHERE TagId = (SELECT Id FROM Tags WHERE Slug = {Parameter(filter.Value)}))",
        SearchField.Source => $"a.{Bound(filter)}",
        SearchField.Lang => $"IFNULL(a.Language, '') LIKE {Parameter(LikeText(filter.Value) + "%")} ESCAPE '\\'",
        SearchField.Kind => $"a.Kind = {Parameter((int)Enum.Parse<ArticleKind>(filter.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true))}",
        SearchField.Author => Author(filter.Value),
        SearchField.Story => $"IFNULL(a.StoryId, 0) = IFNULL((SELECT Id FROM Stories WHERE Slug = {Parameter(filter.Value)}), -1)",
        SearchField.Is => filter.Value switch
        {
            "lead" => "EXISTS (SELECT 1 FROM Stories s WHERE s.Id = a.StoryId AND s.LeadArticleId = a.Id)",
            "copy" => "a.CopyOfId IS NOT NULL",
            "covered" => "EXISTS (SELECT 1 FROM Stories s WHERE s.Id = a.StoryId AND s.PublisherCount >= 2)",
            "paywall" => $"(IFNULL(a.Free, 1) = 0 OR a.PageKind = {Parameter((int)PageKind.Paywall)})",
            _ => $"IFNULL(a.EditorAuthorship, CASE a.Authorship WHEN 0 THEN (SELECT IFNULL(s.EditorAuthorship, s.Authorship) FROM Sources s WHERE s.Id = a.SourceId) ELSE a.Authorship END) = {Parameter((int)Authorship.MachineWritten)}",
        },
        _ => filter.Value switch
        {
            "image" => "a.ImageUrl IS NOT NULL",
            "audio" => "a.Enclosures LIKE '%audio/%'",
            _ => "a.Via <> '[]'",
        },
    };

    /// <summary>A condition that an index of articles answers.</summary>
    private string? Bound(SearchNode node) => node switch
    {
        SearchDay day => $"ShownAt {(day.IsAfter ? ">=" : "<")} {Parameter(day.Start(zone).ToUnixTimeMilliseconds())}",
        SearchFilter { Field: SearchField.Source } source =>
            Source(Parameter(source.Value.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal))),
        _ => null,
    };

    private static string Source(string value) =>
        $"""
        SourceId IN (SELECT s.Id FROM Sources s JOIN Publishers p ON p.Id = s.PublisherId
        WHERE replace(s.Slug, '-', '') = {value} OR replace(p.Slug, '-', '') = {value} OR replace(s.Name, ' ', '') = {value} COLLATE NOCASE)
        """;

    private string Author(string value)
    {
        // SQLite compares without accents only in the full-text index, where bylines are not.
        command.Connection!.CreateFunction("without_accents", (string? text) => text is null ? null : Folding.Fold(text), isDeterministic: true);
        return $"without_accents(IFNULL(a.Byline, '') || ' ' || IFNULL(a.Authors, '')) LIKE {Parameter($"%{LikeText(Folding.Fold(value))}%")} ESCAPE '\\'";
    }

    private static string LikeText(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private string Parameter(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"$p{command.Parameters.Count}");
        command.Parameters.AddWithValue(name, value);
        return name;
    }
}
