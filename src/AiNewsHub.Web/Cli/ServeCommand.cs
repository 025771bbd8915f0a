using AiNewsHub.Web.Hosting;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>Creates or opens the data folder, serves pages and reads sources until it is told to stop.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var settings = HubArguments.Parse(args, out var rest);
        if (rest.Count > 0) throw new UsageException($"serve does not know '{rest[0]}'.");
        await using var app = HubHost.Build(settings);
        await HubHost.StartAsync(app);
        foreach (var address in app.Urls)
            Console.WriteLine($"Listening on {address}");
        await FirstAdminNotice.WriteAsync(app.Services, app.Urls.First(), Console.Out);
        await app.WaitForShutdownAsync();
        return CommandLine.Done;
    }
}
