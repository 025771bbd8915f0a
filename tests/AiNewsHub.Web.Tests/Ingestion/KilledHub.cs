using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Web.Tests.Ingestion;

/// <summary>The hub as a process of its own, so that it can be killed; and a look at the file it leaves.</summary>
internal sealed class KilledHub(DirectoryInfo data) : IDisposable
{
    private Process? _process;

    private string Database => Path.Combine(data.FullName, "hub.db");

    /// <summary>Runs a command to its end.</summary>
    public async Task RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    public void Serve() =>
        _process = Start("serve", "--no-starter", "--urls", "http://127.0.0.1:0", "--allow-address", "127.0.0.0/8", "--set", "Fetch:GapPerHost=00:00:00");

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM, as a service manager sends it; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var term = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public T Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadWrite;Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill(entireProcessTree: true);
        _process?.Dispose();
        data.Delete(recursive: true);
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "AiNewsHub.Web.dll"), .. arguments, "--data", data.FullName])
    {
        RedirectStandardOutput = false,
    })!;
}
