using System.CommandLine;
using AiNewsHub.Core;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Progress;
using AiNewsHub.Web.Hosting;

namespace AiNewsHub.Web.Cli;

/// <summary>The hub without its pages, for verbs that work on the data folder and end.</summary>
internal static class QuietHub
{
    /// <summary>Puts it together and touches no database. The log goes to its file only.</summary>
    public static WebApplication Build(ParseResult parsed)
    {
        var settings = HubOptions.Settings(parsed);
        settings["Hub:QuietConsole"] = "true";
        return HubHost.Build(settings);
    }

    /// <summary>As <see cref="Build"/>, for work beside a hub that serves the folder, but not while it is restored.</summary>
    public static WebApplication BuildBeside(ParseResult parsed)
    {
        var app = Build(parsed);
        app.Services.GetRequiredService<FolderUse>().Share();
        return app;
    }

    /// <summary>Opens the data folder that the options name and brings its database up to date.</summary>
    public static async Task<WebApplication> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var app = BuildBeside(parsed);
        await HubStart.PrepareAsync(app.Services, cancellationToken);
        return app;
    }

    /// <summary>Opens the hub as <see cref="OpenAsync"/> does and works with its services.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, ParseResult, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var app = await OpenAsync(parsed, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, parsed);
    }

    /// <summary>Says how far long work is to somebody at a terminal; a script is told how it ends.</summary>
    public static LongWork Progress() => new(Console.IsErrorRedirected ? null : Console.Error);

    /// <summary>Cancelled when somebody at the terminal says so, so that nothing is left half done.</summary>
    public static CancellationTokenSource ListenForCancel()
    {
        var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return stop;
    }
}
