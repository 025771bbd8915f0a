using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Workers;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Scheduling;

/// <summary>The lanes in which article pages are read, after the feeds and beside them.</summary>
internal sealed class PageLanes : IDisposable
{
    private const int Lanes = 16;
    private const int MostDue = 500;

    private readonly DuePages _pages;
    private readonly PagePass _pass;
    private readonly HostLanes _lanes;

    public PageLanes(DuePages pages, PagePass pass, IngestionProgress progress, TimeProvider time, ILogger<PageLanes> logger)
    {
        (_pages, _pass) = (pages, pass);
        _lanes = new(Lanes, PrepareAsync, (waiting, _) => progress.Pages(waiting), time, logger);
    }

    /// <inheritdoc cref="HostLanes.Load"/>
    public (int UnderWay, int Ready) Load => _lanes.Load;

    /// <summary>Takes in what is due now; how many that were.</summary>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        var due = await _pages.FindAsync(MostDue, cancel);
        if (due.Count > 0) _lanes.Add(due);
        return due.Count;
    }

    public Task RunAsync(bool untilEmpty, CancellationToken cancel) => _lanes.RunAsync(untilEmpty, cancel);

    public void Dispose() => _lanes.Dispose();

    private async Task<IReadOnlyDictionary<long, Reading>> PrepareAsync(IReadOnlyList<Due> taken, CancellationToken cancel) =>
        (await _pages.LoadAsync([.. taken.Select(due => due.Id)], cancel))
            .ToDictionary(article => article.Id, article => (Reading)(ct => _pass.RunAsync(article, ct)));
}
