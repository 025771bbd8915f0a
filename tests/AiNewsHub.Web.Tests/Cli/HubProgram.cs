using System.Diagnostics;

namespace AiNewsHub.Web.Tests.Cli;

/// <summary>The built program with a data folder of its own, run as somebody at a terminal runs it.</summary>
internal sealed class HubProgram : IDisposable
{
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "AiNewsHub.Web.exe" : "AiNewsHub.Web");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ainewshub-cli-");

    /// <summary>Settings given in the environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Runs without a data folder or anything on standard input.</summary>
    public static async Task<Ended> AskAsync(params string[] arguments)
    {
        using var program = new HubProgram();
        return await program.RunAsync("", arguments);
    }

    /// <summary>Runs on this data folder.</summary>
    public Task<Ended> WorkAsync(params string[] arguments) => RunAsync("", [.. arguments, "--data", Data]);

    public async Task<Ended> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        // A program that has said already what is wrong does not read what it is told.
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments)
    {
        var start = Command(arguments);
        start.WorkingDirectory = _folder.FullName;
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>How it is started with these arguments.</summary>
    public static ProcessStartInfo Command(params IEnumerable<string> arguments) => new(_program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Writes a file that the program can be told to read; its path.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>How a run of the program ended, and what it said.</summary>
internal sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>Lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>It failed and said why: one sentence on standard error, nothing on standard output.</summary>
    public void AssertFailed(string because)
    {
        Assert.Equal((1, ""), (Code, Output));
        Assert.Contains(because, Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    /// <summary>What was typed cannot be understood: that stands on standard error, and nothing was done.</summary>
    public void AssertWrongUsage(string because)
    {
        Assert.Equal((2, ""), (Code, Output));
        Assert.Contains(because, Error, StringComparison.Ordinal);
    }

    /// <summary>It did what it was asked and had nothing to complain of.</summary>
    public Ended AssertDone()
    {
        Assert.Equal((0, ""), (Code, Error));
        return this;
    }
}
