using System.Runtime.CompilerServices;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Progress;

/// <summary>A source whose pass has ended, in the order in which they did.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">How the fetch came out.</param>
/// <param name="Fault">Why nothing could be read; <see cref="FaultKind.None"/> when it could.</param>
/// <param name="Detail">What completes the fault's sentence.</param>
/// <param name="NewArticles">Articles stored by this pass.</param>
/// <param name="UpdatedArticles">Articles whose text or headline changed.</param>
public sealed record FinishedSource(
    int SourceId, string Slug, string Name, FetchOutcome Outcome, FaultKind Fault, string? Detail, int NewArticles, int UpdatedArticles)
{
    public bool Failed => Fault.IsFailure;
}

/// <summary>What ingestion is doing, as one immutable picture.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Waiting">Sources that are due and not begun.</param>
/// <param name="Reading">Names of the sources being read, longest first.</param>
/// <param name="Done">Passes that ended since the process started, failed ones included.</param>
/// <param name="Failed">Passes that failed since then.</param>
/// <param name="ArticlesNew">Articles stored since then.</param>
/// <param name="ArticlesUpdated">Articles changed since then.</param>
/// <param name="PagesWaiting">Article pages still to be read.</param>
/// <param name="Recent">The passes that ended last, newest first.</param>
/// <param name="OldestDue">Since when the longest waiting source has been due; null when none waits.</param>
/// <param name="StorageFault">Why nothing can be stored at present; null while it can.</param>
public sealed record IngestionSnapshot(
    long Version,
    int Waiting,
    IReadOnlyList<string> Reading,
    int Done,
    int Failed,
    int ArticlesNew,
    int ArticlesUpdated,
    int PagesWaiting,
    IReadOnlyList<FinishedSource> Recent,
    DateTimeOffset? OldestDue,
    string? StorageFault)
{
    public bool IsBusy => Waiting > 0 || Reading.Count > 0;
}

/// <summary>What ingestion is doing right now, for pages that show it and checks that watch it. Kept in memory only.</summary>
public sealed class IngestionProgress(TimeProvider time)
{
    private const int RecentKept = 50;
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(200);

    /// <summary>Article pages that were read in each of the last minutes.</summary>
    public MinuteCounts PagesRead { get; } = new(time);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, string> _reading = [];
    private readonly LinkedList<FinishedSource> _recent = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version;
    private int _waiting, _done, _failed, _new, _updated, _pages;
    private DateTimeOffset? _oldestDue;
    private string? _storageFault;

    public IngestionSnapshot Snapshot()
    {
        lock (_lock)
            return new(_version, _waiting, [.. _reading.Values], _done, _failed, _new, _updated, _pages, [.. _recent], _oldestDue, _storageFault);
    }

    /// <summary>How long the longest waiting source has been due; zero when none waits.</summary>
    public TimeSpan Lag() => Snapshot().OldestDue is { } due && time.GetUtcNow() - due is { Ticks: > 0 } lag ? lag : TimeSpan.Zero;

    /// <summary>The picture now, then a new one after every change, at most five a second.</summary>
    public async IAsyncEnumerable<IngestionSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task change;
            lock (_lock) change = _changed.Task;
            yield return Snapshot();
            await change.WaitAsync(cancellationToken);
            await Task.Delay(LeastPause, time, cancellationToken);
        }
    }

    internal int ReadingNow
    {
        get
        {
            lock (_lock) return _reading.Count;
        }
    }

    internal void Due(int waiting, DateTimeOffset? oldest) => Change(() => (_waiting, _oldestDue) = (waiting, oldest));

    internal void Begin(Source source) => Change(() => _reading[source.Id] = source.Name);

    internal void Drop(Source source) => Change(() => _reading.Remove(source.Id));

    internal void Finish(FinishedSource source) => Change(() =>
    {
        _reading.Remove(source.SourceId);
        _done++;
        if (source.Failed) _failed++;
        _new += source.NewArticles;
        _updated += source.UpdatedArticles;
        _recent.AddFirst(source);
        if (_recent.Count > RecentKept) _recent.RemoveLast();
    });

    internal void Pages(int waiting) => Change(() => _pages = waiting);

    internal void Storage(string? fault) => Change(() => _storageFault = fault);

    private void Change(Action change)
    {
        TaskCompletionSource wake;
        lock (_lock)
        {
            change();
            _version++;
            wake = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        wake.SetResult();
    }
}
