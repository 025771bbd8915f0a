using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>What was decided on one thing, the latest first.</summary>
/// <param name="Entries">As the log has them.</param>
/// <param name="Last">What an editor has seen who looks at this; see <see cref="Stories.DecisionNote"/>.</param>
public sealed record Decisions(IReadOnlyList<AuditEntry> Entries, long Last)
{
    private const int Most = 50;

    public static Decisions None { get; } = new([], 0);

    public static Task<Decisions> OfStoryAsync(HubContext context, long storyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReadAsync(context.AuditEntries.Where(entry => entry.StoryId == storyId), cancellationToken);
    }

    public static Task<Decisions> OfArticleAsync(HubContext context, long articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReadAsync(context.AuditEntries.Where(entry => entry.ArticleId == articleId), cancellationToken);
    }

    private static async Task<Decisions> ReadAsync(IQueryable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var rows = await entries.AsNoTracking().OrderByDescending(entry => entry.Id).Take(Most).ToListAsync(cancellationToken);
        return new(rows, rows.Count == 0 ? 0 : rows[0].Id);
    }
}
