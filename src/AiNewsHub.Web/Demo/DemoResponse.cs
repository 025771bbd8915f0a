using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace AiNewsHub.Web.Demo;

/// <summary>What a sample site answers under one path; it does not change while the hub runs.</summary>
internal sealed class DemoResponse(Func<byte[]> make, string contentType, DateTimeOffset changed, int status = StatusCodes.Status200OK)
{
    private readonly Lazy<byte[]> _made = new(make);

    private EntityTagHeaderValue? _tag;

    public DemoResponse(string text, string contentType, DateTimeOffset changed, int status = StatusCodes.Status200OK)
        : this(() => Encoding.UTF8.GetBytes(text), contentType, changed, status)
    {
    }

    private byte[] Body => _made.Value;

    // Cut to the second, as the header cannot say more (RFC 9110, section 8.8.2).
    private readonly DateTimeOffset _changed = DateTimeOffset.FromUnixTimeSeconds(changed.ToUnixTimeSeconds());

    private EntityTagHeaderValue Tag => _tag ??= new($"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 8))}\"");

    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request.GetTypedHeaders(), context.Response);
        if (status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = Tag.ToString();
            response.Headers.LastModified = _changed.ToString("R", CultureInfo.InvariantCulture);
            if (IsKnown(request))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(Body, context.RequestAborted);
    }

    /// <summary>If-None-Match alone decides where it is given (RFC 9110, section 13.2.2).</summary>
    private bool IsKnown(Microsoft.AspNetCore.Http.Headers.RequestHeaders request) => request.IfNoneMatch.Count > 0
        ? request.IfNoneMatch.Any(tag => tag.Compare(Tag, useStrongComparison: false) || tag.Equals(EntityTagHeaderValue.Any))
        : request.IfModifiedSince is { } since && _changed <= since;
}
