namespace AiNewsHub.Core.Fetching;

/// <summary>What a request is for; decides what is asked for and how long its host rests afterwards.</summary>
public enum FetchPurpose
{
    Feed,
    Page,
    Robots,
    Image,
    /// <summary>Asking a WebSub hub; a form is posted.</summary>
    Hub,
}

/// <summary>One thing to get, with the validators of the copy at hand.</summary>
/// <param name="Address">Absolute http or https address; a user name and password in it are sent to its own origin only.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="ETag">As the server gave it, quotes and all.</param>
/// <param name="LastModified">As the server gave it, not reformatted: some compare it as text.</param>
/// <param name="Gap">A longer rest for the host than the setting (robots.txt Crawl-delay).</param>
public sealed record FetchRequest(
    Uri Address, FetchPurpose Purpose, string? ETag = null, string? LastModified = null, TimeSpan? Gap = null)
{
    /// <summary>Posted as a form instead of getting; a redirect is followed with it.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary>Less than the setting's largest body, in bytes, after decompression.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>Whether the address refused last time, with 429 or 503: refused again, its whole host rests.</summary>
    public bool WasRefused { get; init; }

    public bool IsConditional => ETag is not null || LastModified is not null;
}
