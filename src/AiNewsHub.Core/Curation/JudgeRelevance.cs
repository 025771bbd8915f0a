using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>
/// An editor's word on whether an article is about the industry. It outlives whatever is read later; taking it back leaves the
/// article to what was reckoned.
/// </summary>
public sealed class JudgeRelevance
{
    private readonly HubContext _context;
    private readonly IngestQueue _queue;

    internal JudgeRelevance(HubContext context, IngestQueue queue) => (_context, _queue) = (context, queue);

    /// <summary>Ends when readers see what follows from it. False where there is no such article.</summary>
    /// <param name="id">The article.</param>
    /// <param name="isAboutAi">What is so; null takes the editors' word back.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<bool> RunAsync(long id, bool? isAboutAi, string by, CancellationToken cancellationToken)
    {
        if (!await _context.Articles.AnyAsync(article => article.Id == id, cancellationToken)) return false;
        await _queue.StoreAsync(new EditorWord.AboutAi(id, isAboutAi, new(by)), cancellationToken);
        return true;
    }

    /// <summary>Judges the articles of a source anew, newest first, by what the source is set to now; how many came or went.</summary>
    internal async Task<int> OfSourceAsync(int sourceId, CancellationToken cancellationToken)
    {
        var source = await _context.Sources.Where(row => row.Id == sourceId)
            .Select(row => new { row.Scope, IsDeleted = row.DeletedAt != null }).SingleAsync(cancellationToken);
        var articles = await _context.Articles.AsNoTracking()
            .Where(article => article.SourceId == sourceId)
            .OrderByDescending(article => article.ShownAt)
            .Select(article => new { article.Id, article.Relevance, article.EditorAboutAi, article.State, article.ByRule })
            .ToListAsync(cancellationToken);
        Task[] judged =
        [
            .. articles.Where(article => Admission.Of(source.IsDeleted, source.Scope, article.Relevance, article.EditorAboutAi, article.State,
                    article.ByRule)
                    != article.State)
                .Select(article => _queue.StoreAsync(new EditorWord.Again(article.Id), cancellationToken)),
        ];
        await Task.WhenAll(judged);
        return judged.Length;
    }
}
