using System.Data.Common;
using System.Threading.Channels;
using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>The one writer: takes finished passes and stores what has come together in one transaction.</summary>
internal sealed class IngestQueue : IAsyncDisposable
{
    /// <summary>Larger transactions are cheaper per article, to the index most of all; this many take about half a second.</summary>
    private const int BatchArticles = 500;
    private const int BatchPasses = 200;

    /// <summary>Tries in vain after which it is not one entry or another that cannot be stored.</summary>
    private const int MostFaults = 40;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private readonly IDbContextFactory<HubContext> _contexts;
    private readonly IArticleIndex _index;
    private readonly IngestionProgress _progress;
    private readonly TimeZoneInfo _zone;
    private readonly TimeProvider _time;
    private readonly ILogger<IngestQueue> _logger;

    /// <summary>
    /// Holds one job for each lane at most. Not a bounded channel, and no wait on it is ever cancelled: in .NET 10 either may lose an
    /// item or never wake its reader (dotnet/runtime#132094, #131141), and then a source is never read again.
    /// </summary>
    private readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>(new() { SingleReader = true });

    private readonly Task _loop;
    private IngestWriter? _writer;

    public IngestQueue(
        IDbContextFactory<HubContext> contexts, IArticleIndex index, IngestionProgress progress, TimeZoneInfo zone, TimeProvider time,
        ILogger<IngestQueue> logger)
    {
        (_contexts, _index, _progress, _zone, _time, _logger) = (contexts, index, progress, zone, time, logger);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Ends when the pass is committed, alone or with others. Once handed over, it is stored whole or not at all.</summary>
    public Task<StoredPass> StoreAsync(SourcePass pass, CancellationToken cancellationToken) => StoreAsync(new Job { Pass = pass }, cancellationToken);

    /// <inheritdoc cref="StoreAsync(SourcePass, CancellationToken)"/>
    public Task StoreAsync(ReadPage page, CancellationToken cancellationToken) => StoreAsync(new Job { Page = page }, cancellationToken);

    /// <summary>Ends when what follows from the editor's word is committed.</summary>
    public Task StoreAsync(EditorWord word, CancellationToken cancellationToken) => StoreAsync(new Job { Word = word }, cancellationToken);

    /// <summary>Stores what was handed over and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _loop;
        _writer?.Dispose();
    }

    private async Task<StoredPass> StoreAsync(Job job, CancellationToken cancellationToken)
    {
        await _jobs.Writer.WriteAsync(job, cancellationToken);
        return await job.Done.Task;
    }

    private async Task RunAsync()
    {
        var batch = new List<Job>();
        var more = _jobs.Reader.WaitToReadAsync().AsTask();
        while (await more)
        {
            more = await GatherAsync(batch);
            await StoreAsync(batch);
            batch.Clear();
        }
    }

    /// <summary>Takes what comes together in a short while, and gives the wait for what comes next.</summary>
    private async Task<Task<bool>> GatherAsync(List<Job> batch)
    {
        var patience = Task.Delay(Gathering);
        var articles = 0;
        while (true)
        {
            while (HasRoom() && _jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
                articles += job.Size;
            }

            var more = _jobs.Reader.WaitToReadAsync().AsTask();
            if (!HasRoom() || await Task.WhenAny(more, patience) == patience || !await more) return more;
        }

        // A pass that nobody else is about to join is stored at once.
        bool HasRoom() => articles < BatchArticles && batch.Count < BatchPasses && (batch.Count == 0 || batch.Count < _progress.ReadingNow);
    }

    private async Task StoreAsync(List<Job> batch)
    {
        if (batch.Count == 0 || await TryStoreAsync(batch) is not { } failure) return;
        if (batch.Count == 1)
        {
            await GiveUpAsync(batch[0], failure);
            return;
        }

        // One of them may be at fault; the others are not to suffer.
        foreach (var job in batch)
        {
            if (await TryStoreAsync([job]) is { } own) await GiveUpAsync(job, own);
        }
    }

