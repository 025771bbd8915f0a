using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AiNewsHub.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private readonly HubProgram _hub = new();

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData("serve")]
    [InlineData("")]
    public async Task ServesUntilItIsToldToStop(string verb)
    {
        string[] options = ["--data", _hub.Data, "--no-starter", "--urls", "http://127.0.0.1:0", "--set", "Hub:QuietConsole=true"];
        using var process = _hub.Start([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. options]);
        try
        {
            var listening = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("Listening on http://127.0.0.1:", listening, StringComparison.Ordinal);
            var admin = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Contains("/account/first-admin?token=", admin, StringComparison.Ordinal);
            using var client = new HttpClient();
            var about = await client.GetStringAsync(new Uri($"{listening!["Listening on ".Length..]}/about"), TestContext.Current.CancellationToken);
            Assert.Contains($"AiNewsHub {(await HubProgram.AskAsync("--version")).Output.Trim()}", about, StringComparison.Ordinal);
            if (OperatingSystem.IsWindows()) return;
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    [Fact]
    public async Task APortThatIsTakenFails()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var ended = await _hub.WorkAsync("serve", "--no-starter", "--urls", $"http://{taken.LocalEndpoint}", "--set", "Hub:QuietConsole=true");
        ended.AssertFailed($"{taken.LocalEndpoint}: address already in use");
    }
}
