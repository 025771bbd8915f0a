using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;

namespace AiNewsHub.Core.Ingestion;

/// <summary>One pass over one source: ask, understand, store. Each step takes what the one before gave, and leaves the source as it was read.</summary>
internal sealed class IngestPass(
    FeedAsking asking, FeedUnderstanding understanding, IngestQueue store, ProcessorShare processors, HostBackoff pauses, IngestionProgress progress,
        FailureLog log)
{
    /// <summary>Reads a source that was claimed, and stores what came of it. Cancelled, it leaves nothing behind.</summary>
    public async Task<FinishedSource> RunAsync(Source source, CancellationToken cancellationToken)
    {
        progress.Begin(source);
        using var memory = new MemoryShare(processors);
        try
        {
            var asked = await asking.AskAsync(source, memory, cancellationToken);
            var pass = await understanding.UnderstandAsync(source, asked, cancellationToken);
            if (pass.RestsHost) pauses.Pause(pass.Trace.Address, pass.Findings.NextCheckAt);
            var finished = Finished(pass, await store.StoreAsync(pass, cancellationToken));
            progress.Finish(finished);
            log.Finished(pass.Trace, finished);
            return finished;
        }
        catch
        {
            progress.Drop(source);
            throw;
        }
    }

    private static FinishedSource Finished(SourcePass pass, StoredPass stored)
    {
        var (source, found) = (pass.Source, stored.Findings ?? pass.Findings);
        return new(source.Id, source.Slug, source.Name, pass.Outcome, found.Fault, found.FaultDetail, stored.NewArticles, stored.UpdatedArticles);
    }
}
