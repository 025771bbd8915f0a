using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What an edition is made of is worked out once, and what it shows is as it is now.</summary>
public sealed class KeptEditionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AClosedEditionIsWorkedOutOnceUntilAnEditorSpeaks()
    {
        var commands = new CommandCounter();
        await using var hub = await SeededHub.StartAsync(services => services.ConfigureDbContext<HubContext>(options => options.AddInterceptors(commands)),
            new() { ["Hub:PageCacheMegabytes"] = "0", ["Hub:TimeZone"] = "UTC" });
        using var client = hub.CreateClient();
        var day = await hub.InStoreAsync(store => store.Articles.Where(article => article.Title == SeededHub.Numbered(60))
            .Select(article => article.ShownAt).SingleAsync(Cancel));
        var address = "/en/digest/" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await client.GetStringAsync(address, Cancel);
        var known = await CountAsync();
        // Something else is stored: the day is over all the same.
        await hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.LastCheckedAt, day), Cancel));
        Assert.Equal(known, await CountAsync());
        await hub.InStoreAsync(async store =>
        {
            store.AuditEntries.Add(new() { At = day, Who = "editor", Action = "article.hidden", Subject = "1" });
            return await store.SaveChangesAsync(Cancel);
        });
        Assert.Equal(known + 1, await CountAsync());

        async Task<int> CountAsync()
        {
            commands.Count = 0;
            await client.GetStringAsync(address, Cancel);
            return commands.Count;
        }
    }

    [Fact]
    public async Task TodaysIsWorkedOutOnceForWhoeverIsLedToIt()
    {
        var commands = new CommandCounter();
        await using var hub = await SeededHub.StartAsync(services => services.ConfigureDbContext<HubContext>(options => options.AddInterceptors(commands)),
            new() { ["Hub:PageCacheMegabytes"] = "0" });
        using var client = hub.CreateClient();
        commands.Count = 0;
        using var led = await client.GetAsync("/en/digest", Cancel);
        var first = commands.Count;
        commands.Count = 0;
        using var again = await client.GetAsync("/en/digest", Cancel);
        Assert.Equal(led.Headers.Location, again.Headers.Location);
        Assert.Equal(first - 1, commands.Count);
        // A copy is withdrawn: it is not shown a moment longer.
        await hub.InStoreAsync(store => store.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.State, ArticleState.Hidden), Cancel));
        Assert.DoesNotContain("class=\"numbered\"", await client.GetStringAsync(led.Headers.Location, Cancel), StringComparison.Ordinal);
    }
}
