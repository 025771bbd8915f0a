using AiNewsHub.Content.Discovery;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Core.Storage;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Curation.Previews;

/// <summary>Looks at an address and says what could be read there: what is shown is what a pass would store.</summary>
public sealed class PreviewSource
{
    private const int EntriesShown = 8;
    private const int EntriesOfOthers = 3;
    private const int FewestToJudge = 4;

    /// <summary>Somebody waits, and the site is asked no faster than it is read.</summary>
    private const int MostTried = 6;
    private const int MostProposed = 12;
    private const int MostFurther = 5;

    private readonly HubContext _context;
    private readonly Fetcher _fetcher;
    private readonly SourceReading _reading;
    private readonly SiteRulesFile _sites;
    private readonly TimeProvider _time;
    private readonly ILogger<PreviewSource> _logger;
    private Source? _instead;

    internal PreviewSource(HubContext context, Fetcher fetcher, SourceReading reading, SiteRulesFile sites, TimeProvider time, ILogger<PreviewSource> logger) =>
        (_context, _fetcher, _reading, _sites, _time, _logger) = (context, fetcher, reading, sites, time, logger);

    /// <summary>The same for an address as it was pasted: one without a scheme is tried as https, then as http.</summary>
    public async Task<SourcePreview> RunAsync(IReadOnlyList<Uri> readings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var first = await RunAsync(readings[0], cancellationToken);
        foreach (var other in readings.Skip(1))
        {
            if (first is not SourcePreview.Unreadable
                {
                    Fault: FaultKind.Tls or FaultKind.Network or FaultKind.Refused or FaultKind.Timeout
                or FaultKind.NotFound or FaultKind.HtmlInsteadOfFeed
                }) break;
            if (await RunAsync(other, cancellationToken) is var second and not SourcePreview.Unreadable) return second;
        }

        return first;
    }

    /// <summary>Asks the publisher, at most a few times; never throws for what comes back.</summary>
    public Task<SourcePreview> RunAsync(Uri address, CancellationToken cancellationToken) => RunAsync(address, null, cancellationToken);

