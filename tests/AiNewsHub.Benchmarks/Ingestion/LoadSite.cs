using System.Diagnostics;
using System.Globalization;
using AiNewsHub.Tests;

namespace AiNewsHub.Benchmarks.Ingestion;

/// <summary>
/// The load site of the shared folder (AINEWSHUB_SHARED, else ../shared): a server of its own process that plays feeds on
/// loopback, so that none of its work is in our figures.
/// </summary>
internal sealed class LoadSite : IDisposable
{
    private const int Port = 18090;
    private static readonly Uri Address = new($"http://127.0.1.1:{Port}/");

    private readonly HttpClient _client = new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
    private readonly Process _server;

    private LoadSite(Process server) => _server = server;

    public static async Task<LoadSite> StartAsync(int feeds)
    {
        var start = Dotnet(await BuildAsync("site", "feedserver"), "--port", Number(Port), "--hosts", "100", "--seed", "42", "--base", "2026-11-01");
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        var site = new LoadSite(server);
        await site.AnswersAsync();
        await site.GetAsync($"warm?n={feeds}&fmt=rss,atom,json");
        return site;
    }

    public Task<byte[]> OpmlAsync(int feeds) => _client.GetByteArrayAsync($"opml?n={feeds}&fmt=rss,atom,json");

    /// <summary>Sets revision and latency; each revision puts three new entries into every feed.</summary>
    public Task SetAsync(int revision, int latencyMilliseconds) => GetAsync($"ctl?rev={revision}&latency={latencyMilliseconds}&reset");

    /// <summary>What the plain loop of the shared folder prints over the same feeds: articles per CPU second of each stage and of all.</summary>
    public static async Task<string> PlainLoopAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ainewshub-feeds-");
        try
        {
            await OutputAsync(Dotnet(await BuildAsync("site", "feedserver"), "--dump", folder.FullName, "--feeds", "200", "--base", "2026-11-01"));
            return await OutputAsync(Dotnet(await BuildAsync("plain", "plain"), folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.Dispose();
        _client.Dispose();
    }

    private async Task AnswersAsync()
    {
        for (var patience = 100; ; patience--)
        {
            try
            {
                await GetAsync("stats");
                return;
            }
            catch (HttpRequestException) when (patience > 0 && !_server.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task GetAsync(string path) => await _client.GetStringAsync(path);

    /// <summary>The shared folder is read-only, so its programs are built from a copy, once.</summary>
    private static async Task<string> BuildAsync(string folder, string program)
    {
        var shared = Environment.GetEnvironmentVariable("AINEWSHUB_SHARED") ?? Path.Combine(Repository.Root, "..", "shared");
        var source = new DirectoryInfo(Path.Combine(shared, "load", folder));
        if (!source.Exists) throw new DirectoryNotFoundException($"There is no {source.FullName}; set AINEWSHUB_SHARED to the shared folder.");
        var work = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "ainewshub-load", folder));
        var built = Path.Combine(work.FullName, "out", program + ".dll");
        if (File.Exists(built)) return built;
        foreach (var file in source.EnumerateFiles()) file.CopyTo(Path.Combine(work.FullName, file.Name), overwrite: true);
        await OutputAsync(Dotnet("build", work.FullName, "-c", "Release", "-v", "quiet", "-o", Path.GetDirectoryName(built)!));
        return built;
    }

    private static ProcessStartInfo Dotnet(params string[] arguments) => new("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false };

    private static async Task<string> OutputAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', start.ArgumentList)} failed:\n{output}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
