using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AiNewsHub.Web.Hosting;

/// <summary>
/// Tells systemd when pages can be read and when no more (Type=notify), and keeps telling it that the hub lives (WatchdogSec): while its
/// health is found out at all, whatever it is. A hub that hangs is started anew, one with a full disk is not.
/// </summary>
internal sealed class SystemdService(HealthCheckService health, TimeProvider time, IConfiguration configuration, ILogger<SystemdService> logger)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly string? _socket = configuration["NOTIFY_SOCKET"];
    private Task _watching = Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Tell("READY=1");
        if (long.TryParse(configuration["WATCHDOG_USEC"], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0)
            _watching = WatchAsync(TimeSpan.FromMicroseconds(microseconds / 3));
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Tell("STOPPING=1");
        await _stopping.CancelAsync();
        await _watching.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private async Task WatchAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every, time);
        var status = HealthStatus.Healthy;
        do
        {
            try
            {
                var report = await health.CheckHealthAsync(_stopping.Token);
                Tell("WATCHDOG=1");
                if (report.Status == status) continue;
                status = report.Status;
                logger.LogWarning("The hub is {Status}: {Reasons}", status, report.Entries.Values.Select(entry => entry.Description));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "The health of the hub could not be found out");
            }
        }
        while (await timer.WaitForNextTickAsync(_stopping.Token));
    }

    private void Tell(string state)
    {
        if (string.IsNullOrEmpty(_socket)) return;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // A name that begins with @ is in the abstract namespace, which is written with a zero.
            socket.Connect(new UnixDomainSocketEndPoint(_socket[0] == '@' ? '\0' + _socket[1..] : _socket));
            socket.Send(Encoding.ASCII.GetBytes(state));
        }
        catch (SocketException)
        {
            // Nobody listens: then nobody waits for it either.
        }
    }
}
