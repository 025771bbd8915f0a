using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>
/// Works out anew what is stored of articles and stories. First what each article tells, batch by batch; then, in one transaction,
/// who readers see and in which story: whenever it is stopped, the store is whole, and running it again goes on.
/// </summary>
internal sealed class StoryRework(HubContext context, TimeProvider time, bool isDry)
{
    private const int AtOnce = 500;

    // What a dry run does not write, but would count for stories.
    private readonly Dictionary<long, Coverage> _unwritten = [];
    private ReworkedStories _figures = new();
    private HeldArticles _held = HeldArticles.None;
    private bool _changes;

    /// <param name="since">When the first article was found that is looked at; what was found before stays in its story.</param>
    /// <param name="step">Told for each article how many there are.</param>
    /// <param name="cancellationToken">Ends it; what is stored by then stays.</param>
    public async Task<ReworkedStories> RunAsync(DateTimeOffset since, Action<int>? step, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var catalog = await TagCatalog.LoadAsync(context, cancellationToken);
        _held = await HeldArticles.LoadAsync(context, cancellationToken);
        var placement = new StoryPlacement(await KeptApart.LoadAsync(context, cancellationToken), _held);
        await AnchorAsync(placement, catalog, since, cancellationToken);
        await DescribeAsync(placement, catalog, since, step, cancellationToken);
        return await RegroupAsync(placement, since, cancellationToken);
    }

    /// <summary>What the first articles are compared with.</summary>
    private async Task AnchorAsync(StoryPlacement placement, TagCatalog catalog, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (since == DateTimeOffset.MinValue) return;
        var from = since - OpenStories.Span;
        var before = context.Articles.Where(article => article.FirstSeenAt >= from && article.FirstSeenAt < since && article.StoryId != null);
        await foreach (var batch in StoredArticle.LoadAsync(context, await StoredArticle.NumbersAsync(before, cancellationToken), cancellationToken))
            foreach (var anew in Understand(batch, catalog, cancellationToken)) placement.Anchor(anew);
    }

    private async Task DescribeAsync(StoryPlacement placement, TagCatalog catalog, DateTimeOffset since, Action<int>? step, CancellationToken cancellationToken)
    {
        using var writes = new DescriptionWrites(context, time);
        var numbers = await StoredArticle.NumbersAsync(context.Articles.Where(article => article.FirstSeenAt >= since
            && article.State != ArticleState.Expired && article.State != ArticleState.Removed), cancellationToken);
        await foreach (var batch in StoredArticle.LoadAsync(context, numbers, cancellationToken))
        {
            var anew = Understand(batch, catalog, cancellationToken);
            if (!isDry) await writes.WriteAsync(anew, cancellationToken);
            foreach (var article in anew)
            {
                Place(article, placement);
                step?.Invoke(numbers.Count);
            }
        }
    }

    private void Place(ArticleAnew anew, StoryPlacement placement)
    {
        var article = anew.Article;
        _changes |= anew.Changes;
        _figures = _figures with
        {
            Articles = _figures.Articles + 1,
            GainedTags = _figures.GainedTags + (anew.GainsTags ? 1 : 0),
            LostTags = _figures.LostTags + (anew.LosesTags ? 1 : 0),
        };
        Admission.Judge(article, time.GetUtcNow());
        if (isDry && anew.ChangesCoverage) _unwritten[article.Id] = OpenStories.CoverageOf(article, article.Source!.PublisherId, article.Source.Role);
        if (article.State == ArticleState.Shown) placement.Place(anew);
        else placement.Pass(article);
    }

    private async Task<ReworkedStories> RegroupAsync(StoryPlacement placement, DateTimeOffset since, CancellationToken cancellationToken)
    {
        // A dry run only reads, and keeps nobody from writing.
        await using var transaction = isDry ? null : await context.Database.BeginTransactionAsync(cancellationToken);
        var stored = await StoredPlace.LoadAsync(context, since, placement.AnchoredStories, cancellationToken);
        var stories = await StoriesAsync([.. stored.Where(place => place.StoryId is not null).Select(place => place.StoryId!.Value).Distinct()],
            cancellationToken);
        var regrouping = new Regrouping(placement, stored.Select(WithUnwritten), story => (stories[story].FirstSeenAt, story), _held.StoryOf);
        if (transaction is not null)
        {
            var now = time.GetUtcNow();
            using var writes = new RegroupWrites(context, now);
            _changes |= await writes.WriteAsync(regrouping, stories, await KeptApart.LoadAsync(context, cancellationToken), cancellationToken);
            // A hub that runs has the open stories in mind, and what their articles tell.
            if (_changes) await StoriesRevision.RaiseAsync(context, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return regrouping.Figures with { Articles = _figures.Articles, GainedTags = _figures.GainedTags, LostTags = _figures.LostTags };
    }

    private StoredPlace WithUnwritten(StoredPlace place) => _unwritten.TryGetValue(place.Id, out var coverage) ? place with { Coverage = coverage } : place;

    private async Task<Dictionary<long, Story>> StoriesAsync(List<long> numbers, CancellationToken cancellationToken)
    {
        var stories = new Dictionary<long, Story>(numbers.Count);
        foreach (var ids in numbers.Chunk(AtOnce))
        {
            var some = context.Stories.AsNoTracking().Where(story => EF.Parameter(ids).Contains(story.Id));
            foreach (var story in await some.ToListAsync(cancellationToken)) stories[story.Id] = story;
        }

        return stories;
    }

    private static ArticleAnew[] Understand(StoredArticle[] batch, TagCatalog catalog, CancellationToken cancellationToken)
    {
        var anew = new ArticleAnew[batch.Length];
        Parallel.For(0, batch.Length, new() { CancellationToken = cancellationToken }, place => anew[place] = ArticleAnew.Of(batch[place], catalog));
        return anew;
    }
}
