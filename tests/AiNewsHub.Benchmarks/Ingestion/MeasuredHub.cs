using System.Diagnostics;
using AiNewsHub.Core;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Benchmarks.Ingestion;

/// <summary>What one pass cost this process.</summary>
internal sealed record PassCost(int Feeds, int Articles, TimeSpan Wall, TimeSpan Processor, long PeakBytes);

/// <summary>A whole hub in this process, on a data folder of its own, that reads feeds only and waits for no host.</summary>
internal sealed class MeasuredHub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MeasuredHub(WebApplication app) => _app = app;

    public static async Task<MeasuredHub> OpenAsync(string folder)
    {
        var app = HubHost.Build(new Dictionary<string, string?>
        {
            ["Hub:Data"] = folder,
            ["Hub:Scheduler"] = "false",
            ["Hub:QuietConsole"] = "true",
            ["Fetch:GapPerHost"] = "00:00:00",
            ["Fetch:AllowAddresses:0"] = "127.0.0.0/8",
        });
        await HubStart.PrepareAsync(app.Services, CancellationToken.None);
        return new(app);
    }

    public async Task ImportAsync(byte[] opml)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var drafts = SourceFile.Read(opml).Drafts.Select(draft => draft with { ReadPages = false });
        await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync([.. drafts], "benchmark", progress: null, CancellationToken.None);
    }

    /// <summary>One pass over every source, from its start until everything is stored and indexed.</summary>
    public async Task<PassCost> PassAsync()
    {
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var totals = await _app.Services.GetRequiredService<IngestOnce>().RunAsync(slug: null, all: true, finished: null, CancellationToken.None)
            ?? throw new InvalidOperationException("There was no source.");
        process.Refresh();
        if (totals.Failed > 0) throw new InvalidOperationException($"{totals.Failed} feeds could not be read; the logs folder says why.");
        return new(totals.Sources, totals.ArticlesNew, totals.Elapsed, process.TotalProcessorTime - processor, process.PeakWorkingSet64);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
