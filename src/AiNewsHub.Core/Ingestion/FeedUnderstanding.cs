using System.Data.Common;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Core.Subscriptions;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion;

/// <summary>Says what follows for a source and its articles from what was answered. Asks nobody but the store, for what is known, and writes nothing.</summary>
internal sealed class FeedUnderstanding(KnownEntries known, WebSubLeases leases, FetchSettings settings, ProcessorShare processors,
    ILogger<FeedUnderstanding> logger)
{
    public async Task<SourcePass> UnderstandAsync(Source source, AskedFeed asked, CancellationToken cancellationToken)
    {
        var pass = asked.Answer is FetchResult.Content content ? await UnderstandAsync(source, asked, content, cancellationToken) : Unanswered(source, asked);
        // What a hub delivers need not be asked for as often.
        return leases.IsActive(source.Id, pass.Offer) && pass.Findings is { State: SourceState.Active } often
            && often.NextCheckAt < pass.At + WebSubLeases.PolledEvery
            ? pass with { Findings = often with { NextCheckAt = pass.At + WebSubLeases.PolledEvery } }
            : pass;
    }

    private static SourcePass Unanswered(Source source, AskedFeed asked)
    {
        var (was, now, trace) = (SourceFindings.Of(source), asked.At, asked.Answer.Trace);
        return asked.Answer switch
        {
            FetchResult.NotModified unchanged => new(source, SourceHealth.Unchanged(was, trace, unchanged.Facts, now), now, FetchOutcome.NotModified, trace),
            FetchResult.RetryLater { HostRests: true } later =>
                new(source, SourceHealth.Postpone(was, later.After!.Value, now), now, FetchOutcome.RetryLater, trace),
            FetchResult.RetryLater later =>
                new(source, SourceHealth.Refuse(was, later.After, $"HTTP {trace.Status}", now), now, FetchOutcome.RetryLater, trace),
            FetchResult.Gone => new(source, SourceHealth.End(was, now), now, FetchOutcome.Gone, trace),
            FetchResult.Failed failed => Failed(source, asked, failed.Fault, failed.Detail),
            _ => throw new InvalidOperationException($"{asked.Answer.GetType().Name} is no outcome of a fetch."),
        };
    }

    private async Task<SourcePass> UnderstandAsync(Source source, AskedFeed asked, FetchResult.Content content, CancellationToken cancellationToken)
    {
        if (asked.Failure is { } unreadable) return Broken(source, asked, unreadable);
        if (asked.Text is not { } text)
            return new(source, SourceHealth.Unchanged(SourceFindings.Of(source), content.Trace, content.Facts, asked.At), asked.At, FetchOutcome.NotModified,
                content.Trace);
        if (text.Feed is null) return Failed(source, asked, text.Fault, text.Detail);
        try
        {
            using (await processors.TakeAsync(cancellationToken)) return await UnderstandAsync(source, asked, content, text, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbException) && !cancellationToken.IsCancellationRequested)
        {
            return Broken(source, asked, failure);
        }
    }

    private async Task<SourcePass> UnderstandAsync(Source source, AskedFeed asked, FetchResult.Content content, SourceText text,
        CancellationToken cancellationToken)
    {
        var (feed, facts, trace) = (text.Feed!, content.Facts, content.Trace);
        var entries = EntryList.Of(source, feed, asked.At);
        var difference = await known.CompareAsync(source.Id, entries, cancellationToken);
        var drafts = EntryDrafts.Understand(source, feed, difference, Reserved, asked.At, logger);
        var isSameFeed = (entries.Count - difference.New.Count) * 2 >= Math.Max(entries.Count, 1);
        var found = SourceHealth.Read(SourceFindings.Of(source), trace, facts, feed, isSameFeed, asked.Hash!, asked.At);
        var outcome = trace.PermanentAddress is null ? FetchOutcome.Content : FetchOutcome.Moved;
        return new(source, text.IsWhole ? found : found.WithoutValidators(), asked.At, outcome, trace)
        {
            New = drafts.New,
            Edited = drafts.Edited,
            Renamed = difference.Renamed,
            Note = source.LastSuccessAt is null ? Backlog.Note(feed, entries) : null,
            KnownEntries = entries.Count - difference.New.Count,
            Offer = settings.CallbackBase is null ? null : WebSubOffer.Of(source, feed, facts, trace.Address),
        };

        bool? Reserved(Entry entry)
        {
            // A large feed takes its time, and a hub that stops has none.
            cancellationToken.ThrowIfCancellationRequested();
            return facts.Reserved ?? asked.Site.Reserves(new Uri(entry.Url));
        }
    }

    /// <summary>A fault of ours, but its source must not be asked again every minute for it.</summary>
    private SourcePass Broken(Source source, AskedFeed asked, Exception failure)
    {
        logger.LogError(failure, "What {Source} sent could not be understood", source.Slug);
        return Failed(source, asked, FaultKind.Malformed, $"Reading it failed: {failure.Message}");
    }

    private static SourcePass Failed(Source source, AskedFeed asked, FaultKind fault, string? detail)
    {
        var (now, trace) = (asked.At, asked.Answer.Trace);
        return new(source, SourceHealth.Fail(SourceFindings.Of(source), fault, detail, trace.Status, now), now, FetchOutcome.Failed, trace);
    }
}
