using System.Diagnostics;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;

namespace AiNewsHub.Core.Scheduling;

/// <summary>What one pass over many sources came to.</summary>
/// <param name="Sources">Sources that were to be read.</param>
/// <param name="Fetched">Of these, how many gave a body that was read.</param>
/// <param name="NotModified">How many had nothing new.</param>
/// <param name="Failed">How many could not be read.</param>
/// <param name="ArticlesNew">Articles stored.</param>
/// <param name="ArticlesUpdated">Articles changed.</param>
/// <param name="Elapsed">From the first request to the last commit.</param>
public sealed record IngestTotals(int Sources, int Fetched, int NotModified, int Failed, int ArticlesNew, int ArticlesUpdated, TimeSpan Elapsed);

/// <summary>One pass over what is due, or over everything, and over the article pages it makes due; then it ends. For the command line.</summary>
public sealed class IngestOnce
{
    private readonly SourceClaims _claims;
    private readonly SourceWorkers _lanes;
    private readonly PageWorkers _pages;

    internal IngestOnce(SourceClaims claims, SourceWorkers lanes, PageWorkers pages) => (_claims, _lanes, _pages) = (claims, lanes, pages);

    /// <summary>Null when no source has the slug.</summary>
    /// <param name="slug">Only this source, due or not.</param>
    /// <param name="all">Every source, due or not.</param>
    /// <param name="finished">Told of each source that has ended, in turn.</param>
    /// <param name="cancellationToken">Ends the passes under way; what they had not stored is read again next time.</param>
    public async Task<IngestTotals?> RunAsync(string? slug, bool all, Action<int, FinishedSource?>? finished, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var due = all || slug is not null ? await _claims.AllAsync(slug, cancellationToken) : await _claims.DueAsync(int.MaxValue, cancellationToken);
        if (slug is not null && due.Count == 0) return null;
        var passes = due.Select(_lanes.AskAsync).ToList();
        var running = _lanes.RunAsync(untilEmpty: true, cancellationToken);
        var ended = new List<FinishedSource>();
        await foreach (var pass in Task.WhenEach(passes).WithCancellation(cancellationToken))
        {
            var source = await pass;
            if (source is not null) ended.Add(source);
            finished?.Invoke(due.Count, source);
        }

        await running;
        await ReadPagesAsync(null, cancellationToken);
        return new(
            due.Count,
            ended.Count(source => source.Outcome is FetchOutcome.Content or FetchOutcome.Moved),
            ended.Count(source => source.Outcome == FetchOutcome.NotModified),
            due.Count - ended.Count(source => !source.Failed),
            ended.Sum(source => source.NewArticles),
            ended.Sum(source => source.UpdatedArticles),
            Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Only the article pages that are due.</summary>
    /// <param name="read">Told how many more were read.</param>
    /// <param name="cancellationToken">Ends it; those that were not read stay due.</param>
    public async Task ReadPagesAsync(Action<int>? read, CancellationToken cancellationToken)
    {
        while (await _pages.LookAsync(cancellationToken) is > 0 and var due)
        {
            await _pages.RunAsync(untilEmpty: true, cancellationToken);
            read?.Invoke(due);
        }
    }
}
