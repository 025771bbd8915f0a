namespace AiNewsHub.Content.Listing.Json;

/// <summary>
/// How JSON of any shape is read as a list: paths of names and numbers joined by dots (<c>props.pageProps.posts</c>, <c>0.slug</c>);
/// <c>*</c> stands for every member.
/// </summary>
public sealed record JsonListRules
{
    /// <summary>The path to the entries, from the root.</summary>
    public required string Items { get; init; }

    /// <summary>Within an entry: its address, absolute or relative, or a slug to put into <see cref="UrlPattern"/>.</summary>
    public required string Url { get; init; }

    /// <summary>Where the value of <see cref="Url"/> is put, in place of <c>{}</c>.</summary>
    public string? UrlPattern { get; init; }

    public required string Title { get; init; }
    public string? Id { get; init; }
    public string? Date { get; init; }
    public string? Summary { get; init; }
    public string? Image { get; init; }

    /// <summary>
    /// For a page: the id or type of the script element that holds the JSON (<c>__NEXT_DATA__</c>, <c>application/ld+json</c>), or the
    /// variable it is assigned to; null when the document is JSON.
    /// </summary>
    public string? Script { get; init; }

    /// <summary>Only addresses that begin with one of these are taken; none: all.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Addresses that begin with one of these are not taken.</summary>
    public IReadOnlyList<string> Deny { get; init; } = [];

    /// <summary>May an article of this absolute address be taken?</summary>
    public bool Takes(string url) => Prefixes.Take(url, Allow, Deny);
}
