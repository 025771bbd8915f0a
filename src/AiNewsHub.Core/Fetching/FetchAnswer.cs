using System.Net;
using System.Text;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Fetching;

/// <summary>What answers without a body for us mean.</summary>
internal static class FetchAnswer
{
    /// <summary>Enough of a refusal to see whether it is a test for robots.</summary>
    private const int LookedAt = 64 * 1024;

    private static readonly string[] ChallengeMarks =
        ["cf-chl", "challenge-platform", "_cf_chl_opt", "just a moment...", "captcha", "ddos-guard", "datadome", "px-captcha", "enable javascript and cookies"];

    public static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect or
        HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect;

    public static Uri? Target(HttpResponseMessage response, Uri address)
    {
        if (!response.Headers.NonValidated.TryGetValues("Location", out var values)) return null;
        var text = values.FirstOrDefault()?.Trim();
        if (text is not { Length: > 0 and <= 4096 } || !Uri.TryCreate(address, text, out var target)) return null;
        return target.Scheme is "http" or "https" && target.Host.Length > 0 ? target : null;
    }

    /// <summary>Basic credentials out of the asked address, for that origin alone.</summary>
    public static string? Credentials(Uri asked, Uri address) =>
        asked.UserInfo.Length > 0 && HostThrottle.HostOf(asked) == HostThrottle.HostOf(address)
            ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(asked.UserInfo)))
            : null;

    public static async Task<Func<FetchTrace, FetchResult>> RefusalAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var detail = $"HTTP {status}";
        var after = ResponseHeaders.RetryAfter(response, now);
        switch (status)
        {
            case 410: return trace => new FetchResult.Gone { Trace = trace };
            case 429: return trace => new FetchResult.RetryLater(after) { Trace = trace };
            case 503 when after is not null: return trace => new FetchResult.RetryLater(after) { Trace = trace };
            case 304: return Failed(FaultKind.ServerError, "HTTP 304 to a request without condition");
            case 401 or 407: return Failed(FaultKind.Unauthorized, detail);
            case 404: return Failed(FaultKind.NotFound, detail);
            case 408 or 504: return Failed(FaultKind.Timeout, detail);
            case 403 or 503:
                return Failed(await IsChallengeAsync(response, cancellationToken)
                ? FaultKind.Challenge
                : status == 403 ? FaultKind.Forbidden : FaultKind.ServerError, detail);
            default: return Failed(status >= 500 ? FaultKind.ServerError : FaultKind.Forbidden, detail);
        }
    }

    private static Func<FetchTrace, FetchResult> Failed(FaultKind fault, string detail) => trace => new FetchResult.Failed(fault, detail) { Trace = trace };

    private static async Task<bool> IsChallengeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.Contains("cf-mitigated")) return true;
        var buffer = new byte[LookedAt];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.Latin1.GetString(buffer, 0, read);
        return Array.Exists(ChallengeMarks, mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}
