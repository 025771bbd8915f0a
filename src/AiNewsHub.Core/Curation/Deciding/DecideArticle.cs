using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>An editor's decision on an article. Whatever is read later leaves it as it is; <see cref="UndoDecision"/> takes it back, but for a
/// removal.</summary>
public sealed class DecideArticle
{
    private readonly IngestQueue _queue;

    internal DecideArticle(IngestQueue queue) => _queue = queue;

    /// <summary>Ends when readers see what follows from it.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="change">What is so.</param>
    /// <param name="note">Who says it, and why.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<DecisionOutcome> RunAsync(long articleId, ArticleChange change, DecisionNote note, CancellationToken cancellationToken)
    {
        var word = new EditorWord.OnArticle(articleId, change, note);
        await _queue.StoreAsync(word, cancellationToken);
        return word.Outcome;
    }
}
