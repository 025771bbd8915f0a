using System.Globalization;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace AiNewsHub.Web.Hosting;

internal static class HubLogging
{
    /// <summary>Console for people, a rolling file of JSON lines for machines: a line break in third-party text forges no line there.</summary>
    public static IServiceCollection AddHubLogging(this IServiceCollection services, HubSettings hub) =>
        services.AddSerilog((provider, logger) => logger
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // Keys lie in the database file, which whoever reads it could replace anyway.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // Asked three times a minute by the watchdog, which says what has changed.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>())
            .ReadFrom.Services(provider)
            // Until there is an admin, their link is the last that is seen; the file has everything all the same.
            .WriteTo.Conditional(
                entry => !hub.QuietConsole && (entry.Level >= LogEventLevel.Warning || !provider.GetRequiredService<FirstAdminNotice>().IsWaiting),
                    console => console.Console(formatProvider: CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}"))
            .WriteTo.File(new CompactJsonFormatter(), hub.LogFile, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14,
                fileSizeLimitBytes: 50 << 20, rollOnFileSizeLimit: true),
            // Each hub of a process has a log of its own.
            preserveStaticLogger: true);
}
