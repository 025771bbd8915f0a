using AiNewsHub.Content.Discovery;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Sources;

/// <summary>Looks at an address and says what could be read there.</summary>
public sealed class PreviewSource(HubContext db, Fetcher fetcher)
{
    private const int EntriesShown = 8;

    /// <summary>Somebody waits, and the site is asked no faster than it is read.</summary>
    private const int MostTried = 6;
    private const int MostProposed = 12;

    private Source? _instead;

    /// <summary>Asks the publisher, at most a few times; never throws for what comes back.</summary>
    public Task<SourcePreview> RunAsync(Uri address, CancellationToken cancellation) => RunAsync(address, null, cancellation);

    /// <summary>The same, for a source that needs another address: its own is no answer.</summary>
    public async Task<SourcePreview> RunAsync(Uri address, Source? instead, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        _instead = instead;
        if (await AlreadyThereAsync(address, cancellation) is { } there) return there;
        var result = await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellation);
        if (result is not FetchResult.Content content)
        {
            // Some platforms keep programs off their pages, but not off their feeds.
            var known = FeedDiscovery.Find(address).Where(candidate => candidate.Clue == FeedClue.Platform).ToList();
            return await FollowAsync(known, Refused(result, address), cancellation);
        }
        using (content)
        {
            if (await ReadAsync(address, content, cancellation) is var read and not SourcePreview.Unreadable { Fault: FaultKind.HtmlInsteadOfFeed }) return read;
            var candidates = FeedDiscovery.Find(content.Body.Bytes.Span, content.Facts.ContentType, content.Trace.Address);
            var followed = await FollowAsync(candidates, new SourcePreview.Unreadable(address, FaultKind.HtmlInsteadOfFeed, null), cancellation);
            return followed is SourcePreview.Unreadable && List(content) is { } list ? list with { Others = followed.Others } : followed;
        }
    }

    /// <summary>What repeats on a page, whether or not there is a feed as well.</summary>
    public async Task<SourcePreview> ListAsync(Uri page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        var result = await fetcher.FetchAsync(new FetchRequest(page, FetchPurpose.Feed), cancellation);
        if (result is not FetchResult.Content content) return Refused(result, page);
        using (content) return List(content) ?? (SourcePreview)new SourcePreview.Unreadable(page, FaultKind.BadRules, null);
    }

    /// <summary>A page without any feed, read by what repeats on it.</summary>
    private static SourcePreview.Readable? List(FetchResult.Content content)
    {
        var page = content.Trace.Address;
        if (HtmlListProposal.Propose(content.Body.Bytes.Span, content.Facts.ContentType, page) is not [var best, ..]) return null;
        var readable = Readable(page, best.Preview);
        return readable with { Draft = readable.Draft with { Kind = SourceKind.HtmlList, ListRules = ListRules.Write(best.Rules) } };
    }

    /// <summary>The first candidate that can be read, the others proposed beside it; <paramref name="otherwise"/> where none can.</summary>
    private async Task<SourcePreview> FollowAsync(IReadOnlyList<FeedCandidate> candidates, SourcePreview otherwise, CancellationToken cancellation)
    {
        var named = candidates.Where(candidate => candidate.Clue != FeedClue.Guess).ToList();
        // Without any hint, the root of the site is likelier than the pasted page.
        var tried = named.Count > 0 ? named : [.. candidates.OrderBy(candidate => candidate.Url.Count(letter => letter == '/'))];
        foreach (var candidate in tried.Where(candidate => !IsItself(candidate.Url)).Take(MostTried))
        {
            var address = new Uri(candidate.Url);
            if (await AlreadyThereAsync(address, cancellation) is { } there) return there with { Others = Proposals(candidates, candidate) };
            if (await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellation) is not FetchResult.Content content) continue;
            using (content)
            {
                if (await ReadAsync(address, content, cancellation) is var read and not SourcePreview.Unreadable) return read with { Others = Proposals(candidates, candidate) };
            }
        }
        return otherwise with { Others = Proposals(candidates, taken: null) };
    }

    private async Task<SourcePreview> ReadAsync(Uri address, FetchResult.Content content, CancellationToken cancellation)
    {
        var found = content.Trace.PermanentAddress ?? address;
        if (found != address && await AlreadyThereAsync(found, cancellation) is { } moved) return moved;
        var parsed = FeedParser.Parse(content.Body.Bytes, new FeedContext { Address = content.Trace.Address, ContentType = content.Facts.ContentType });
        return parsed.Feed is { } feed ? Readable(found, feed) : new SourcePreview.Unreadable(address, Fault(parsed.Fault), parsed.Message);
    }

    /// <summary>What the site itself names; guesses that were not tried are not worth an admin's look.</summary>
    private static SourceProposal[] Proposals(IReadOnlyList<FeedCandidate> candidates, FeedCandidate? taken) =>
    [
        .. candidates
            .Where(candidate => candidate != taken && candidate.Clue <= FeedClue.Link)
            .Take(MostProposed)
            .Select(candidate => new SourceProposal(candidate.Url, candidate.Title, SourceKind.Feed)),
    ];

    private bool IsItself(string address) => _instead is not null && SourceAddress.SameKey(_instead.Address) == SourceAddress.SameKey(address);

    private async Task<SourcePreview?> AlreadyThereAsync(Uri address, CancellationToken cancellation) =>
        await AddSources.FindAsync(db, address.AbsoluteUri, cancellation) is { State: not SourceState.Retired } known && known.Id != _instead?.Id ? new SourcePreview.AlreadyThere(known) : null;

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
