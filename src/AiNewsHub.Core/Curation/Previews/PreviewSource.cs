using AiNewsHub.Content.Discovery;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Curation.Previews;

/// <summary>Looks at an address and says what could be read there.</summary>
public sealed class PreviewSource(HubContext context, Fetcher fetcher, SiteRulesFile sites)
{
    private const int EntriesShown = 8;

    /// <summary>Somebody waits, and the site is asked no faster than it is read.</summary>
    private const int MostTried = 6;
    private const int MostProposed = 12;

    private Source? _instead;

    /// <summary>Asks the publisher, at most a few times; never throws for what comes back.</summary>
    public Task<SourcePreview> RunAsync(Uri address, CancellationToken cancellationToken) => RunAsync(address, null, cancellationToken);

    /// <summary>The same, for a source that needs another address: its own is no answer.</summary>
    public async Task<SourcePreview> RunAsync(Uri address, Source? instead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        _instead = instead;
        if (await AlreadyThereAsync(address, cancellationToken) is { } there) return there;
        var result = await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken);
        if (result is not FetchResult.Content content)
        {
            // Some platforms keep programs off their pages, but not off their feeds.
            var known = FeedDiscovery.Find(address).Where(candidate => candidate.Clue == FeedClue.Platform).ToList();
            return await FollowAsync(known, Refused(result, address), cancellationToken);
        }
        using (content)
        {
            if (await ReadAsync(address, content, cancellationToken) is var read and not SourcePreview.Unreadable { Fault: FaultKind.HtmlInsteadOfFeed }) return read;
            var page = content.Trace.Address;
            var candidates = FeedDiscovery.Find(content.Body.Bytes.Span, content.Facts.ContentType, page);
            var followed = await FollowAsync(candidates, new SourcePreview.Unreadable(address, FaultKind.HtmlInsteadOfFeed, null), cancellationToken);
            var lists = ListProposals.Of(content, sites.Find(content.Trace.Address.IdnHost)?.List).ToList();
            if (followed is not SourcePreview.Unreadable) return followed with { Others = [.. followed.Others, .. lists.Select(list => list.Proposal)] };
            if (await FindSitemap.RunAsync(fetcher, page, cancellationToken) is { } map) lists.Add(map);
            return Best(lists, followed);
        }
    }

    /// <summary>What repeats on a page, whether or not there is a feed as well.</summary>
    public async Task<SourcePreview> ListAsync(Uri page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var result = await fetcher.FetchAsync(new FetchRequest(page, FetchPurpose.Feed), cancellationToken);
        if (result is not FetchResult.Content content) return Refused(result, page);
        using (content) return Best([.. ListProposals.Of(content, sites.Find(content.Trace.Address.IdnHost)?.List)], new SourcePreview.Unreadable(page, FaultKind.BadRules, null));
    }

    /// <summary>What a draft would bring as it stands, with rules that an admin chose or wrote.</summary>
    public async Task<SourcePreview> TryAsync(SourceDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var address = new Uri(draft.Address);
        var result = await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken);
        if (result is not FetchResult.Content content) return Refused(result, address);
        using (content)
        {
            var text = SourceReading.Read(draft.Kind, draft.ListRules, content);
            if (text.Parts.MaxBy(part => part.LastModified) is { } part) return await TryAsync(draft with { Address = part.Url }, cancellationToken) is SourcePreview.Readable first ? first with { Draft = draft } : new SourcePreview.Unreadable(new Uri(part.Url), FaultKind.BadRules, null);
            return text.Feed is { } feed ? Readable(address, feed) with { Draft = draft } : new SourcePreview.Unreadable(address, text.Fault, text.Detail);
        }
    }

    /// <summary>The first list as what would be read, the others beside it.</summary>
    private static SourcePreview Best(List<(SourceProposal Proposal, ParsedFeed Feed)> lists, SourcePreview none)
    {
        if (lists is not [var (first, feed), ..]) return none;
        var readable = Readable(new Uri(first.Address), feed);
        return readable with
        {
            Draft = readable.Draft with { Kind = first.Kind, ListRules = first.ListRules },
            Others = [.. none.Others, .. lists.Skip(1).Select(list => list.Proposal)],
        };
    }

    /// <summary>The first candidate that can be read, the others proposed beside it; <paramref name="otherwise"/> where none can.</summary>
    private async Task<SourcePreview> FollowAsync(IReadOnlyList<FeedCandidate> candidates, SourcePreview otherwise, CancellationToken cancellationToken)
    {
        var named = candidates.Where(candidate => candidate.Clue != FeedClue.Guess).ToList();
        // Without any hint, the root of the site is likelier than the pasted page.
        var tried = named.Count > 0 ? named : [.. candidates.OrderBy(candidate => candidate.Url.Count(letter => letter == '/'))];
        foreach (var candidate in tried.Where(candidate => !IsItself(candidate.Url)).Take(MostTried))
        {
            var address = new Uri(candidate.Url);
            if (await AlreadyThereAsync(address, cancellationToken) is { } there) return there with { Others = Proposals(candidates, candidate) };
            if (await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken) is not FetchResult.Content content) continue;
            using (content)
            {
                if (await ReadAsync(address, content, cancellationToken) is var read and not SourcePreview.Unreadable) return read with { Others = Proposals(candidates, candidate) };
                // Directories of podcasts answer with what they know of the feed.
                var told = candidate.Clue == FeedClue.Platform ? FeedDiscovery.Find(content.Body.Bytes.Span, content.Facts.ContentType, address).Where(found => found.Clue == FeedClue.PageData).ToList() : [];
                if (told.Count > 0 && await FollowAsync(told, otherwise, cancellationToken) is var followed and not SourcePreview.Unreadable) return followed;
            }
        }
        return otherwise with { Others = Proposals(candidates, taken: null) };
    }

    private async Task<SourcePreview> ReadAsync(Uri address, FetchResult.Content content, CancellationToken cancellationToken)
    {
        var found = content.Trace.PermanentAddress ?? address;
        if (found != address && await AlreadyThereAsync(found, cancellationToken) is { } moved) return moved;
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

    private async Task<SourcePreview?> AlreadyThereAsync(Uri address, CancellationToken cancellationToken) =>
        await AddSources.FindAsync(context, address.AbsoluteUri, cancellationToken) is { State: not SourceState.Retired } known && known.Id != _instead?.Id ? new SourcePreview.AlreadyThere(known) : null;

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
        var draft = new SourceDraft { Name = feed.Title, Address = address.AbsoluteUri, SiteUrl = site, Language = feed.Language, Kind = SourceKind.Feed };
        return new(draft, ListProposals.Entries(feed, EntriesShown), feed.Items.Count);
    }
}