    private async Task<Exception?> TryStoreAsync(List<Job> batch)
    {
        try
        {
            var now = _time.GetUtcNow();
            _writer ??= await IngestWriter.OpenAsync(await _contexts.CreateDbContextAsync(), _index, _zone, now, default);
            Job[] passes = [.. batch.Where(job => job.Pass is not null)];
            var stored = await _writer.WriteAsync(
                [.. passes.Select(job => job.Pass!)], [.. batch.Select(job => job.Page).OfType<ReadPage>()],
                    [.. batch.Select(job => job.Word).OfType<EditorWord>()], now, default);
            for (var i = 0; i < passes.Length; i++) passes[i].Done.SetResult(stored[i]);
            foreach (var job in batch.Where(job => job.Pass is null)) job.Done.SetResult(new(0, 1, Known: true));
            _progress.Storage(null);
            return null;
        }
        catch (Exception failure)
        {
            _writer?.Dispose();
            _writer = null;
            return failure;
        }
    }

    /// <summary>What cannot be stored must not be fetched again at once: its source waits as after any failure.</summary>
    private async Task GiveUpAsync(Job job, Exception failure)
    {
        _progress.Storage(failure is DbException ? failure.Message : null);
        if (job.Page is { } page) await GiveUpAsync(job, page, failure);
        // The editor is told, and can say it again.
        if (job.Word is not null) job.Done.SetException(failure);
        if (job.Pass is not { } pass) return;

        if (await WithoutFaultyAsync(pass) is { } rest)
        {
            job.Done.SetResult(rest);
            return;
        }

        _logger.LogError(failure, "Pass over {Source} could not be stored", pass.Source.Slug);
        // The known validators would hide the entries from the next read.
        var failed = SourceHealth.Fail(pass.Findings, FaultKind.Malformed, "The entries could not be stored.", status: null, pass.At).WithoutValidators();
        // Our trouble does not shorten a pause that the publisher asked for.
        if (pass.Outcome == FetchOutcome.RetryLater) failed = failed with { NextCheckAt = pass.Findings.NextCheckAt };
        var without = new Job { Pass = pass with { Findings = failed, New = [], Edited = [], Renamed = [], Offer = null } };
        if (await TryStoreAsync([without]) is null) job.Done.SetResult(await without.Done.Task);
        else job.Done.SetException(failure);
    }

    /// <summary>
    /// Stores the pass but for the entries at fault, which are found by halves. Null where the store itself is in trouble: nothing can
    /// be stored, or too much cannot; what is stored by then is known at the next read.
    /// </summary>
    private async Task<StoredPass?> WithoutFaultyAsync(SourcePass pass)
    {
        var (fresh, changed, faults) = (0, 0, 0);
        // A move waits for the next read: a new address would part what is stored after it from its source.
        var found = pass.Findings with { MovedReads = Math.Min(pass.Findings.MovedReads, SourceHealth.BelievedMove - 1) };
        // Without any entry first: where that fails, no entry is to blame.
        var parts = new Stack<SourcePass>([.. pass.Halves(), pass with { New = [], Edited = [] }]);
        while (parts.TryPop(out var part))
        {
            var job = new Job { Pass = part with { Findings = found } };
            if (await TryStoreAsync([job]) is not { } failure)
            {
                var stored = await job.Done.Task;
                (fresh, changed) = (fresh + stored.NewArticles, changed + stored.UpdatedArticles);
                found = stored.Findings ?? found;
            }
            else if (job.Size == 0 || ++faults > MostFaults) return null;
            else if (job.Size > 1) Array.ForEach(part.Halves(), parts.Push);
            else _logger.LogError(failure, "{Entry} of {Source} could not be stored", part.Entries.Single(), pass.Source.Slug);
        }

        return new(fresh, changed, Known: true) { Findings = found };
    }

    private async Task GiveUpAsync(Job job, ReadPage page, Exception failure)
    {
        _logger.LogError(failure, "Page {Article} could not be stored", page.Article.Id);
        page.Article.PageDueAt = _time.GetUtcNow().AddDays(1);
        if (await TryStoreAsync([new Job { Page = page with { Tags = null, Features = null, Record = null, About = null } }]) is null)
            job.Done.SetResult(new(0, 0, Known: true));
        else job.Done.SetException(failure);
    }

    /// <summary>One of the three.</summary>
    private sealed record Job
    {
        public SourcePass? Pass { get; init; }

        public ReadPage? Page { get; init; }

        public EditorWord? Word { get; init; }

        public int Size => Pass is null ? 1 : Pass.New.Count + Pass.Edited.Count;

        public TaskCompletionSource<StoredPass> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
