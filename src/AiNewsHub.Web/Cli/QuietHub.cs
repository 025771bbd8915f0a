using System.CommandLine;
using AiNewsHub.Core;
using AiNewsHub.Web.Hosting;

namespace AiNewsHub.Web.Cli;

/// <summary>The hub without its pages, for verbs that work on the data folder and end.</summary>
internal static class QuietHub
{
    /// <summary>Opens the data folder that the options name and brings its database up to date. The log goes to its file only.</summary>
    public static async Task<WebApplication> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = HubOptions.Settings(parsed);
        settings["Hub:QuietConsole"] = "true";
        var app = HubHost.Build(settings);
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
}
