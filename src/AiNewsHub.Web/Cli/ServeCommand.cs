using System.CommandLine;
using AiNewsHub.Web.Hosting;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>Creates or opens the data folder, serves pages and reads sources until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Read sources and serve pages until told to stop.");
        Fill(command);
        return command;
    }

    /// <summary>Makes a command do what <c>serve</c> does.</summary>
    public static void Fill(Command command)
    {
        HubOptions.AddToServing(command);
        command.SetAction((parsed, _) => RunAsync(HubOptions.Settings(parsed)));
    }

    private static async Task<int> RunAsync(Dictionary<string, string?> settings)
    {
        await using var app = HubHost.Build(settings);
        await HubHost.StartAsync(app, app.Services.GetRequiredService<HubSettings>().QuietConsole ? null : Console.Error);
        foreach (var address in app.Urls)
            Console.WriteLine($"Listening on {address}");
        var home = app.Services.GetRequiredService<PublicAddress>().BaseUrl?.AbsoluteUri ?? app.Urls.First();
        var notice = app.Services.GetRequiredService<FirstAdminNotice>();
        await notice.WriteAsync(home, Console.Out);
        _ = notice.RemindAsync(Console.Out, app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync();
        return ExitCode.Done;
    }
}
