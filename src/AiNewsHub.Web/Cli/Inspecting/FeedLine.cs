using System.Globalization;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>A feed as <c>inspect feed</c> prints it.</summary>
internal sealed record FeedLine(string File)
{
    public string? Error { get; init; }
    public string? Format { get; init; }
    public string? Title { get; init; }
    public string? Link { get; init; }
    public string? Self { get; init; }
    public string? Language { get; init; }
    public string? Description { get; init; }
    public string? Licence { get; init; }
    public string? LicenceEvidence { get; init; }
    public IReadOnlyList<EntryLine>? Entries { get; init; }
    public IReadOnlyList<string>? Warnings { get; init; }
    public double? Ms { get; init; }

    /// <param name="id">The name to print.</param>
    /// <param name="result">What was read.</param>
    /// <param name="clean">Whether texts are given as they would be stored instead of as the publisher wrote them.</param>
    public static FeedLine From(string id, FeedParseResult result, bool clean) => result.Feed is not { } feed
        ? new FeedLine(id) { Error = result.Message }
        : new FeedLine(id)
        {
            Format = feed.Format.ToString().ToLowerInvariant(),
            Title = feed.Title,
            Link = feed.Link,
            Self = feed.Self,
            Language = feed.Language,
            Description = feed.Description,
            Licence = feed.Licence?.Name,
            LicenceEvidence = feed.Licence?.Evidence,
            Entries = [.. feed.Items.Select(item => EntryLine.From(item, clean))],
            Warnings = feed.Warnings,
        };
}

/// <summary>One item of a <see cref="FeedLine"/>; a feed with one text per item gives it as content too.</summary>
internal sealed record EntryLine
{
    public string? Title { get; init; }
    public string? Link { get; init; }
    public string? Id { get; init; }
    public string? Published { get; init; }
    public string? PublishedRaw { get; init; }
    public string? Updated { get; init; }
    public string? Author { get; init; }
    public string? Summary { get; init; }
    public string? Content { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];
    public string? Image { get; init; }
    public string? Language { get; init; }
    public CopiedFrom? Source { get; init; }
    public string? Comments { get; init; }
    public string? Licence { get; init; }
    public string? LicenceEvidence { get; init; }

    public static EntryLine From(ParsedItem item, bool clean) => new()
    {
        // What has no words at all is called by its address.
        Title = item.Title ?? item.Url,
        Link = item.Url,
        Id = item.ExternalId,
        Published = Instant(item.Published),
        PublishedRaw = item.Published is null ? item.PublishedRaw : null,
        Updated = Instant(item.Updated),
        Author = item.Authors.Count > 0 ? string.Join(", ", item.Authors) : null,
        Summary = Html(item.SummaryHtml, item, clean),
        Content = Html(item.ContentHtml ?? item.SummaryHtml, item, clean),
        Categories = item.Categories,
        Enclosures = item.Enclosures,
        Image = item.ImageUrl,
        Language = item.Language,
        Source = item.CopiedFrom,
        Comments = item.CommentsUrl,
        Licence = item.Licence?.Name,
        LicenceEvidence = item.Licence?.Evidence,
    };

    private static string? Html(string? html, ParsedItem item, bool clean) =>
        html is null || !clean ? html : HtmlCleaner.Clean(html, item.ContentBase ?? (Uri.TryCreate(item.Url, UriKind.Absolute, out var place) ? place : null));

    private static string? Instant(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
