using System.Collections.ObjectModel;
using System.Net;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Fetching;

/// <summary>
/// The one way out of the process: feeds, pages, robots.txt, whatever a stranger can name. Bounded in time, bytes, redirects
/// and headers; one request at a time to a host; no cookies, no referrer, no proxy from the environment.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private static readonly Version Http2 = HttpVersion.Version20;

    private readonly FetchSettings _settings;
    private readonly OwnSites _own;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;
    private readonly HostThrottle _turns;
    private readonly SemaphoreSlim _slots;
    private readonly LargeBodies _large = new();

    /// <summary>Pictures wait for each other and not for feeds, nor feeds for them.</summary>
    private readonly LargeBodies _pictures = new();

    private readonly HostBackoff _pauses;

    public Fetcher(FetchSettings settings, OwnSites own, TimeProvider time)
        : this(settings, own, new(time), time)
    {
    }

    internal Fetcher(FetchSettings settings, OwnSites own, HostBackoff pauses, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _pauses = pauses;
        _own = own;
        _settings = settings;
        _time = time;
        _turns = new(time);
        _slots = new(settings.MaxConcurrent);
        _http = new(new SocketsHttpHandler
        {
            ConnectCallback = new AddressGuard(settings, own).ConnectAsync,
            ConnectTimeout = settings.ConnectTime,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = settings.MaxHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>What a site is to be asked with; asked anew for every redirect, so that no header goes to another site.</summary>
    internal Func<string, IReadOnlyDictionary<string, string>> HeadersFor { get; init; } = _ => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets one address, following its redirects. Never throws for what a server or the network does.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var deadline = new FetchDeadline(_settings.TotalTime, _time, cancellationToken);
        var address = request.Address;
        Uri? permanent = null;
        var onlyPermanent = true;
        int? status = null;
        FetchResult Fail(FaultKind fault, string? detail) =>
            new FetchResult.Failed(fault, detail) { Trace = new(address, permanent, status, 0, deadline.Elapsed) };

        for (var hop = 0; hop <= _settings.MaxRedirects; hop++)
        {
            if (address.Scheme is not ("http" or "https")) return Fail(FaultKind.BadRedirect, address.Scheme);
            using var turn = await _turns.EnterAsync(address, Gap(request, address), cancellationToken);
            if (_pauses.Rest(address) is { } rest) return new FetchResult.RetryLater(rest) { Trace = new(address, permanent, null, 0, deadline.Elapsed) };
            await _slots.WaitAsync(cancellationToken);
            deadline.Start();
            try
            {
                using var message = Message(request, address);
                using var response = await _http.SendAsync(message, deadline.Token);
                status = (int)response.StatusCode;
                if (!FetchAnswer.IsRedirect(response.StatusCode))
                {
                    var answer = await ReadAsync(request, response, new(address, permanent, status, 0, default), deadline);
                    // While the turn is still held: the next in the queue would go out before anybody else could say that the host rests.
                    _pauses.Answered(request, answer);
                    return answer;
                }

                if (FetchAnswer.Target(response, address) is not { } target) return Fail(FaultKind.BadRedirect, $"HTTP {status} without a usable Location");
                onlyPermanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                address = target;
                if (onlyPermanent) permanent = target;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested && TransportFaults.Classify(failure, address) is { } known)
            {
                // A read that is cut off by the deadline fails in many ways, all of which mean one thing.
                return deadline.HasPassed ? Fail(FaultKind.Timeout, address.Host) : Fail(known.Fault, known.Detail);
            }
            finally
            {
                deadline.Stop();
                _slots.Release();
            }
        }

        return Fail(FaultKind.BadRedirect, $"more than {_settings.MaxRedirects} redirects");
    }

    public void Dispose()
    {
        _http.Dispose();
        _slots.Dispose();
    }

    private async Task<FetchResult> ReadAsync(FetchRequest request, HttpResponseMessage response, FetchTrace trace, FetchDeadline deadline)
    {
        var now = _time.GetUtcNow();
        if (response.StatusCode == HttpStatusCode.NotModified && request.IsConditional)
            return new FetchResult.NotModified(ResponseHeaders.Read(response, now)) { Trace = trace with { Duration = deadline.Elapsed } };
        if (!response.IsSuccessStatusCode)
        {
            var refusal = await FetchAnswer.RefusalAsync(response, now, deadline.Token);
            return refusal(trace with { Duration = deadline.Elapsed });
        }

        var stream = await response.Content.ReadAsStreamAsync(deadline.Token);
        var most = Math.Min(request.MaxBytes ?? int.MaxValue, _settings.MaxBodyBytes);
        var body = await FetchedBody.ReadAsync(
            stream, most, response.Content.Headers.ContentLength, keepsPart: request.Purpose == FetchPurpose.Feed,
            request.Purpose == FetchPurpose.Image ? _pictures : _large, deadline);
        var facts = ResponseHeaders.Read(response, now);
        // What was cut off must be asked for again, whole.
        if (body is { IsWhole: false }) facts = facts with { ETag = null, LastModified = null };
        return body is null
            ? new FetchResult.Failed(FaultKind.Oversized, $"{most / 1_000_000} MB") { Trace = trace with { Duration = deadline.Elapsed } }
            : new FetchResult.Content(body, facts) { Trace = trace with { Bytes = body.Bytes.Length, Duration = deadline.Elapsed } };
    }

    private HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Form is null ? HttpMethod.Get : HttpMethod.Post, address)
        {
            Version = Http2,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower
        };
        var headers = message.Headers;
        headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
        headers.TryAddWithoutValidation("Accept", request.Purpose switch
        {
            FetchPurpose.Feed =>
                "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.3",
            FetchPurpose.Page => "text/html, application/xhtml+xml, */*;q=0.3",
            // No AVIF: we have no decoder for it, and many servers would choose it.
            FetchPurpose.Image => "image/webp, image/jpeg, image/png, image/gif;q=0.8, image/*;q=0.2, */*;q=0.1",
            _ => "text/plain, */*;q=0.3",
        });
        foreach (var (name, value) in HeadersFor(address.IdnHost))
        {
            headers.Remove(name);
            headers.TryAddWithoutValidation(name, value);
        }
        if (request.Form is { } form) message.Content = new FormUrlEncodedContent(form);
        if (request.ETag is { } tag) headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.LastModified is { } date) headers.TryAddWithoutValidation("If-Modified-Since", date);
        if (FetchAnswer.Credentials(request.Address, address) is { } credentials) headers.TryAddWithoutValidation("Authorization", credentials);
        return message;
    }

    private TimeSpan Gap(FetchRequest request, Uri address) =>
        _own.Find(address.Host) is not null ? TimeSpan.Zero
        : request.Gap is { } gap && gap > _settings.GapPerHost ? gap
        : _settings.GapPerHost;
}
