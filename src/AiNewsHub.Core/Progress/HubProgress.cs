using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Progress;

/// <summary>How far the hub is with reading its sources.</summary>
/// <param name="Sources">Those that are to be read: paused ones and those that are gone do not count.</param>
/// <param name="Checked">Those that were asked at least once, whatever they answered.</param>
/// <param name="Failing">Those that could not be read when they were last asked.</param>
/// <param name="Articles">Articles that readers see.</param>
/// <param name="UpdatedAt">When a source was last read well.</param>
/// <param name="HasDemo">Whether sample sites are among the sources.</param>
public sealed record HubProgress(int Sources, int Checked, int Failing, int Articles, DateTimeOffset? UpdatedAt, bool HasDemo)
{
    /// <summary>Some sources have never been asked yet.</summary>
    public bool IsReading => Checked < Sources;

    /// <summary>Reads it in two commands.</summary>
    public static async Task<HubProgress> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var sources = await context.Sources.AsNoTracking()
            .Where(source => source.State == SourceState.Active || source.State == SourceState.Failing)
            .Select(source => new { source.LastCheckedAt, source.LastSuccessAt, source.Fault, source.IsDemo })
            .ToListAsync(cancellationToken);
        var articles = await context.Articles.CountAsync(article => article.State == ArticleState.Shown, cancellationToken);
        return new(
            sources.Count,
            sources.Count(source => source.LastCheckedAt is not null),
            sources.Count(source => source.Fault.IsFailure),
            articles,
            sources.Max(source => source.LastSuccessAt),
            sources.Exists(source => source.IsDemo));
    }
}
