using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>Brings stored stories to what a <see cref="Regrouping"/> says, in its caller's transaction. What is so already is not written.</summary>
internal sealed class RegroupWrites(HubContext context, DateTimeOffset now) : IDisposable
{
    private const int AtOnce = 500;

    private readonly MergedStories _merges = new(context);
    private readonly TableWriter<Story> _begun = TableWriter<Story>.Insert(context);

    private readonly TableWriter<Story> _stories = TableWriter<Story>.Update(context, [.. StoryRanker.Settled, nameof(Story.ContinuesId)]);

    private readonly TableWriter<Moved> _moved = TableWriter<Moved>.UpdateOf<Article>(context);
    private readonly TableWriter<Article> _judged = TableWriter<Article>
        .Update(context, nameof(Article.State), nameof(Article.PageDueAt), nameof(Article.ImageDueAt));

    private int _written;

    private sealed record Moved(long Id, long? StoryId, long? CopyOfId);

    /// <summary>True when anything was written.</summary>
    /// <param name="regrouping">What is to be so.</param>
    /// <param name="stories">The stories as they are stored.</param>
    /// <param name="apart">What editors took out of stories.</param>
    /// <param name="cancellationToken">Ends it; the transaction is to be given up then.</param>
    public async Task<bool> WriteAsync(Regrouping regrouping, IReadOnlyDictionary<long, Story> stories, KeptApart apart, CancellationToken cancellationToken)
    {
        _written = 0;
        await JudgeAsync(regrouping.Judged, cancellationToken);
        var rows = new Dictionary<int, Story>();
        foreach (var group in regrouping.Groups.Keys)
            if (regrouping.StoryOf(group) is { } story) rows[group] = stories[story];
        await BeginAsync(regrouping, rows, cancellationToken);
        foreach (var (group, articles) in regrouping.Groups)
            foreach (var article in articles) Move(article.Stored, rows[group].Id, article.CopyOf);
        foreach (var article in regrouping.Leaving) Move(article, null, null);
        foreach (var (group, articles) in regrouping.Groups)
        {
            var beganAnew = regrouping.TryContinued(group, out var earlier);
            Settle(rows[group], articles, beganAnew, earlier is { } one ? rows[one].Id : null);
        }

        foreach (var (story, group) in regrouping.Ended) LeadOn(stories[story], rows[group]);
        await StoryRecount.RunAsync(context, regrouping.Gone, now, cancellationToken);
        _written += regrouping.Gone.Count;
        await KeepApartAsync(regrouping, rows, apart, cancellationToken);
        return _written > 0;
    }

    public void Dispose()
    {
        _merges.Dispose();
        _begun.Dispose();
        _stories.Dispose();
        _moved.Dispose();
        _judged.Dispose();
    }

    private async Task JudgeAsync(List<long> numbers, CancellationToken cancellationToken)
    {
        foreach (var ids in numbers.Chunk(AtOnce))
        {
            var articles = context.Articles.AsNoTracking().Include(article => article.Source).Where(article => EF.Parameter(ids).Contains(article.Id));
            foreach (var article in await articles.ToListAsync(cancellationToken))
            {
                Admission.Judge(article, now);
                _judged.Write(article);
                _written++;
            }
        }
    }

    /// <summary>Stores a row for each group that begins a story, called after its first article.</summary>
    private async Task BeginAsync(Regrouping regrouping, Dictionary<int, Story> rows, CancellationToken cancellationToken)
    {
        foreach (var (group, articles) in regrouping.Groups.Where(group => !rows.ContainsKey(group.Key)))
        {
            var first = articles.Min(article => article.Stored.Id);
            var article = await context.Articles.AsNoTracking().SingleAsync(row => row.Id == first, cancellationToken);
            var story = OpenStory.For(article, article.Url).Row;
            // The story that it was in may be called after it already.
            for (var next = 2; await context.Stories.AnyAsync(row => row.Slug == story.Slug, cancellationToken); next++)
                story = OpenStory.For(article, $"{article.Url} {next}").Row;
            StoryRanker.Settle(story, Coverage(articles), now);
            story.Id = _begun.Write(story);
            rows[group] = story;
            _written++;
        }
    }

    private void Move(StoredPlace article, long? storyId, long? copyOf)
    {
        if ((article.StoryId, article.CopyOfId) == (storyId, copyOf)) return;
        _moved.Write(new(article.Id, storyId, copyOf));
        _written++;
    }

    private void Settle(Story row, List<GroupedArticle> articles, bool beganAnew, long? continues)
    {
        var before = Standing(row);
        StoryRanker.Settle(row, Coverage(articles), now);
        if (beganAnew) row.ContinuesId = continues;
        if (Standing(row) == before) return;
        _stories.Write(row);
        _written++;
    }

    private void LeadOn(Story ended, Story target)
    {
        _merges.CarryOver(ended, target);
        _merges.LeadOn(ended, target.Id);
        _written++;
    }

    /// <summary>An article that is not of a story is of none that the story's articles are in now.</summary>
    private async Task KeepApartAsync(Regrouping regrouping, Dictionary<int, Story> rows, KeptApart apart, CancellationToken cancellationToken)
    {
        if (apart.All.Count == 0) return;
        var separations = await context.StorySeparations.AsNoTracking().ToListAsync(cancellationToken);
        var known = separations.Select(row => (row.ArticleId, row.StoryId)).ToHashSet();
        var storiesNow = regrouping.Groups
            .SelectMany(group => group.Value.Select(article => (article.Stored.StoryId, Now: rows[group.Key].Id)))
            .ToLookup(place => place.StoryId, place => place.Now);
        foreach (var separation in apart.All)
        {
            foreach (var story in storiesNow[separation.StoryId].Distinct().Where(story => known.Add((separation.ArticleId, story))))
            {
                context.StorySeparations.Add(new() { ArticleId = separation.ArticleId, StoryId = story, At = now });
                _written++;
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static List<Coverage> Coverage(List<GroupedArticle> articles) =>
        [.. articles.Select(article => article.Stored.Coverage with { IsCopy = article.CopyOf is not null })];

    private static string Standing(Story row) => string.Join(
        '\n', row.LeadArticleId, row.FirstSeenAt.Ticks, row.LastSeenAt.Ticks, row.ArticleCount, row.PublisherCount,
        string.Join(',', row.Languages), row.Rank, string.Join(',', row.RankParts), row.ContinuesId);
}
