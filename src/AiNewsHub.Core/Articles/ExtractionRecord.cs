using System.Text.Json;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>How an article was read, for an admin who wants to know why it says what it says.</summary>
/// <param name="ReadAt">When its page was read.</param>
/// <param name="Address">Where that was in the end.</param>
/// <param name="Witnesses">Every place that said something, field by field.</param>
public sealed record ExtractionRecord(DateTimeOffset ReadAt, string Address, IReadOnlyList<Witness> Witnesses)
{
    /// <summary>Reads it in one command; null for an article whose page was not read: all it has is from the feed.</summary>
    public static async Task<ExtractionRecord?> ReadAsync(HubContext context, long articleId, CancellationToken cancellation)
    {
        var stored = await context.ArticleExtractions.AsNoTracking().FirstOrDefaultAsync(extraction => extraction.ArticleId == articleId, cancellation);
        return stored is null ? null : new(stored.ReadAt, stored.Address, Unpack(stored.Record));
    }

    internal static byte[] Pack(IEnumerable<Witness> witnesses) =>
        PackedText.Pack(JsonSerializer.Serialize(witnesses.OrderBy(witness => WitnessFields.Place(witness.Field)), JsonColumn.Options));

    private static List<Witness> Unpack(byte[] record) => JsonSerializer.Deserialize<List<Witness>>(PackedText.Unpack(record), JsonColumn.Options) ?? [];
}
