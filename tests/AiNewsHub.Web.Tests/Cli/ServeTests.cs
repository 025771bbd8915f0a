using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AiNewsHub.Web.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private readonly HubProgram _hub = new();

    private static async Task<string> ErrorAsync(Process process) => (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!;

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

    /// <summary>What takes its time is said, a machine without network is one warning, and the link stands below it.</summary>
    [Fact]
    public async Task AFirstStartWithoutNetworkSaysWhatItDoesAndTheLinkStandsLast()
    {
        var sources = _hub.File("sources.opml", "<opml version=\"2.0\"><body>" + string.Concat(Enumerable.Range(0, 12)
            .Select(number => $"<outline text=\"Lost {number}\" xmlUrl=\"http://127.0.0.1:2/{number}\"/>")) + "</body></opml>");
        using (var first = _hub.Start("serve", "--data", _hub.Data, "--urls", "http://127.0.0.1:0", "--set", "Hub:Scheduler=false"))
        {
            string[] said = [await ErrorAsync(first), await ErrorAsync(first), await ErrorAsync(first)];
            first.Kill();
            Assert.StartsWith("First start: creating the database", said[0], StringComparison.Ordinal);
            Assert.Matches(@"^Added \d+ starter sources", said[1]);
            Assert.Equal("Starting to serve pages.", said[2]);
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var other = _hub.Data + "-without-network";
        Assert.Equal(0, (await _hub.RunAsync("", "sources", "import", sources, "--data", other)).Code);
        using var process = _hub.Start("serve", "--data", other, "--no-starter", "--urls", "http://127.0.0.1:0",
            "--allow-address", "127.0.0.0/8", "--set", "Fetch:GapPerHost=0");
        try
        {
            List<string> lines = [];
            while (lines.Count(line => line.Contains("/account/first-admin?token=", StringComparison.Ordinal)) < 2)
                lines.Add((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            Assert.Equal(lines[^1], lines.First(line => line.StartsWith("No admin yet.", StringComparison.Ordinal)));
            Assert.Single(lines, line => line.Contains(" WRN ", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.Contains("No source can be reached, 12 in a row", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Contains("Fetched", StringComparison.Ordinal));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
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
