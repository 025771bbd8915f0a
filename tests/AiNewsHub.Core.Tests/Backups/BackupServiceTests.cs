using AiNewsHub.Core.Backups;

namespace AiNewsHub.Core.Tests.Backups;

/// <summary>Backups that the hub makes by itself, by a clock that the test turns.</summary>
public sealed class BackupServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneADayFromSoonAfterTheStart()
    {
        await using var hub = new BackedUpHub();
        await hub.Service.StartAsync(Cancel);
        await UntilAsync(hub, TimeSpan.FromMinutes(1), state => state.LastGood is not null);
        var first = hub.Folder.State().LastGood!.Value;
        Assert.InRange(first - BackedUpSince, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        await UntilAsync(hub, TimeSpan.FromHours(1), state => state.LastGood > first);
        Assert.InRange(hub.Folder.State().LastGood!.Value - first, TimeSpan.FromHours(24), TimeSpan.FromHours(27));
        await hub.Service.StopAsync(Cancel);
    }

    [Fact]
    public async Task ARestartKeepsTheRhythm()
    {
        await using var hub = new BackedUpHub();
        await hub.BackUpAsync();
        hub.Clock.Advance(TimeSpan.FromHours(20));
        await hub.Service.StartAsync(Cancel);
        await UntilAsync(hub, TimeSpan.FromMinutes(30), state => state.LastGood > BackedUpSince);
        Assert.InRange(hub.Folder.State().LastGood!.Value - BackedUpSince, TimeSpan.FromHours(24), TimeSpan.FromHours(26));
        await hub.Service.StopAsync(Cancel);
    }

    [Fact]
    public async Task AFailureIsRememberedAndTriedAgainBeforeTheDayIsOver()
    {
        await using var hub = new BackedUpHub();
        hub.Run("PRAGMA foreign_keys = OFF");
        hub.Run("CREATE TABLE Kept AS SELECT * FROM Publishers");
        hub.Run("PRAGMA foreign_keys = OFF; DELETE FROM Publishers");
        await hub.Service.StartAsync(Cancel);
        await UntilAsync(hub, TimeSpan.FromMinutes(1), state => state.Failure is not null);
        var failed = hub.Folder.State();
        Assert.Contains("refer to no row of Publishers", failed.Failure, StringComparison.Ordinal);
        Assert.Null(failed.LastGood);
        // Another process, after a restart.
        Assert.Equal(failed.Failure, new BackupFolder(hub.Get<BackupSettings>, hub.Clock).State().Failure);

        hub.Run("INSERT INTO Publishers SELECT * FROM Kept; DROP TABLE Kept");
        await UntilAsync(hub, TimeSpan.FromMinutes(10), state => state.LastGood is not null);

        Assert.Null(hub.Folder.State().Failure);
        Assert.InRange(hub.Folder.State().LastGood!.Value - failed.FailedAt!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromHours(3));
        await hub.Service.StopAsync(Cancel);
    }

    [Fact]
    public async Task SwitchedOffItMakesNoneUntilItIsSwitchedOn()
    {
        var every = TimeSpan.Zero;
        await using var hub = new BackedUpHub(settings => settings with { Every = every });
        await hub.Service.StartAsync(Cancel);
        hub.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null(hub.Folder.State().LastGood);
        every = TimeSpan.FromHours(6);
        await UntilAsync(hub, TimeSpan.FromHours(1), state => state.LastGood is not null);
        await hub.Service.StopAsync(Cancel);
    }

    private static readonly DateTimeOffset BackedUpSince = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Turns the clock on, a step at a time, until it is so; between the steps the service does what was due.</summary>
    private static async Task UntilAsync(BackedUpHub hub, TimeSpan step, Predicate<BackupState> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (!isSo(hub.Folder.State()))
        {
            await look.WaitForNextTickAsync(patience.Token);
            if (!Directory.Exists(Path.Combine(hub.Data, "backups")) || !hub.Backups.Any(name => name.Contains(".part", StringComparison.Ordinal)))
                hub.Clock.Advance(step);
        }
    }
}
