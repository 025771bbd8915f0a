using System.Data.Common;
using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Core.Subscriptions;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// One pass over one source, its steps in order: fetch, parse, drop what is known, understand, store. Each takes what the one
/// before gave; only the first and the last reach outside.
/// </summary>
internal sealed class IngestPass(
    Fetcher fetcher, FetchSettings settings, HostBackoff pauses, RobotsFiles robots, TdmFiles reservations, KnownEntries known, SourceReading reading,
    WebSubSubscriptions hubs, WebSubLeases leases, IngestQueue store, ProcessorShare processors, IngestionProgress progress, TimeProvider time, ILogger<IngestPass> logger)
{
    private const int LargeBody = 256 * 1024;

    /// <summary>Reads a source that was claimed, and stores what came of it. Cancelled, it leaves nothing behind.</summary>
    public async Task<FinishedSource> RunAsync(Source source, CancellationToken cancellationToken)
    {
        progress.Begin(source);
        using var memory = new MemoryShare(processors);
        try
        {
            var pass = await ReadAsync(source, memory, cancellationToken);
            // What a hub delivers need not be asked for as often.
            if (leases.IsActive(source.Id) && pass.Findings is { State: SourceState.Active } often && often.NextCheckAt < pass.At + WebSubLeases.PolledEvery)
                pass = pass with { Findings = often with { NextCheckAt = pass.At + WebSubLeases.PolledEvery } };
            var stored = await store.StoreAsync(pass, cancellationToken);
            var found = stored.Findings ?? pass.Findings;
            var finished = new FinishedSource(
                source.Id, source.Slug, source.Name, pass.Outcome, found.Fault, found.FaultDetail, stored.NewArticles, stored.UpdatedArticles);
            progress.Finish(finished);
            Log(pass, finished);
            return finished;
        }
        catch
        {
            progress.Drop(source);
            throw;
        }
    }

    private async Task<SourcePass> ReadAsync(Source source, MemoryShare memory, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(new Uri(source.Address), source, cancellationToken);
        var now = time.GetUtcNow();
        var was = SourceFindings.Of(source);
        switch (answer)
        {
            case FetchResult.Content content:
                using (content) return await ReadAsync(source, content, now, memory, cancellationToken);
            case FetchResult.NotModified unchanged:
                return new(source, SourceHealth.Unchanged(was, answer.Trace, unchanged.Facts, now), now, FetchOutcome.NotModified, answer.Trace);
            case FetchResult.RetryLater { HostRests: true } later:
                return new(source, SourceHealth.Postpone(was, later.After!.Value, now), now, FetchOutcome.RetryLater, answer.Trace);
            case FetchResult.RetryLater later:
                var refused = SourceHealth.Refuse(was, later.After, $"HTTP {answer.Trace.Status}", now);
                return RestHost(new(source, refused, now, FetchOutcome.RetryLater, answer.Trace));
            case FetchResult.Gone:
                return new(source, SourceHealth.End(was, now), now, FetchOutcome.Gone, answer.Trace);
            case FetchResult.Failed failed:
                return RestHost(Failed(source, failed.Fault, failed.Detail, answer.Trace, now));
            default: throw new InvalidOperationException($"{answer.GetType().Name} is no outcome of a fetch.");
        }
    }

    private async Task<FetchResult> AskAsync(Uri address, Source source, CancellationToken cancellationToken)
    {
        TimeSpan? delay = null;
        if (settings.RobotsForFeeds)
        {
            (var verdict, delay) = await robots.AskAsync(address, cancellationToken);
            if (!verdict.Allowed) return new FetchResult.Failed(FaultKind.Robots, verdict.Rule) { Trace = new(address, null, null, 0, default) };
        }

        return await fetcher.FetchAsync(new(address, FetchPurpose.Feed, source.ETag, source.LastModified, delay), cancellationToken);
    }

    private async Task<SourcePass> ReadAsync(Source source, FetchResult.Content content, DateTimeOffset now, MemoryShare memory, CancellationToken cancellationToken)
    {
        try
        {
            var site = await ReservationsAsync(source, content, cancellationToken);
            await memory.TakeAsync(content.Body.Bytes.Length, cancellationToken);
            return await UnderstandAsync(source, content, site, now, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbException))
        {
            // A fault of ours, but its source must not be asked again every minute for it.
            logger.LogError(failure, "What {Source} sent could not be understood", source.Slug);
            return Failed(source, FaultKind.Malformed, $"Reading it failed: {failure.Message}", content.Trace, now);
        }
    }

    /// <summary>
    /// What the site reserves; asked for only where there is something new and the admin lets more be read than the feed. A large
    /// body keeps others waiting and so does not wait itself.
    /// </summary>
    private async Task<TdmRules> ReservationsAsync(Source source, FetchResult.Content content, CancellationToken cancellationToken)
    {
        var address = EntryList.SiteOf(source);
        if (reservations.Known(address) is { } known) return known;
        if (!source.ReadPages || content.Body.Bytes.Length > LargeBody || SourceReading.Hash(content) == source.ContentHash) return TdmRules.None;
        return await reservations.AskAsync(address, cancellationToken);
    }

    private async Task<SourcePass> UnderstandAsync(Source source, FetchResult.Content content, TdmRules site, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string hash;
        SourceText text;
        using (await processors.TakeAsync(cancellationToken))
        {
            hash = SourceReading.Hash(content);
            if (hash == source.ContentHash)
            {
                var unchanged = SourceHealth.Unchanged(SourceFindings.Of(source), content.Trace, content.Facts, now);
                return new(source, unchanged, now, FetchOutcome.NotModified, content.Trace);
            }

            text = reading.Read(source, content);
        }

        text = await reading.CompleteAsync(source, text, int.MaxValue, cancellationToken);
        if (text.Feed is null) return Failed(source, text.Fault, text.Detail, content.Trace, now);
        await hubs.NoticeAsync(source, text.Feed, content, cancellationToken);
        using (await processors.TakeAsync(cancellationToken)) return await UnderstandAsync(source, content, text, site, hash, now, cancellationToken);
    }

    private async Task<SourcePass> UnderstandAsync(Source source, FetchResult.Content content, SourceText text, TdmRules site, string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var feed = text.Feed!;
        var entries = EntryList.Of(source, feed);
        var difference = await known.CompareAsync(source.Id, entries, cancellationToken);
        var drafts = EntryDrafts.Understand(source, feed, difference, Reserved, now, logger);
        var isSameFeed = (entries.Count - difference.New.Count) * 2 >= Math.Max(entries.Count, 1);
        var found = SourceHealth.Read(SourceFindings.Of(source), content.Trace, content.Facts, feed, isSameFeed, hash, now);
        var outcome = content.Trace.PermanentAddress is null ? FetchOutcome.Content : FetchOutcome.Moved;
        return new(source, text.IsWhole ? found : found.WithoutValidators(), now, outcome, content.Trace)
        {
            New = drafts.New,
            Edited = drafts.Edited,
            KnownEntries = entries.Count - difference.New.Count,
        };

        bool? Reserved(Entry entry) => content.Facts.Reserved ?? site.Reserves(new Uri(entry.Url));
    }

    private SourcePass RestHost(SourcePass pass)
    {
        if (pass.Findings.Refusals >= SourceHealth.RefusalsOfHost) pauses.Pause(pass.Trace.Address, pass.Findings.NextCheckAt);
        return pass;
    }

    private static SourcePass Failed(Source source, FaultKind fault, string? detail, FetchTrace trace, DateTimeOffset now) =>
        new(source, SourceHealth.Fail(SourceFindings.Of(source), fault, detail, trace.Status, now), now, FetchOutcome.Failed, trace);

    private void Log(SourcePass pass, FinishedSource finished) => logger.Log(
        finished.Failed ? LogLevel.Warning : LogLevel.Information,
        "Fetched {Source}: {Outcome} {Status} {Fault} {Detail}, {Bytes} bytes in {Milliseconds} ms, {New} new, {Updated} updated",
        finished.Slug, finished.Outcome, pass.Trace.Status, finished.Fault, finished.Detail, pass.Trace.Bytes,
        (long)pass.Trace.Duration.TotalMilliseconds, finished.NewArticles, finished.UpdatedArticles);
}
