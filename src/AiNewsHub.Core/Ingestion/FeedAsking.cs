using System.Data.Common;
using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;

namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// Asks a source for all that a pass needs of it: its address, what the site reserves, the pages its list goes on with. Documents are
/// read here, because they say what is to be asked next.
/// </summary>
internal sealed class FeedAsking(
    Fetcher fetcher, FetchSettings settings, RobotsFiles robots, TdmFiles reservations, SourceReading reading, ProcessorShare processors, TimeProvider time)
{
    private const int LargeBody = 256 * 1024;

    /// <param name="source">With the validators to ask with.</param>
    /// <param name="memory">Taken for what was sent, to be given back when that is stored.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AskedFeed> AskAsync(Source source, MemoryShare memory, CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(new Uri(source.Address), source, cancellationToken);
        var asked = new AskedFeed(answer, time.GetUtcNow());
        if (answer is not FetchResult.Content content) return asked;
        try
        {
            using (content) return await ReadAsync(source, content, asked, memory, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbException) && !cancellationToken.IsCancellationRequested)
        {
            return asked with { Failure = failure };
        }
    }

    private async Task<FetchResult> FetchAsync(Uri address, Source source, CancellationToken cancellationToken)
    {
        TimeSpan? delay = null;
        if (settings.RobotsForFeeds)
        {
            var answer = await robots.AskAsync(address, cancellationToken);
            delay = answer.Delay;
            if (answer.Refusal is var (fault, detail)) return new FetchResult.Failed(fault, detail) { Trace = new(address, null, null, 0, default) };
        }

        var request = new FetchRequest(address, FetchPurpose.Feed, source.ETag, source.LastModified, delay)
        {
            WasRefused = source.Refusals + 1 >= SourceHealth.RefusalsOfHost,
        };
        return await fetcher.FetchAsync(request, cancellationToken);
    }

    private async Task<AskedFeed> ReadAsync(Source source, FetchResult.Content content, AskedFeed asked, MemoryShare memory,
        CancellationToken cancellationToken)
    {
        asked = asked with { Site = await ReservationsAsync(source, content, cancellationToken) };
        await memory.TakeAsync(content.Body.Bytes.Length, cancellationToken);
        using (await processors.TakeAsync(cancellationToken))
        {
            asked = asked with { Hash = SourceReading.Hash(content) };
            if (asked.Hash == source.ContentHash) return asked;
            asked = asked with { Text = reading.Read(source, content) };
        }

        return asked with { Text = await reading.CompleteAsync(source, asked.Text, int.MaxValue, cancellationToken) };
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
}
