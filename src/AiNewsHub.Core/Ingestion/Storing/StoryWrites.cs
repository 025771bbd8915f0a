using AiNewsHub.Content.Clustering;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Stores which story an article is in: it joins one or begins one, moves, leaves; what that makes of the stories is settled at the end.</summary>
internal sealed class StoryWrites(HubContext context, OpenStories open) : IDisposable
{
    private readonly MergedStories _merges = new(context);
    private readonly TableWriter<Story> _begun = TableWriter<Story>.Insert(context);
    private readonly TableWriter<Story> _leads = TableWriter<Story>.Update(context, nameof(Story.LeadArticleId));

    private readonly TableWriter<Story> _stories = TableWriter<Story>.Update(context, [.. StoryRanker.Settled]);

    private readonly StoryRenames _renames = new(context);
    private readonly TableWriter<Article> _moved = TableWriter<Article>.Update(context, nameof(Article.StoryId), nameof(Article.CopyOfId));
    private readonly HashSet<OpenStory> _touched = [];
    private readonly HashSet<long> _closed = [];

    /// <summary>Forgets what a transaction that came to nothing has touched.</summary>
    public void Forget()
    {
        _touched.Clear();
        _closed.Clear();
    }

    /// <summary>Gives an article that is in no story its own. To be followed by <see cref="Keep"/> when the article is stored.</summary>
    /// <param name="article">Its story and what it copies are set.</param>
    /// <param name="identity">What tells it from others of its source.</param>
    /// <param name="features">Of its text.</param>
    /// <param name="source">Whose it is.</param>
    /// <param name="now">When this is done.</param>
    public OpenStory Place(Article article, string identity, StoryFeatures features, CurrentSource source, DateTimeOffset now)
    {
        var place = open.Place(article, features);
        article.CopyOfId = place.CopyOf;
        var story = place.Story ?? OpenStory.For(article, identity);
        if (story.Row.Id == 0)
        {
            story.Row.ContinuesId = place.Continues;
            story.Begin(OpenStories.CoverageOf(article, source.PublisherId, source.Role), now);
            story.Row.Id = _begun.Write(story.Row);
        }

        _merges.Write(place.Merged, story);
        article.StoryId = story.Row.Id;
        _touched.Add(story);
        return story;
    }

    public void Keep(OpenStory story, Article article, StoryFeatures features, CurrentSource source) =>
        open.Keep(story, article, features, source.PublisherId, source.Role);

    /// <summary>Gives a stored article that readers are to see now, and that is in no story, its own.</summary>
    /// <param name="article">With its source's identity.</param>
    /// <param name="features">Of its text.</param>
    /// <param name="source">Whose it is.</param>
    /// <param name="now">When this is done.</param>
    public void Enter(Article article, StoryFeatures features, CurrentSource source, DateTimeOffset now)
    {
        // Unlike the slug of the story that it may have left.
        var story = Place(article, $"{article.Url} {now.ToUnixTimeMilliseconds()}", features, source, now);
        _moved.Write(article);
        Keep(story, article, features, source);
    }

    /// <summary>Gives a stored article with its source, which readers are to see now, its story.</summary>
    public async Task EnterAsync(Article article, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var source = article.Source!;
        var read = await RecentCoverage.OneAsync(context, article.Id, cancellationToken);
        Enter(article, read!.Features!, new(source.Id, source.Address, source.State, source.PublisherId, source.Role, source.Scope), now);
    }

    /// <summary>Brings an article that was read anew to where it belongs now, by its state.</summary>
    /// <param name="article">With the story it is in.</param>
    /// <param name="features">Of its text.</param>
    /// <param name="source">Whose it is.</param>
    /// <param name="now">When this is done.</param>
    public void Judge(Article article, StoryFeatures features, CurrentSource source, DateTimeOffset now)
    {
        if (article.State != ArticleState.Shown) Leave(article);
        else if (article.StoryId is null) Enter(article, features, source, now);
        // A headline and two lines of summary often tell too little; the text may show that the event has a story already.
        else Reconsider(article, features);
    }

    /// <summary>Takes in that an article leaves its story for another.</summary>
    public void Part(Article article) => Touch(open.Leave(article), article);

    /// <summary>Takes an article out of its story.</summary>
    public void Leave(Article article)
    {
        if (article.StoryId is null) return;
        Touch(open.Leave(article), article);
        (article.StoryId, article.CopyOfId) = (null, null);
        _moved.Write(article);
    }

    /// <summary>Looks again for the story of an article whose page has been read.</summary>
    public void Reconsider(Article article, StoryFeatures features)
    {
        var place = open.Reconsider(article, features);
        Touch(place?.Story, article);
        if (place?.Story is not { } story) return;
        _merges.Write(place.Merged, story);
        if (article.StoryId == story.Row.Id) return;
        (article.StoryId, article.CopyOfId) = (story.Row.Id, place.CopyOf);
        _moved.Write(article);
    }

    /// <summary>Takes in that an article is filed at another time, or as something else.</summary>
    public void Refile(Article article) => Touch(open.Refile(article), article);

    /// <summary>The story is to be brought into line with what editors set on it.</summary>
    public void Resettle(long storyId)
    {
        if (open.Find(storyId) is { } slot) _touched.Add(slot);
        else _closed.Add(storyId);
    }

    /// <summary>A story ends: its page leads to another's.</summary>
    public void LeadOn(Story ended, long targetId) => _merges.LeadOn(ended, targetId);

    /// <summary>Takes in that an article was described anew.</summary>
    public void Describe(Article article) => Touch(open.Describe(article), article);

    /// <summary>Brings every story that was touched into line with its articles.</summary>
    public async Task FinishAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<(Story Row, bool WasStored)> led = [];
        foreach (var story in _touched.Where(story => story.Target is null))
        {
            if (story.Coverage.Count == 0)
            {
                _closed.Add(story.Row.Id);
                continue;
            }

            // A story of one article was stored as it is, but for that article: most are, and their ranks need no second place in the index.
            var alone = story is { IsNew: true, Coverage: [_] };
            var lead = story.Row.LeadArticleId;
            if (alone) story.Row.LeadArticleId = story.Coverage[0].ArticleId;
            else story.Settle(now);
            if (!alone && story.Row.LeadArticleId != lead) led.Add((story.Row, !story.IsNew));
            story.IsNew = false;
            (alone ? _leads : _stories).Write(story.Row);
        }

        await _renames.RunAsync(led, cancellationToken);
        await StoryRecount.RunAsync(context, _closed, now, cancellationToken);
        Forget();
    }

    public void Dispose()
    {
        _merges.Dispose();
        _begun.Dispose();
        _leads.Dispose();
        _stories.Dispose();
        _renames.Dispose();
        _moved.Dispose();
    }

    /// <summary>A story that is open is settled with the others; one that is not, from the store.</summary>
    private void Touch(OpenStory? story, Article article)
    {
        if (story is not null) _touched.Add(story);
        else if (article.StoryId is { } closed) _closed.Add(closed);
    }
}
