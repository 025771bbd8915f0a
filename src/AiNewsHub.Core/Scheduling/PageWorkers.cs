using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Workers;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Scheduling;

/// <summary>The lanes in which article pages are read, after the feeds and beside them.</summary>
internal sealed class PageWorkers : IDisposable
{
    private const int Lanes = 16;
    private const int MostDue = 500;

    private readonly DuePages _pages;
    private readonly PagePass _pass;
    private readonly IngestionProgress _progress;
    private readonly HostWorkers _lanes;

    public PageWorkers(DuePages pages, PagePass pass, IngestionProgress progress, TimeProvider time, ILogger<PageWorkers> logger)
    {
        (_pages, _pass, _progress) = (pages, pass, progress);
        _lanes = new(Lanes, PrepareAsync, (waiting, _) => progress.Pages(waiting), time, logger);
    }

    /// <inheritdoc cref="HostWorkers.Load"/>
    public (int UnderWay, int Ready) Load => _lanes.Load;

    /// <summary>Takes in what is due now; how many that were.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var due = await _pages.FindAsync(MostDue, cancellationToken);
        if (due.Count > 0) _lanes.Add(due);
        return due.Count;
    }

    public Task RunAsync(bool untilEmpty, CancellationToken cancellationToken) => _lanes.RunAsync(untilEmpty, cancellationToken);

    public void Dispose() => _lanes.Dispose();

    private async Task<IReadOnlyDictionary<long, Reading>> PrepareAsync(IReadOnlyList<DueItem> taken, CancellationToken cancellationToken) =>
        (await _pages.LoadAsync([.. taken.Select(due => due.Id)], cancellationToken))
            .ToDictionary(article => article.Id, article => (Reading)(ct => ReadAsync(article, ct)));

    private async Task ReadAsync(Article article, CancellationToken cancellationToken)
    {
        await _pass.RunAsync(article, cancellationToken);
        _progress.PagesRead.Add();
    }
}
