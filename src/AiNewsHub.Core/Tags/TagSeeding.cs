using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tags;

/// <summary>Brings the shipped vocabulary into the store when it is newer than what is there; what an admin switched off stays off.</summary>
internal static class TagSeeding
{
    private const string VersionKey = "tags.version";

    public static async Task RunAsync(HubContext context, CancellationToken cancellationToken)
    {
        // The build that holds the dictionary: asking it costs nothing at a start that has nothing to bring.
        var shipped = typeof(TagDictionary).Assembly.ManifestModule.ModuleVersionId.ToString();
        if (await context.HubFacts.AnyAsync(stored => stored.Key == VersionKey && stored.Value == shipped, cancellationToken)) return;
        // Of processes that start together one brings it, and the others find it there.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var fact = await context.HubFacts.FindAsync([VersionKey], cancellationToken);
        if (fact?.Value == shipped) return;
        var known = await context.Tags.ToDictionaryAsync(tag => tag.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var definition in TagDictionary.Default.Tags)
        {
            if (!known.TryGetValue(definition.Slug, out var tag))
            {
                tag = new() { Slug = definition.Slug, NameEn = definition.NameEn, NameFr = definition.NameFr };
                context.Tags.Add(tag);
            }

            tag.Kind = definition.Kind;
            (tag.NameEn, tag.NameFr) = (definition.NameEn, definition.NameFr);
            (tag.DescriptionEn, tag.DescriptionFr) = (definition.DescriptionEn, definition.DescriptionFr);
        }

        if (fact is null) context.HubFacts.Add(new() { Key = VersionKey, Value = shipped });
        else fact.Value = shipped;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
