using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>What holds for all editions of a hub.</summary>
/// <param name="Began">When it found its first article.</param>
/// <param name="Words">Another text after each word of an editor, and whenever stories were taken apart or away.</param>
public sealed record EditionGround(DateTimeOffset Began, string Words)
{
    /// <summary>In one command; null on an empty hub.</summary>
    public static async Task<EditionGround?> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Numbers rise with the instant an article was found.
        var ground = await context.Articles.OrderBy(article => article.Id)
            .Select(article => new
            {
                article.FirstSeenAt,
                Said = context.AuditEntries.Max(entry => (long?)entry.Id),
                Revision = context.HubFacts.Where(fact => fact.Key == StoriesRevision.FactKey).Select(fact => fact.Value).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return ground is null ? null : new(ground.FirstSeenAt, $"{ground.Said} {ground.Revision}");
    }
}
