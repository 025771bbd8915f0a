using System.Globalization;
using AiNewsHub.Content.Feeds;

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
    public IReadOnlyList<EntryLine>? Entries { get; init; }
    public IReadOnlyList<string>? Warnings { get; init; }
    public double? Ms { get; init; }

    public static FeedLine From(string id, FeedParseResult result) => result.Feed is not { } feed
        ? new FeedLine(id) { Error = result.Message }
        : new FeedLine(id)
        {
            Format = feed.Format.ToString().ToLowerInvariant(),
            Title = feed.Title,
            Link = feed.Link,
            Self = feed.Self,
            Language = feed.Language,
            Description = feed.Description,
            Entries = [.. feed.Items.Select(EntryLine.From)],
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

    public static EntryLine From(ParsedItem item) => new()
    {
        Title = item.Title,
        Link = item.Url,
        Id = item.ExternalId,
        Published = Instant(item.Published),
        PublishedRaw = item.Published is null ? item.PublishedRaw : null,
        Updated = Instant(item.Updated),
        Author = item.Authors.Count > 0 ? string.Join(", ", item.Authors) : null,
        Summary = item.SummaryHtml,
        Content = item.ContentHtml ?? item.SummaryHtml,
        Categories = item.Categories,
        Enclosures = item.Enclosures,
        Image = item.ImageUrl,
        Language = item.Language,
        Source = item.CopiedFrom,
        Comments = item.CommentsUrl,
    };

    private static string? Instant(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
