using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Api;

/// <summary>How often one sender may push.</summary>
internal static class PushLimit
{
    public const string Policy = "push";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddPushLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(options => options.AddPolicy(Policy, context =>
        RateLimitPartition.GetFixedWindowLimiter(
            // By address, not by token: who guesses tokens has many of them.
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Push:PerMinute", 60), Window = Window })));
}