    /// <summary>The same, for a source that needs another address: its own is no answer.</summary>
    public async Task<SourcePreview> RunAsync(Uri address, Source? instead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        _instead = instead;
        if (await AlreadyThereAsync(address, cancellationToken) is { } there) return there;
        var result = await _fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken);
        if (result is not FetchResult.Content content)
        {
            // Some platforms keep programs off their pages, but not off their feeds.
            var known = FeedDiscovery.Find(address).Where(candidate => candidate.Clue == FeedClue.Platform).ToList();
            return await FollowAsync(known, Refused(result, address), cancellationToken);
        }
        using (content)
        {
            var read = await ReadAsync(address, content, cancellationToken);
            if (read is SourcePreview.Unreadable { Fault: FaultKind.Malformed })
                return await BestAsync([.. SourceReaders.Of(SourceKind.Sitemap).Propose(content, null)], content, read, cancellationToken);
            if (read is not SourcePreview.Unreadable
                {
                    Fault: FaultKind.HtmlInsteadOfFeed or FaultKind.Challenge or FaultKind.Consent
                or FaultKind.Unauthorized
                })
                return read;
            var page = content.Trace.Address;
            var candidates = FeedDiscovery.Find(content.Body.Bytes.Span, content.Facts.ContentType, page);
            var followed = await FollowAsync(candidates, read, cancellationToken);
            var lists = Lists(content);
            if (followed is not SourcePreview.Unreadable) return followed with { Others = [.. followed.Others, .. lists.Select(Proposal)] };
            if (lists.Count > 0) followed = await BestAsync(lists, content, followed, cancellationToken);
            foreach (var reader in SourceReaders.All)
            {
                if (await reader.SearchAsync(_fetcher, page, cancellationToken) is not { } found) continue;
                followed = followed is SourcePreview.Unreadable && await TryAsync(Draft(found), cancellationToken) is SourcePreview.Readable best
                    ? best with { Others = followed.Others }
                    : followed with { Others = [.. followed.Others, Proposal(found)] };
            }
            return followed;
        }
    }

    /// <summary>What repeats on a page, whether or not there is a feed as well.</summary>
    public async Task<SourcePreview> ListAsync(Uri page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var result = await _fetcher.FetchAsync(new FetchRequest(page, FetchPurpose.Feed), cancellationToken);
        if (result is not FetchResult.Content content) return Refused(result, page);
        using (content) return await BestAsync(Lists(content), content, new SourcePreview.Unreadable(page, FaultKind.BadRules, null), cancellationToken);
    }

    /// <summary>What a draft would bring as it stands, with rules that an admin chose or wrote.</summary>
    public async Task<SourcePreview> TryAsync(SourceDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var address = new Uri(draft.Address);
        var result = await _fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken);
        if (result is not FetchResult.Content content) return Refused(result, address);
        using (content) return await ReadAsync(draft, content, cancellationToken);
    }

    /// <summary>The first list as what would be read, the others beside it.</summary>
    private async Task<SourcePreview> BestAsync(
        IReadOnlyList<KindProposal> lists, FetchResult.Content content, SourcePreview none, CancellationToken cancellationToken) =>
        lists is [var first, ..]
            ? await ReadAsync(Draft(first), content, cancellationToken) with { Others = [.. none.Others, .. lists.Skip(1).Select(Proposal)] }
            : none;

    /// <summary>The ways in which a fetched page can be read as a list, best first.</summary>
    private IReadOnlyList<KindProposal> Lists(FetchResult.Content page)
    {
        var site = _sites.Find(page.Trace.Address.IdnHost);
        return [.. SourceReaders.All.SelectMany(reader => reader.Propose(page, site))];
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
            if (await _fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken) is not FetchResult.Content content) continue;
            using (content)
            {
                if (await ReadAsync(address, content, cancellationToken) is var read and not SourcePreview.Unreadable)
                    return read with { Others = Proposals(candidates, candidate) };
                // Directories of podcasts answer with what they know of the feed.
                var told = candidate.Clue == FeedClue.Platform ? FeedDiscovery.Find(content.Body.Bytes.Span, content.Facts.ContentType, address)
                    .Where(found => found.Clue == FeedClue.PageData).ToList() : [];
                if (told.Count > 0 && await FollowAsync(told, otherwise, cancellationToken) is var followed and not SourcePreview.Unreadable) return followed;
            }
        }
        return otherwise with { Others = Proposals(candidates, taken: null) };
    }

    private async Task<SourcePreview> ReadAsync(Uri address, FetchResult.Content content, CancellationToken cancellationToken)
    {
        var found = content.Trace.PermanentAddress ?? address;
        if (found != address && await AlreadyThereAsync(found, cancellationToken) is { } moved) return moved;
        return await ReadAsync(new SourceDraft { Address = found.AbsoluteUri }, content, cancellationToken);
    }

    /// <summary>What was fetched, read as a pass would read it; what the draft leaves open is filled in from it.</summary>
    private async Task<SourcePreview> ReadAsync(SourceDraft draft, FetchResult.Content content, CancellationToken cancellationToken)
    {
        var asked = draft.ToSource(slug: "", publisher: null);
        var text = await _reading.CompleteAsync(asked, _reading.Read(asked, content), MostFurther, cancellationToken);
        if (text.Feed is not { } feed) return new SourcePreview.Unreadable(new Uri(draft.Address), text.Fault, text.Detail);
        var isNew = draft.Name is null;
        if (isNew)
        {
            var site = draft.SiteUrl ?? SourceAddress.Read(feed.Link)?.AbsoluteUri;
            draft = draft with { Name = feed.Title, SiteUrl = site, Language = draft.Language ?? feed.Language };
        }

        // As it would be once it is added: the site stands for entries without an address.
        if (isNew) draft = draft with { Scope = SourceScope.Filtered };
        var source = draft.ToSource(slug: "", publisher: null);
        var now = _time.GetUtcNow();
        var entries = EntryList.Of(source, feed, now);
        Entry[] newest = [.. entries.OrderByDescending(entry => entry.Item.Published ?? entry.Item.Updated ?? now).Take(EntriesShown)];
        var drafts = EntryDrafts.Understand(source, feed, new(newest, []), _ => null, now, _logger);
        if (isNew && !IsGeneral(drafts.New))
        {
            draft = draft with { Scope = SourceScope.All };
            drafts = EntryDrafts.Understand(draft.ToSource(slug: "", publisher: null), feed, new(newest, []), _ => null, now, _logger);
        }

        return new SourcePreview.Readable(draft, [.. drafts.New.Reverse().Select(made => Shown(made.Article))],
            Backlog.IsCut(feed) ? feed.Items.Count : entries.Count)
        { Taken = entries.Count };
    }

    private static PreviewEntry Shown(Article article) =>
        new(article.Title, article.Url, article.PublishedAt ?? article.UpdatedAt) { IsAboutAi = article.IsAboutAi };

    /// <summary>Whether most of what it brings is about something else, as in the news at large.</summary>
    private static bool IsGeneral(IReadOnlyList<ArticleDraft> drafts) =>
        drafts.Count >= FewestToJudge && drafts.Count(draft => draft.Article.IsAboutAi) * 2 < drafts.Count;

    private static SourceDraft Draft(KindProposal found) => new() { Address = found.Address.AbsoluteUri, Kind = found.Kind, ListRules = found.Rules };

    /// <summary>Another way to read, with an example of what the page already told.</summary>
    private static SourceProposal Proposal(KindProposal found) => new(found.Address.AbsoluteUri, null, found.Kind)
    {
        ListRules = found.Rules,
        Entries =
        [
            .. found.Example.Items.Take(EntriesOfOthers)
                .Select(item => new PreviewEntry(item.Title ?? item.Url ?? "–", SourceAddress.Read(item.Url)?.AbsoluteUri, item.Published ?? item.Updated)),
        ],
        Total = found.Example.Items.Count,
    };

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
        await AddSources.FindAsync(_context, address.AbsoluteUri, cancellationToken) is { State: not SourceState.Retired } known && known.Id != _instead?.Id
            ? new SourcePreview.AlreadyThere(known)
            : null;

    private static SourcePreview.Unreadable Refused(FetchResult result, Uri address) => result switch
    {
        FetchResult.Failed failed => new(address, failed.Fault, failed.Detail),
        FetchResult.Gone => new(address, FaultKind.Gone, null),
        FetchResult.RetryLater => new(address, FaultKind.RateLimited, null),
        _ => new(address, FaultKind.Network, null),
    };
}
