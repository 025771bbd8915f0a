using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.Hosting.PageCaching;

/// <summary>A whole answer, compressed as it goes out.</summary>
internal sealed class CachedPage
{
    /// <summary>Browsers may keep it and have to ask whether it still holds.</summary>
    private const string AskAgain = "no-cache";

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly EntityTagHeaderValue _tag;
    private readonly DateTimeOffset? _modified;
    private readonly byte[] _body;

    private CachedPage(HttpResponse response, byte[] body)
    {
        var headers = response.Headers;
        headers.ContentLength = null;
        if (headers.CacheControl.Count == 0) headers.CacheControl = AskAgain;
        // Weak, as proxies may compress it in their own way.
        if (headers.ETag.Count == 0) headers.ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        _tag = EntityTagHeaderValue.Parse(headers.ETag.ToString());
        _modified = response.GetTypedHeaders().LastModified;
        _headers = [.. headers];
        _body = body;
    }

    public int Size => _body.Length + (_headers.Length * 100);

    /// <summary>What was answered, if everybody may see it.</summary>
    public static CachedPage? Of(HttpResponse response, byte[] body) =>
        response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0
        && response.GetTypedHeaders().CacheControl is not ({ NoStore: true } or { Private: true })
            ? new(response, body) : null;

    /// <summary>Answers with it, or that the reader has it.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        foreach (var (name, value) in _headers) response.Headers[name] = value;
        if (IsKnown(http.Request.Headers))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = default;
            response.Headers.ContentEncoding = default;
            return;
        }

        response.ContentLength = _body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await response.Body.WriteAsync(_body, http.RequestAborted);
    }

    private bool IsKnown(IHeaderDictionary asked)
    {
        if (asked.IfNoneMatch.Count > 0)
            return EntityTagHeaderValue.TryParseList(asked.IfNoneMatch, out var known)
                && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(_tag, useStrongComparison: false));
        return _modified is { } modified && HeaderUtilities.TryParseDate(asked.IfModifiedSince.ToString(), out var since) && modified <= since;
    }
}
