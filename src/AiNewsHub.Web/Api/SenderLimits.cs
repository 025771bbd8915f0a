using System.Threading.RateLimiting;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Api;

/// <summary>How often one address may send something: by address, not by token, for who guesses tokens has many of them.</summary>
internal static class SenderLimits
{
    public const string Push = "push";
    public const string WebSub = "websub";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddSenderLimits(this IServiceCollection services) => services.Configure<RateLimiterOptions>(options =>
    {
        Add(options, Push, "Push:PerMinute", 60);
        // One hub delivers for many publishers.
        Add(options, WebSub, "WebSub:PerMinute", 300);
    });

    private static void Add(RateLimiterOptions options, string policy, string setting, int standard) => options.AddPolicy(policy, context =>
        RateLimitPartition.GetFixedWindowLimiter(
            ClientAddress.Of(context),
            _ => new() { PermitLimit = context.RequestServices.GetRequiredService<IConfiguration>().GetValue(setting, standard), Window = Window }));
}
