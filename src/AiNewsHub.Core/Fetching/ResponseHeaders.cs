using System.Globalization;
using System.Net.Http.Headers;
using AiNewsHub.Content.Robots;

namespace AiNewsHub.Core.Fetching;

/// <summary>Reads the headers that matter, the way servers really write them.</summary>
internal static class ResponseHeaders
{
    private const int MaxLength = 1024;

    /// <summary>A pause of more than a month is a mistake, not a wish.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static ResponseFacts Read(HttpResponseMessage response, DateTimeOffset now) => new()
    {
        ETag = First(response.Headers, "ETag"),
        LastModified = First(response.Content.Headers, "Last-Modified"),
        ContentType = First(response.Content.Headers, "Content-Type"),
        ContentLocation = First(response.Content.Headers, "Content-Location"),
        ContentLanguage = First(response.Content.Headers, "Content-Language"),
        FreshFor = FreshFor(response, now),
        RobotsTags = All(response.Headers, "X-Robots-Tag"),
        Reserved = TdmRules.Read(First(response.Headers, "tdm-reservation")),
        Links = All(response.Headers, "Link"),
    };

    /// <summary>Seconds or a date (RFC 9110 section 10.2.3); nothing where it is neither, zero where it is past.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var text = First(response.Headers, "Retry-After");
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, (long)Longest.TotalSeconds));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? Min(Max(until - now, TimeSpan.Zero), Longest)
            : null;
    }

    private static TimeSpan? FreshFor(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.CacheControl is { } cache)
        {
            if (cache.NoStore || cache.NoCache) return null;
            if (cache.MaxAge is { } age) return Max(age - (response.Headers.Age ?? TimeSpan.Zero), TimeSpan.Zero);
        }

        // Our clock against the server's: its own Date is the fair start.
        return response.Content.Headers.Expires is { } expires
            ? Max(expires - (response.Headers.Date ?? now), TimeSpan.Zero)
            : null;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static string? First(HttpHeaders headers, string name) => All(headers, name) is [var first, ..] ? first : null;

    private static string[] All(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values)
            ? [.. values.Select(value => value.Trim()).Where(value => value.Length is > 0 and <= MaxLength)]
            : [];
}
