using System.Globalization;
using AiNewsHub.Core.WebSub;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc;

namespace AiNewsHub.Web.Api;

/// <summary>Where WebSub hubs reach us: one address per subscription, known to its hub alone.</summary>
internal static class WebSubEndpoints
{
    private const int MaxBytes = 10_000_000;

    /// <summary>Nothing where no hub could have been given an address.</summary>
    public static void MapWebSub(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<PublicAddress>().BaseUrl is null) return;
        routes.MapGet("/websub/{token}", VerifyAsync);
        routes.MapPost("/websub/{token}", DeliverAsync).RequireRateLimiting(SenderLimits.WebSub).DisableAntiforgery().WithMetadata(BodyGate.ReadsItself);
    }

    /// <summary>The hub asks whether we meant it; only the challenge itself says yes.</summary>
    private static async Task<IResult> VerifyAsync(
        string token, [FromQuery(Name = "hub.mode")] string? mode, [FromQuery(Name = "hub.topic")] string? topic,
            [FromQuery(Name = "hub.challenge")] string? challenge,
        [FromQuery(Name = "hub.lease_seconds")] string? lease, WebSubDeliveries deliveries, CancellationToken cancellationToken)
    {
        var seconds = long.TryParse(lease, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (long?)null;
        return await deliveries.VerifyAsync(token, mode, topic, seconds, cancellationToken)
            ? TypedResults.Text(challenge ?? "", "text/plain")
            : TypedResults.NotFound();
    }

    private static async Task<IResult> DeliverAsync(string token, HttpRequest request, WebSubDeliveries deliveries, CancellationToken cancellationToken)
    {
        if (!await deliveries.ExpectsAsync(token, cancellationToken)) return TypedResults.NotFound();
        return await SentBody.UseAsync(request.HttpContext, MaxBytes, DeliverAsync, TypedResults.StatusCode);

        async Task<IResult> DeliverAsync(ReadOnlyMemory<byte> body)
        {
            var known = await deliveries.DeliverAsync(token, request.Headers["X-Hub-Signature"], request.ContentType, body, cancellationToken);
            return known ? TypedResults.StatusCode(StatusCodes.Status202Accepted) : TypedResults.NotFound();
        }
    }
}
