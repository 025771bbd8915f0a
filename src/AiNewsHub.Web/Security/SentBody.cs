using Microsoft.AspNetCore.Http.Features;

namespace AiNewsHub.Web.Security;

/// <summary>The body of a request whose sender has proved that they may send one.</summary>
internal static class SentBody
{
    /// <summary>A sender that takes longer holds a connection for nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Of a body that is too large so much passes unread, that its sender hears why it was refused.</summary>
    private const int MostLetBy = 10 << 20;

    private const int FirstPart = 16 * 1024;

    /// <summary>Seconds, where there is no room for a body now.</summary>
    public const string RetryAfter = "10";

    /// <summary>Lets the body be used while there is room for it; else says by the status why nothing was taken: 413, 408 or 503.</summary>
    public static async Task<IResult> UseAsync(HttpContext http, int mostBytes, Func<ReadOnlyMemory<byte>, Task<IResult>> use, Func<int, IResult> refuse)
    {
        // Until here the limit of a form held, past which the server hangs up instead of letting a body run by.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostLetBy;
        var length = http.Request.ContentLength;
        if (length > mostBytes) return refuse(StatusCodes.Status413PayloadTooLarge);
        using var room = http.RequestServices.GetRequiredService<BodyBudget>().Take(http, length ?? mostBytes);
        if (room is null)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
            return refuse(StatusCodes.Status503ServiceUnavailable);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        using var body = new MemoryStream();
        try
        {
            // Room is made as bytes come in: what was promised costs nobody anything.
            var part = new byte[FirstPart];
            for (int read; (read = await http.Request.Body.ReadAsync(part, patience.Token)) > 0;)
            {
                if (body.Length + read > mostBytes) return refuse(StatusCodes.Status413PayloadTooLarge);
                body.Write(part, 0, read);
            }
        }
        catch (BadHttpRequestException wrong)
        {
            return refuse(wrong.StatusCode);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return refuse(StatusCodes.Status408RequestTimeout);
        }

        return await use(body.GetBuffer().AsMemory(0, (int)body.Length));
    }
}
