using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>Takes a decision back that the log holds.</summary>
public sealed class UndoDecision
{
    private readonly IngestQueue _queue;

    internal UndoDecision(IngestQueue queue) => _queue = queue;

    /// <summary><see cref="DecisionOutcome.Changed"/> where a later decision stands in the way.</summary>
    public async Task<DecisionOutcome> RunAsync(long entryId, string by, CancellationToken cancellationToken)
    {
        var word = new EditorWord.Undo(entryId, by);
        await _queue.StoreAsync(word, cancellationToken);
        return word.Outcome;
    }
}
