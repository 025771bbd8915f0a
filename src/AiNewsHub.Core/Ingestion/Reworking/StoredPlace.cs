using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>Where a stored article is and what it counts for there.</summary>
/// <param name="Id">The article.</param>
/// <param name="StoryId">The story it is in.</param>
/// <param name="CopyOfId">The article it repeats.</param>
/// <param name="State">Whether readers see it.</param>
/// <param name="Verdict">What an editor says of it.</param>
/// <param name="Scope">Which of its source's articles readers see.</param>
/// <param name="Coverage">What counts for its story.</param>
/// <param name="Rule">What a rule says of it.</param>
internal sealed record StoredPlace(
    long Id, long? StoryId, long? CopyOfId, ArticleState State, bool? Verdict, SourceScope Scope, Coverage Coverage, RuleEffect? Rule)
{
    private const int AtOnce = 500;

    /// <summary>Whether readers are to see it.</summary>
    public ArticleState Judged => Admission.Of(Scope, Coverage.Relevance, Verdict, State, Rule);

    /// <summary>What was found since then, and what is in a story with any of it or in one of the stories named.</summary>
    public static async Task<List<StoredPlace>> LoadAsync(HubContext context, DateTimeOffset since, IEnumerable<long> named,
        CancellationToken cancellationToken)
    {
        var places = await Read(context.Articles.Where(article => article.FirstSeenAt >= since && article.State != ArticleState.Expired
                && article.State != ArticleState.Removed))
            .ToListAsync(cancellationToken);
        var stories = places.Where(place => place.StoryId is not null).Select(place => place.StoryId!.Value).Concat(named).Distinct().ToList();
        foreach (var ids in stories.Chunk(AtOnce))
        {
            var earlier = context.Articles.Where(article => article.FirstSeenAt < since && article.StoryId != null
                && EF.Parameter(ids).Contains(article.StoryId.Value));
            places.AddRange(await Read(earlier).ToListAsync(cancellationToken));
        }

        return places;
    }

    private static IQueryable<StoredPlace> Read(IQueryable<Article> articles) => articles.OrderBy(article => article.Id).Select(article => new StoredPlace(
        article.Id, article.StoryId, article.CopyOfId, article.State, article.EditorAboutAi, article.Source!.Scope,
        new(article.Id, article.Source.PublisherId, article.Source.Role, article.Kind, article.CopyOfId != null, article.Language, article.ShownAt,
            article.Relevance), article.ByRule));
}
