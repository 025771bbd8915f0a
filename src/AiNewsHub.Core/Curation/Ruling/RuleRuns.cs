using System.Data.Common;
using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>
/// Works on stored articles as rules say, the newest first, a few in a transaction of the one writer. How far it is stands in the store: after a restart
/// it goes on, and what was done is not done twice.
/// </summary>
public sealed class RuleRuns : IDisposable
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _wake = new(0);
    private readonly IDbContextFactory<HubContext> _contexts;
    private readonly IArticleSearch _search;
    private readonly IngestQueue _queue;
    private readonly TimeZoneInfo _zone;
    private readonly TimeProvider _time;
    private readonly ILogger<RuleRuns> _logger;

    internal RuleRuns(
        IDbContextFactory<HubContext> contexts, IArticleSearch search, IngestQueue queue, TimeZoneInfo zone, TimeProvider time, ILogger<RuleRuns> logger) =>
        (_contexts, _search, _queue, _zone, _time, _logger) = (contexts, search, queue, zone, time, logger);

    /// <summary>Does all that is begun and not ended.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } run) await RunAsync(run, cancellationToken);
    }

    public void Dispose() => _wake.Dispose();

    internal void Wake() => _wake.Release();

    internal async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await FinishAsync(cancellationToken);
                await _wake.WaitAsync(cancellationToken);
            }
            catch (DbException failure)
            {
                _logger.LogError(failure, "A rule could not be applied to what is stored; it goes on in a minute");
                await Task.Delay(Again, _time, cancellationToken);
            }
        }
    }

    private async Task<CurationRun?> NextAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.CurationRuns.AsNoTracking()
            .Where(run => run.EndedAt == null && (run.Work == CurationWork.ApplyRule || run.Work == CurationWork.TakeBackRule))
            .OrderBy(run => run.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task RunAsync(CurationRun run, CancellationToken cancellationToken)
    {
        var ids = (await FindAsync(run, cancellationToken)).Where(id => id < run.Cursor).OrderDescending();
        foreach (var few in ids.Chunk(AtOnce))
        {
            var changed = await StoreAsync(run, few, cancellationToken);
            await NoteAsync(run.Id, set => set.SetProperty(row => row.Cursor, few[^1]).SetProperty(row => row.Done, row => row.Done + few.Length)
                .SetProperty(row => row.Changed, row => row.Changed + changed), cancellationToken);
        }

        await NoteAsync(run.Id, set => set.SetProperty(row => row.EndedAt, _time.GetUtcNow()), cancellationToken);
    }

    private async Task<IReadOnlyList<long>> FindAsync(CurationRun run, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (run.Work == CurationWork.TakeBackRule)
        {
            return await context.RuleActs.Where(act => act.RuleId == run.RuleId && (run.OfRunId == null || act.RunId == run.OfRunId))
                .Select(act => act.ArticleId).ToListAsync(cancellationToken);
        }

        var rule = await context.Rules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == run.RuleId && row.DeletedAt == null, cancellationToken);
        if (rule is null || SearchReading.Of(rule.Query).Query is not { } query) return [];
        return [.. (await _search.MatchesAsync(context, query, _zone, run.Since, cancellationToken)).Select(match => match.Id)];
    }

    private async Task<int> StoreAsync(CurationRun run, IReadOnlyList<long> articles, CancellationToken cancellationToken)
    {
        if (run.Work == CurationWork.ApplyRule)
        {
            var word = new EditorWord.ApplyRule(run.RuleId!.Value, run.Id, articles);
            await _queue.StoreAsync(word, cancellationToken);
            return word.Changed;
        }

        var back = new EditorWord.TakeBackRule(run.RuleId!.Value, articles);
        await _queue.StoreAsync(back, cancellationToken);
        return back.Changed;
    }

    private async Task NoteAsync(
        int id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<CurationRun>> set, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.CurationRuns.Where(row => row.Id == id).ExecuteUpdateAsync(set, cancellationToken);
    }
}
