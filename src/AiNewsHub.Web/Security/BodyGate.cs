using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace AiNewsHub.Web.Security;

/// <summary>
/// Of all bodies only those are read that somebody waits for who may send them: the forms of pages, once authorization has let
/// them through. An endpoint that asks for tokens of its own is marked with <see cref="ReadsItself"/>. Belongs after authorization.
/// </summary>
internal sealed class BodyGate(RequestDelegate next, BodyBudget budget)
{
    /// <summary>Most that a form holds where its page does not say otherwise.</summary>
    public const int MostBytes = 64 << 10;

    /// <summary>The endpoint finds out who sends before it reads, by <see cref="SentBody"/>.</summary>
    public static readonly object ReadsItself = new Mark();

    /// <summary>Nobody reads the body of this request.</summary>
    public static void Close(HttpRequest request)
    {
        request.Body = Stream.Null;
        request.ContentType = null;
        request.ContentLength = null;
    }

    public async Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var endpoint = http.GetEndpoint();
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } || endpoint?.Metadata.GetMetadata<Mark>() is not null)
        {
            await next(http);
            return;
        }

        if (endpoint is null || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            Close(request);
            await next(http);
            return;
        }

        var most = http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? MostBytes;
        using var room = request.ContentLength > most ? null : budget.Take(http, request.ContentLength ?? most);
        var refusal = room is not null ? await ReadAsync(http)
            : request.ContentLength > most ? StatusCodes.Status413PayloadTooLarge
            : StatusCodes.Status503ServiceUnavailable;
        if (refusal is not { } status)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = SentBody.RetryAfter;
    }

    /// <summary>Reads the form, which is kept for whoever asks for it later; null, or the status by which it is refused.</summary>
    private static async Task<int?> ReadAsync(HttpContext http)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(SentBody.Patience);
        try
        {
            await http.Request.ReadFormAsync(patience.Token);
            return null;
        }
        catch (BadHttpRequestException wrong)
        {
            return wrong.StatusCode;
        }
        catch (OperationCanceledException)
        {
            return StatusCodes.Status408RequestTimeout;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or ConnectionResetException || http.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private sealed class Mark;
}
