using System.Globalization;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Demo;

/// <summary>Puts the sample sites on the hub's list, keeps them answering while they are there, and takes them away with their articles.</summary>
internal sealed class DemoMode(IServiceScopeFactory scopes, OwnSites own, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The instant the articles are dated back from; kept, or a restart would date them all anew.</summary>
    private const string BeganFact = "demo.began";

    private readonly SemaphoreSlim _turn = new(1);
    private DemoSites? _sites;

    /// <summary>Whether the sample sites are on the hub's list.</summary>
    public bool IsOn => _sites is not null;

    /// <summary>Adds the sample sources; they are due at once. Does nothing where they are there already.</summary>
    public Task StartAsync(string by, CancellationToken cancellationToken) => InTurnAsync(async services =>
    {
        if (IsOn) return;
        var store = services.GetRequiredService<HubContext>();
        var began = time.GetUtcNow();
        // The fact without its sources would be a demo that never begins.
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.HubFacts.Add(new HubFact { Key = BeganFact, Value = began.ToString("O", CultureInfo.InvariantCulture) });
        await store.SaveChangesAsync(cancellationToken);
        await OpenAsync(began, cancellationToken);
        await services.GetRequiredService<AddSources>().RunAsync([.. DemoSource.All.Select(source => source.ToDraft())], by, progress: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Lets the sample sites answer again in a hub that had them when it stopped.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken) => InTurnAsync(async services =>
    {
        var fact = await services.GetRequiredService<HubContext>().HubFacts.AsNoTracking()
            .SingleOrDefaultAsync(fact => fact.Key == BeganFact, cancellationToken);
        if (fact is not null && !IsOn) await OpenAsync(DateTimeOffset.Parse(fact.Value, CultureInfo.InvariantCulture), cancellationToken);
    }, cancellationToken);

    /// <summary>Deletes the sample sources with all that was read from them.</summary>
    public Task RemoveAsync(string by, CancellationToken cancellationToken) => InTurnAsync(async services =>
    {
        var store = services.GetRequiredService<HubContext>();
        var delete = services.GetRequiredService<DeleteSource>();
        foreach (var id in await store.Sources.Where(source => source.IsDemo).Select(source => source.Id).ToListAsync(cancellationToken))
            await delete.RunAsync(id, by, cancellationToken);
        await store.HubFacts.Where(fact => fact.Key == BeganFact).ExecuteDeleteAsync(cancellationToken);
        await CloseAsync();
    }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _turn.Dispose();
    }

    private async Task OpenAsync(DateTimeOffset began, CancellationToken cancellationToken)
    {
        _sites = await DemoSites.StartAsync(began, cancellationToken);
        own.Open(_sites.Hosts);
    }

    private async Task CloseAsync()
    {
        own.Close();
        if (_sites is not null) await _sites.DisposeAsync();
        _sites = null;
    }

    private async Task InTurnAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
        finally
        {
            _turn.Release();
        }
    }
}
