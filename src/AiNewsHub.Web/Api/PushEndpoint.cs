using AiNewsHub.Content.Feeds.Json;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiNewsHub.Web.Api;

/// <summary><c>POST /api/ingest</c>: entries that a program sends for a pushed source. README.md beside it is its manual.</summary>
internal static class PushEndpoint
{
    public const string Path = "/api/ingest";
    public const int MaxBytes = 2_000_000;

    private const int MostErrors = 50;

    public static void MapPush(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, PushAsync)
        .RequireRateLimiting(SenderLimits.Push).DisableAntiforgery().WithMetadata(BodyGate.ReadsItself);

    private static async Task<IResult> PushAsync(HttpContext http, HubContext context, PushEntries push, CancellationToken cancellationToken)
    {
        var request = http.Request;
        if (Token(request) is not { } token || await PushToken.FindAsync(context, token, cancellationToken) is not { } source)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem(StatusCodes.Status401Unauthorized, "No valid token",
                "Send the token of a pushed source as 'Authorization: Bearer …'. Its admin page makes a new one.");
        }
        if (source.State is SourceState.Paused or SourceState.Retired)
            return Problem(StatusCodes.Status409Conflict, "The source takes nothing now", "An admin has paused or retired it.");
        if (!IsJson(request.ContentType)) return Problem(StatusCodes.Status415UnsupportedMediaType, "Not JSON", "Send application/json in UTF-8.");
        return await SentBody.UseAsync(http, MaxBytes, body => TakeAsync(source, body, push, cancellationToken), Refused);
    }

    private static async Task<IResult> TakeAsync(Source source, ReadOnlyMemory<byte> body, PushEntries push, CancellationToken cancellationToken)
    {
        var (feed, problems) = PushedBatch.Read(body, new Uri(source.SiteUrl ?? source.Address));
        if (feed is null)
        {
            var errors = problems.Take(MostErrors).GroupBy(problem => problem.Place, StringComparer.Ordinal)
                .ToDictionary(place => place.Key, place => place.Select(problem => problem.Message).ToArray(), StringComparer.Ordinal);
            return TypedResults.ValidationProblem(errors, "Nothing of the batch was taken.", title: "The batch cannot be read");
        }
        var pushed = await push.RunAsync(source, feed, body.Length, cancellationToken);
        return TypedResults.Ok(new
        {
            received = pushed.Received,
            @new = pushed.New,
            updated = pushed.Updated,
            unchanged = pushed.Received - pushed.New - pushed.Updated
        });
    }

    private static ProblemHttpResult Refused(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => Problem(status, "Too large", $"A batch has at most {MaxBytes / 1_000_000} MB. Send fewer items at a time."),
        StatusCodes.Status503ServiceUnavailable => Problem(status, "Too much at once", "Others are sending too. Send it again in a few seconds."),
        StatusCodes.Status408RequestTimeout => Problem(status, "Too slow", $"A batch has to arrive within {SentBody.Patience.TotalSeconds:0} seconds."),
        _ => Problem(status, "The batch did not arrive", "Send it again."),
    };

    private static ProblemHttpResult Problem(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);

    private static string? Token(HttpRequest request) =>
        request.Headers.Authorization is [{ } value] && value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? value[7..].Trim() : null;

    private static bool IsJson(string? type) => type?.Split(';')[0].Trim() is "application/json" or "application/feed+json";
}
