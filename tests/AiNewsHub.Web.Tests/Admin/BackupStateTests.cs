using System.Net.Http.Json;
using System.Text.Json;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Tests.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>How the backups are, where an admin and a monitor look.</summary>
public sealed class BackupStateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OverviewAndHealthTellOfTheLastGoodAndOfAFailure()
    {
        await using var hub = await RunningHub.StartAsync(new() { ["Backup:Every"] = "0" });
        using var admin = await hub.SignInAsAdminAsync();
        var page = await admin.ReadAsync("/admin");
        Assert.Contains("none yet", page, StringComparison.Ordinal);
        Assert.Contains("The hub makes none by itself.", page, StringComparison.Ordinal);

        var made = await hub.Services.GetRequiredService<MakeBackup>().RunAsync(null, false, new LongWork(null), Cancel);
        Assert.DoesNotContain("none yet", await admin.ReadAsync("/admin"), StringComparison.Ordinal);
        var health = await HealthAsync(admin);
        Assert.Equal(("Healthy", made.Bytes), (health.GetProperty("status").GetString(),
            health.GetProperty("figures").GetProperty("lastBackupBytes").GetInt64()));

        await File.WriteAllTextAsync(
            Path.Combine(hub.Services.GetRequiredService<BackupSettings>().Folder, "failure.txt"),
                $"{DateTimeOffset.MaxValue:O}\nThe disk is full; make room.\n", Cancel);
        var alarmed = await admin.ReadAsync("/admin");
        Assert.Contains("The last backup failed", alarmed, StringComparison.Ordinal);
        Assert.Contains("The disk is full; make room.", alarmed, StringComparison.Ordinal);
        health = await HealthAsync(admin);
        Assert.Equal(("Degraded", "Backups fail: The disk is full; make room."),
            (health.GetProperty("status").GetString(), health.GetProperty("reason").GetString()));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, @"about [1-9]\d* kB more a day")]
    [InlineData(int.MaxValue, "about 0 kB more a day")]
    public async Task TheDatabaseGrowsAtThePaceOfTheLastDaysNotOfTheFirst(int old, string? growth)
    {
        await using var hub = await SeededHub.StartAsync();
        var (now, then) = (TimeProvider.System.GetUtcNow(), DateTimeOffset.UnixEpoch.AddYears(50));
        await hub.InStoreAsync(store => store.Articles.ExecuteUpdateAsync(set =>
            set.SetProperty(article => article.FirstSeenAt, article => article.Id <= old ? then : now)));
        using var admin = await hub.SignInAsAdminAsync();
        var page = await admin.ReadAsync("/admin");
        if (growth is null) Assert.DoesNotContain("more a day", page, StringComparison.Ordinal);
        else Assert.Matches(growth, page);
    }

    [Fact]
    public async Task ASecondHostOnTheFolderIsRefused()
    {
        await using var hub = await RunningHub.StartAsync();
        var data = hub.Services.GetRequiredService<BackupSettings>().Data;
        await Assert.ThrowsAsync<UnusableDatabaseException>(() => RunningHub.StartAsync(new() { ["Hub:Data"] = data }));
    }

    private static Task<JsonElement> HealthAsync(HttpClient client) => client.GetFromJsonAsync<JsonElement>("/healthz", Cancel);
}
