using System.Globalization;
using System.Text.Json;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>How an article was read, for an admin who wants to know why it says what it says.</summary>
/// <param name="ReadAt">When its page was read; null where it was not.</param>
/// <param name="Address">Where that was in the end.</param>
/// <param name="Candidates">Every place that said something, field by field.</param>
public sealed record ExtractionRecord(DateTimeOffset? ReadAt, string? Address, IReadOnlyList<FieldCandidate> Candidates)
{
    /// <summary>What can be said of an article whose page was not read: all it has is from its feed.</summary>
    public static ExtractionRecord OfFeed(Article article)
    {
        var witnesses = new List<FieldCandidate>();
        Add("title", article.Title);
        Add("body", article.Content is { Text.Length: > 0 } content ? string.Create(CultureInfo.InvariantCulture, $"{content.Text.Length} characters") : null);
        Add("excerpt", article.Excerpt);
        Add("author", string.Join(", ", article.Authors));
        Add("byline", article.Byline);
        Add("published", Iso(article.PublishedAt));
        Add("updated", Iso(article.UpdatedAt));
        Add("language", article.Language, "words of the text");
        Add("canonical", article.CanonicalUrl);
        Add("keywords", string.Join(", ", article.PublisherCategories));
        Add("image", article.ImageUrl);
        Add("image_credit", article.ImageCredit);
        Add("licence", article.Licence is { } licence ? $"{licence}: {article.LicenceEvidence}" : null);
        Add("via", string.Join(", ", article.Via.Select(via => via.Name)));
        Add("disclosure", article.DisclosureEvidence);
        return new(null, null, witnesses);

        void Add(string field, string? value, string source = "feed")
        {
            if (!string.IsNullOrEmpty(value)) witnesses.Add(new(field, source, value, true, CandidateReasons.OnlyFeed));
        }
    }

    /// <summary>Reads it in one command; null for an article whose page was not read.</summary>
    public static async Task<ExtractionRecord?> ReadAsync(HubContext context, long articleId, CancellationToken cancellationToken)
    {
        var stored = await context.ArticleExtractions.AsNoTracking().FirstOrDefaultAsync(extraction => extraction.ArticleId == articleId, cancellationToken);
        return stored is null ? null : new(stored.ReadAt, stored.Address, Unpack(stored.Record));
    }

    internal static byte[] Pack(IEnumerable<FieldCandidate> witnesses) =>
        PackedText.Pack(JsonSerializer.Serialize(witnesses.OrderBy(witness => CandidateFields.Place(witness.Field)), JsonColumn.Options));

    /// <summary>Whether its publisher marked the page as a kind of article: beside what kind of page it is, that is noted.</summary>
    internal static bool StatesKind(ArticleExtraction stored) => Unpack(stored.Record).Count(witness => witness.Field == "kind") > 1;

    private static string? Iso(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    private static List<FieldCandidate> Unpack(byte[] record) =>
        JsonSerializer.Deserialize<List<FieldCandidate>>(PackedText.Unpack(record), JsonColumn.Options) ?? [];
}
