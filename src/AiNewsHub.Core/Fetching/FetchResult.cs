using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Fetching;

/// <summary>What came of one fetch, redirects included. Nothing a server does is an exception.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    public required FetchTrace Trace { get; init; }

    /// <summary>304: the copy at hand is the newest.</summary>
    public sealed record NotModified(ResponseFacts Facts) : FetchResult;

    /// <summary>A body. Whoever receives it disposes it, which gives its buffer back.</summary>
    public sealed record Content(FetchedBody Body, ResponseFacts Facts) : FetchResult, IDisposable
    {
        public void Dispose() => Body.Dispose();
    }

    /// <summary>
    /// 429, or 503 with Retry-After: not to be asked again before <paramref name="After"/>; null where the server names no time.
    /// </summary>
    public sealed record RetryLater(TimeSpan? After) : FetchResult
    {
        /// <summary>Nothing was asked: the host rests, because of what it answered before.</summary>
        public bool HostRests => Trace.Status is null;
    }

    /// <summary>410: never to be asked again.</summary>
    public sealed record Gone : FetchResult;

    /// <summary>Anything else. The detail completes the fault's sentence: a status, a host, a limit; never markup.</summary>
    public sealed record Failed(FaultKind Fault, string? Detail) : FetchResult;
}

/// <summary>What one fetch looked like from outside.</summary>
/// <param name="Address">The address that answered last.</param>
/// <param name="PermanentAddress">Where the asked address has moved for good (301, 308); null where it has not.</param>
/// <param name="Status">The last answer's status; null where none came.</param>
/// <param name="Bytes">Body bytes after decompression.</param>
/// <param name="Duration">Without the wait for the host's turn.</param>
public sealed record FetchTrace(Uri Address, Uri? PermanentAddress, int? Status, long Bytes, TimeSpan Duration);

/// <summary>What the headers of an answer say. Texts are the publisher's, unchecked.</summary>
public sealed record ResponseFacts
{
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    /// <summary>With its parameters, charset among them.</summary>
    public string? ContentType { get; init; }
    public string? ContentLocation { get; init; }
    public string? ContentLanguage { get; init; }
    /// <summary>How long the answer may be held fresh (Cache-Control max-age less Age, else Expires); null where nothing is said.</summary>
    public TimeSpan? FreshFor { get; init; }
    /// <summary>X-Robots-Tag lines.</summary>
    public IReadOnlyList<string> RobotsTags { get; init; } = [];
    /// <summary>tdm-reservation: whether text and data mining is reserved; null where nothing is said.</summary>
    public bool? Reserved { get; init; }
    /// <summary>Link lines.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}
