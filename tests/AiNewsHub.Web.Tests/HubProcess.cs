using System.Diagnostics;

namespace AiNewsHub.Tests;

/// <summary>The built program as a process of its own, over a data folder.</summary>
internal static class HubProcess
{
    public sealed record Ended(int Code, string Output, string Errors);

    public static ProcessStartInfo Command(DirectoryInfo data, params IEnumerable<string> arguments) => Command([.. arguments, "--data", data.FullName]);

    /// <summary>Runs it to its end.</summary>
    public static Task<Ended> RunAsync(DirectoryInfo data, params IEnumerable<string> arguments) => RunAsync(Command(data, arguments));

    /// <summary>Runs it without a data folder: <c>inspect</c>, for one.</summary>
    public static Task<Ended> RunAsync(params IEnumerable<string> arguments) => RunAsync(Command([.. arguments]));

    private static ProcessStartInfo Command(IReadOnlyList<string> arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "AiNewsHub.Web.dll"), .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<Ended> RunAsync(ProcessStartInfo command)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        using var process = Process.Start(command)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
