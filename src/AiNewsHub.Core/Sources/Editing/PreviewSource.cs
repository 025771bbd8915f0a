using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Sources;

/// <summary>Looks at an address and says what could be read there.</summary>
public sealed class PreviewSource(HubContext db, Fetcher fetcher)
{
    private const int EntriesShown = 8;

    /// <summary>Asks the publisher, at most a few times; never throws for what comes back.</summary>
    public async Task<SourcePreview> RunAsync(Uri address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (await AlreadyThereAsync(address, cancellation) is { } there) return there;
        var result = await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellation);
        if (result is not FetchResult.Content content) return Refused(result, address);
        using (content)
        {
            var found = content.Trace.PermanentAddress ?? address;
            if (found != address && await AlreadyThereAsync(found, cancellation) is { } moved) return moved;
            var parsed = FeedParser.Parse(content.Body.Bytes, new FeedContext { Address = content.Trace.Address, ContentType = content.Facts.ContentType });
            return parsed.Feed is { } feed ? Readable(found, feed) : new SourcePreview.Unreadable(address, Fault(parsed.Fault), parsed.Message);
        }
    }

    private async Task<SourcePreview?> AlreadyThereAsync(Uri address, CancellationToken cancellation) =>
        await AddSources.FindAsync(db, address.AbsoluteUri, cancellation) is { State: not SourceState.Retired } known ? new SourcePreview.AlreadyThere(known) : null;

    private static SourcePreview.Unreadable Refused(FetchResult result, Uri address) => result switch
    {
        FetchResult.Failed failed => new(address, failed.Fault, failed.Detail),
        FetchResult.Gone => new(address, FaultKind.Gone, null),
        FetchResult.RetryLater => new(address, FaultKind.RateLimited, null),
        _ => new(address, FaultKind.Network, null),
    };

    private static FaultKind Fault(FeedFault? fault) => fault switch
    {
        FeedFault.Empty => FaultKind.Empty,
        FeedFault.HtmlInstead => FaultKind.HtmlInsteadOfFeed,
        _ => FaultKind.Malformed,
    };

    private static SourcePreview.Readable Readable(Uri address, ParsedFeed feed)
    {
        var site = SourceAddress.Read(feed.Link)?.AbsoluteUri;
        var entries = feed.Items
            .Take(EntriesShown)
            .Select(item => new PreviewEntry(item.Title ?? item.Url ?? "–", SourceAddress.Read(item.Url)?.AbsoluteUri, item.Published ?? item.Updated));
        var draft = new SourceDraft { Name = feed.Title, Address = address.AbsoluteUri, SiteUrl = site, Language = feed.Language, Kind = SourceKind.Feed };
        return new(draft, [.. entries], feed.Items.Count);
    }
}
