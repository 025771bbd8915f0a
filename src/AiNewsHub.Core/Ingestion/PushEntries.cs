using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion;

/// <summary>What came of a batch of pushed entries.</summary>
/// <param name="Received">Entries in it, each counted once.</param>
/// <param name="New">Those that were not there.</param>
/// <param name="Updated">Those that were there and have changed.</param>
public sealed record PushedEntries(int Received, int New, int Updated);

/// <summary>Takes entries that are sent to us through the steps of those we fetch: identity, what is known, understanding, store.</summary>
public sealed class PushEntries : IDisposable
{
    private readonly KnownEntries _known;
    private readonly IngestQueue _store;
    private readonly ProcessorShare _processors;
    private readonly TimeProvider _time;
    private readonly ILogger<PushEntries> _logger;

    /// <summary>The same batch sent twice at once would be new twice.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    internal PushEntries(KnownEntries known, IngestQueue store, ProcessorShare processors, TimeProvider time, ILogger<PushEntries> logger) =>
        (_known, _store, _processors, _time, _logger) = (known, store, processors, time, logger);

    /// <summary>Ends when everything is stored; the same batch again changes nothing.</summary>
    /// <param name="source">A pushed source with its publisher, not tracked.</param>
    /// <param name="feed">The entries.</param>
    /// <param name="bytes">Size of what was sent, for the log.</param>
    /// <param name="cancellationToken">Nothing is stored, or all of it.</param>
    public async Task<PushedEntries> RunAsync(Source source, ParsedFeed feed, int bytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(feed);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var stored = await _store.StoreAsync(await UnderstandAsync(source, feed, bytes, cancellationToken), cancellationToken);
            return new(feed.Items.DistinctBy(item => item.ExternalId ?? item.Url).Count(), stored.NewArticles, stored.UpdatedArticles);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<SourcePass> UnderstandAsync(Source source, ParsedFeed feed, int bytes, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        // What somebody sends is meant.
        var entries = EntryList.Of(source, feed, now: null);
        var difference = await _known.CompareAsync(source.Id, entries, cancellationToken);
        using var share = await _processors.TakeAsync(cancellationToken);
        var drafts = EntryDrafts.Understand(source, feed, difference, _ => null, now, _logger);
        var trace = new FetchTrace(new Uri(source.Address), null, null, bytes, _time.GetUtcNow() - now);
        var found = SourceHealth.Pushed(SourceFindings.Of(source), trace, now);
        return new(source, found, now, FetchOutcome.Content, trace) { New = drafts.New, Edited = drafts.Edited, Renamed = difference.Renamed };
    }
}
