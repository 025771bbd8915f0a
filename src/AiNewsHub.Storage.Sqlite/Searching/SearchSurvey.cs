using System.Text.Json;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Search;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>What is asked once the hits of a pool are known: what they have in common, where their walk ended, and which words would have found more.</summary>
/// <param name="End">Number and instant of the article where the walk ended; null where it came to the end of its index.</param>
/// <param name="Sources">Slug, name and hits.</param>
/// <param name="Tags">Slug and hits.</param>
/// <param name="Words">In how many articles each of the other words stands, as far as it is worth counting.</param>
internal sealed record SearchSurvey(
    ArticleCursor? End, IReadOnlyList<SearchFacet> Sources, IReadOnlyList<SearchFacet> Tags, IReadOnlyDictionary<SearchText, int> Words)
{
    /// <summary>Tags are counted among these: each hit costs a look of its own.</summary>
    private const int TaggedWithin = 300;
    private const int FacetSize = 8;
    /// <summary>Words that stand more often are common, which is all that is asked.</summary>
    private const int Common = 200;

    /// <summary>In one command.</summary>
    /// <param name="command">That of the walk, whose parameters are used again.</param>
    /// <param name="driver">By which it went; null where its end is of no interest.</param>
    /// <param name="hits">What it found.</param>
    /// <param name="words">To be counted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<SearchSurvey> ReadAsync(
        SqliteCommand command, SearchDriver? driver, IReadOnlyList<SearchHit> hits, IReadOnlyList<SearchText> words, CancellationToken cancellationToken)
    {
        var sources = hits.CountBy(hit => hit.SourceId).OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(FacetSize).ToDictionary();
        var end = driver is null ? "" : $"UNION ALL SELECT 2, *, '', '' FROM ({driver.EndSql})";
        // Everything written into the text is ours.
#pragma warning disable CA2100
        command.CommandText = $"""
            SELECT 0, Id, 0, Slug, Name FROM Sources WHERE Id IN (SELECT value FROM json_each($sources))
            UNION ALL
            SELECT 1, * FROM (SELECT COUNT(*), 0, g.Slug, g.Slug
            FROM json_each($hits) hit JOIN ArticleTags t ON t.ArticleId = hit.value JOIN Tags g ON g.Id = t.TagId
            WHERE g.Active GROUP BY g.Id ORDER BY 1 DESC, 3 LIMIT {FacetSize})
            {end}
            UNION ALL
            SELECT 3, word.key, (SELECT COUNT(*) FROM (SELECT 1 FROM ArticleIndex WHERE ArticleIndex MATCH word.value LIMIT {Common})), '', ''
            FROM json_each($words) word
            """;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$sources", $"[{string.Join(',', sources.Keys)}]");
        command.Parameters.AddWithValue("$hits", $"[{string.Join(',', hits.Take(TaggedWithin).Select(hit => hit.Id))}]");
        command.Parameters.AddWithValue("$words", JsonSerializer.Serialize(words.Select(word => FullText.Of(word))));
        var (ofSources, ofTags, counts, ended) = (new List<SearchFacet>(), new List<SearchFacet>(), new Dictionary<SearchText, int>(), (ArticleCursor?)null);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (reader.Read())
        {
            var (what, number, other) = (reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2));
            if (what == 0) ofSources.Add(new(reader.GetString(3), reader.GetString(4), sources[(int)number]));
            else if (what == 1) ofTags.Add(new(reader.GetString(3), reader.GetString(4), (int)number));
            else if (what == 2) ended = new(DateTimeOffset.FromUnixTimeMilliseconds(other), number);
            else counts[words[(int)number]] = (int)other;
        }

        return new(ended, [.. ofSources.OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)], ofTags, counts);
    }

    /// <summary>The hits with what they have in common.</summary>
    public SearchHits AddTo(SearchHits page, IReadOnlyList<SearchHit> hits, TimeZoneInfo zone) => page with
    {
        Languages = Few(hits.Where(hit => hit.Language is not null).Select(hit => hit.Language!)),
        Kinds = Few(hits.Select(hit => SearchTerms.NameOf((ArticleKind)hit.Kind))),
        Sources = Sources,
        Tags = Tags,
        Days = hits.CountBy(hit => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(hit.Cursor.ShownAt, zone).DateTime)).ToDictionary(),
        Words = Words,
    };

    private static List<SearchFacet> Few(IEnumerable<string> values) =>
        [.. values.CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(FacetSize)
            .Select(count => new SearchFacet(count.Key, count.Key, count.Value))];
}
