using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What changes while a pass is under way.</summary>
public sealed class MeanwhileTests : ReadingTests
{
    [Fact]
    public async Task APausedSourceStaysPausedWhenItsPassEnds()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        Site.On("/feed", async context =>
        {
            reached.SetResult();
            await goOn.Task;
            await context.Response.WriteAsync(Rss.Feed(Many(2)));
        });
        var source = await Hub.AddAsync(Site.At("/feed"));
        var pass = Hub.ReadAllAsync();
        await reached.Task;
        await Hub.QueryAsync(context => context.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.State, SourceState.Paused)));
        goOn.SetResult();
        await pass;

        Assert.Equal(SourceState.Paused, (await Hub.SourceAsync(source.Id)).State);
        Assert.Equal(2, await Hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task APassOverASourceThatWasDeletedMeanwhileStoresNothing()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        Site.On("/feed", async context =>
        {
            reached.SetResult();
            await goOn.Task;
            await context.Response.WriteAsync(Rss.Feed(Many(2)));
        });
        await Hub.AddAsync(Site.At("/feed"));
        var pass = Hub.ReadAllAsync();
        await reached.Task;
        await Hub.QueryAsync(context => context.Sources.ExecuteDeleteAsync());
        goOn.SetResult();

        Assert.Equal(0, (await pass).ArticlesNew);
        Assert.Equal(0, await Hub.QueryAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task AStoryThatWentWithItsSourceIsNotJoinedAnyMore()
    {
        var item = new Rss.Item("1", "OpenAI releases GPT-5 to developers", Published: Hub.Clock.GetUtcNow().AddHours(-1));
        Site.Serve("/a", Rss.Feed(item));
        Site.Serve("/b", Rss.Feed(item with { Link = "https://other.example/1" }));
        var first = await Hub.AddAsync(Site.At("/a"));
        await Hub.ReadAllAsync();
        await using (var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DeleteSource>().RunAsync(first.Id, "test", TestContext.Current.CancellationToken);
        var second = await Hub.AddAsync(Site.At("/b"));

        var totals = await Hub.ReadAllAsync();

        Assert.Equal((1, FaultKind.None), (totals.ArticlesNew, (await Hub.SourceAsync(second.Id)).Fault));
        Assert.Equal(1, await Hub.QueryAsync(context => context.Articles.CountAsync(article => article.Story != null)));
    }

    [Fact]
    public async Task ACancelledPassLeavesNothingHalfStored()
    {
        var reached = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        Site.Serve("/whole", Rss.Feed(Many(5)));
        Site.On("/half", async context =>
        {
            await context.Response.WriteAsync(Rss.Feed(Many(5))[..400]);
            await context.Response.Body.FlushAsync();
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var source = await Hub.AddAsync(Site.At("/half"));
        var pass = Hub.ReadAllAsync(stop.Token);
        await reached.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pass);
        Assert.Equal(0, await Hub.QueryAsync(context => context.Articles.CountAsync()));
        Assert.Null((await Hub.SourceAsync(source.Id)).LastCheckedAt);
        await HubStart.PrepareAsync(Hub.Get<IServiceProvider>(), TestContext.Current.CancellationToken);
        Assert.Null((await Hub.SourceAsync(source.Id)).ClaimedUntil);
    }

    private static IEnumerable<Rss.Item> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new Rss.Item($"n{i}", $"Headline number {i}", Text: $"Text {i} about a model."));

    private Task<int> CountAsync(string sql) => Hub.QueryAsync(context => context.Database.SqlQueryRaw<int>(sql).SingleAsync());
}
