using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What changes while a pass is under way.</summary>
public sealed class MeanwhileTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private ReadingHub _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _hub = await ReadingHub.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task APausedSourceStaysPausedWhenItsPassEnds()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _site.On("/feed", async context =>
        {
            reached.SetResult();
            await goOn.Task;
            await context.Response.WriteAsync(Rss.Feed(Many(2)));
        });
        var source = await _hub.AddAsync(_site.At("/feed"));
        var pass = _hub.ReadAllAsync();
        await reached.Task;
        await _hub.QueryAsync(context => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.State, SourceState.Paused)));
        goOn.SetResult();
        await pass;

        Assert.Equal(SourceState.Paused, (await _hub.SourceAsync(source.Id)).State);
        Assert.Equal(2, await _hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task APassOverASourceThatWasDeletedMeanwhileStoresNothing()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _site.On("/feed", async context =>
        {
            reached.SetResult();
            await goOn.Task;
            await context.Response.WriteAsync(Rss.Feed(Many(2)));
        });
        await _hub.AddAsync(_site.At("/feed"));
        var pass = _hub.ReadAllAsync();
        await reached.Task;
        await _hub.QueryAsync(context => context.Sources.ExecuteDeleteAsync());
        goOn.SetResult();

        Assert.Equal(0, (await pass).ArticlesNew);
        Assert.Equal(0, await _hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task AStoryThatWentWithItsSourceIsNotJoinedAnyMore()
    {
        var item = new Rss.Item("1", "OpenAI releases GPT-5 to developers", Published: _hub.Clock.GetUtcNow().AddHours(-1));
        _site.Serve("/a", Rss.Feed(item));
        _site.Serve("/b", Rss.Feed(item with { Link = "https://other.example/1" }));
        var first = await _hub.AddAsync(_site.At("/a"));
        await _hub.ReadAllAsync();
        await using (var scope = _hub.Get<IServiceScopeFactory>().CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DeleteSource>().RunAsync(first.Id, "test", TestContext.Current.CancellationToken);
        var second = await _hub.AddAsync(_site.At("/b"));

        var totals = await _hub.ReadAllAsync();

        Assert.Equal((1, FaultKind.None), (totals.ArticlesNew, (await _hub.SourceAsync(second.Id)).Fault));
        Assert.Equal(1, await _hub.QueryAsync(context => context.Articles.CountAsync(article => article.Story != null)));
    }

    [Fact]
    public async Task ACancelledPassLeavesNothingHalfStored()
    {
        var reached = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        _site.Serve("/whole", Rss.Feed(Many(5)));
        _site.On("/half", async context =>
        {
            await context.Response.WriteAsync(Rss.Feed(Many(5))[..400]);
            await context.Response.Body.FlushAsync();
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var source = await _hub.AddAsync(_site.At("/half"));
        var pass = _hub.ReadAllAsync(stop.Token);
        await reached.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pass);
        Assert.Equal(0, await _hub.QueryAsync(context => context.Articles.CountAsync()));
        Assert.Null((await _hub.SourceAsync(source.Id)).LastCheckedAt);
        await HubStart.PrepareAsync(_hub.Get<IServiceProvider>(), TestContext.Current.CancellationToken);
        Assert.Null((await _hub.SourceAsync(source.Id)).ClaimedUntil);
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));

    private Task<int> CountAsync(string sql) => _hub.QueryAsync(context => context.Database.SqlQueryRaw<int>(sql).SingleAsync());
}
