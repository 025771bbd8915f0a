using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>An editor's decision on a story. Whatever is read or worked out later leaves it as it is; <see cref="UndoDecision"/> takes it back.</summary>
public sealed class DecideStory
{
    private readonly IngestQueue _queue;

    internal DecideStory(IngestQueue queue) => _queue = queue;

    /// <summary>Ends when readers see what follows from it.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="change">What is so.</param>
    /// <param name="note">Who says it, and why.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<DecisionOutcome> RunAsync(long storyId, StoryChange change, DecisionNote note, CancellationToken cancellationToken)
    {
        var word = new EditorWord.OnStory(storyId, change, note);
        await _queue.StoreAsync(word, cancellationToken);
        return word.Outcome;
    }
}
