using System.Globalization;
using System.Threading.RateLimiting;
using AiNewsHub.Core.Users;

namespace AiNewsHub.Web.Security;

/// <summary>How often one address may try to prove who it is.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (context, _) =>
        {
            var http = context.HttpContext;
            http.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            if (http.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase))
                http.RequestServices.GetRequiredService<SignInLog>().LogRefusal(http.Connection.RemoteIpAddress, "too many attempts");
            // People get the error page that follows, programs an answer they can read.
            if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                await TypedResults.Problem("Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests, title: "Too many requests").ExecuteAsync(http);
        };
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(context), _ => new() { PermitLimit = PerMinute(context), Window = Window })
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static int PerMinute(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Accounts:AttemptsPerMinute", 10);
}
