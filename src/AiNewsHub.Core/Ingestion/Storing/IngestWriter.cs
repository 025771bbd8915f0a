using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>
/// Stores passes, several in one transaction: articles, sightings, edits, tags, stories, index, and with them each source's
/// health, log and next check, so that nothing of a pass can be there without the rest.
/// </summary>
internal sealed class IngestWriter : IDisposable
{
    private readonly HubContext _context;
    private readonly ArticleRows _rows;
    private readonly RevisionRows _revisions;
    private readonly ArticleEdits _edits;
    private readonly PageWrites _pages;
    private readonly OpenStories _open;
    private readonly MergedStories _merges;
    private readonly TableWriter<Story> _newStories;
    private readonly TableWriter<Story> _stories;
    private readonly TableWriter<Story> _leads;
    private readonly TableWriter<SourceFindings> _sources;
    private readonly FetchLogRows _log;
    private readonly SourceMoves _moves;

    private IngestWriter(HubContext context, IArticleIndex index, TagCatalog tags, OpenStories open)
    {
        _context = context;
        _open = open;
        _rows = new(context, index, tags);
        _revisions = new(context);
        _edits = new(context, _rows, _revisions);
        _merges = new(context);
        _pages = new(context, _rows, _revisions, open, _merges);
        _newStories = TableWriter<Story>.Insert(context);
        _leads = TableWriter<Story>.Update(context, nameof(Story.LeadArticleId));
        _stories = TableWriter<Story>.Update(
            context, nameof(Story.LeadArticleId), nameof(Story.FirstSeenAt), nameof(Story.LastSeenAt), nameof(Story.ArticleCount),
            nameof(Story.PublisherCount), nameof(Story.Languages), nameof(Story.Rank), nameof(Story.RankParts), nameof(Story.RankedAt));
        _sources = TableWriter<SourceFindings>.UpdateOf<Source>(context);
        _log = new(context);
        _moves = new(context);
    }

    /// <summary>A writer with a connection of its own and the recent stories in mind; takes over the context.</summary>
    public static async Task<IngestWriter> OpenAsync(HubContext context, IArticleIndex index, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var tags = await TagCatalog.LoadAsync(context, cancellationToken);
        return new(context, index, tags, await OpenStories.LoadAsync(context, now, cancellationToken));
    }

    /// <summary>Stores all of them or, when it throws, none; then this writer is to be thrown away, for its memory is ahead of the store.</summary>
    public async Task<IReadOnlyList<StoredPass>> WriteAsync(
        IReadOnlyList<SourcePass> passes, IReadOnlyList<ReadPage> pages, DateTimeOffset now, CancellationToken cancellationToken)
    {
        _rows.Forget();
        await using var transaction = await BeginAsync(now, cancellationToken);
        var current = await CurrentAsync(passes, cancellationToken);
        var addresses = await KnownAddresses.LoadAsync(_context, passes, cancellationToken);
        await _edits.LoadAsync(passes, cancellationToken);
        await _moves.LoadAsync(passes, cancellationToken);
        var there = await _pages.LoadAsync(pages, cancellationToken);
        var touched = new HashSet<OpenStory>();
        var stored = new StoredPass[passes.Count];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = current.TryGetValue(passes[i].Source.Id, out var source) && source.Address == passes[i].Source.Address
                ? Write(passes[i], source, addresses, touched, now)
                : new(0, 0, Known: false);
        }

        List<Article> settled = [];
        foreach (var article in _edits.Described) Find(_open.Describe(article), article, touched, settled);
        foreach (var page in pages.Where(page => there.Contains(page.Article.Id)))
        {
            var story = _pages.Write(page, now);
            if (page.Features is not null) Find(story, page.Article, touched, settled);
        }

        foreach (var story in touched.Where(story => story.Target is null))
        {
            // A story of one article was stored as it is, but for that article: most are, and their ranks need no second place in the index.
            var alone = story is { IsNew: true, Coverage: [_] };
            if (alone) story.Row.LeadArticleId = story.Coverage[0].ArticleId;
            else story.Settle(now);
            story.IsNew = false;
            (alone ? _leads : _stories).Write(story.Row);
        }

        await StoryRecount.RunAsync(_context, settled.Select(article => article.StoryId).OfType<long>(), now, cancellationToken);
        _rows.Finish();
        await _log.TrimAsync(now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return stored;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _revisions.Dispose();
        _edits.Dispose();
        _pages.Dispose();
        _merges.Dispose();
        _newStories.Dispose();
        _stories.Dispose();
        _leads.Dispose();
        _sources.Dispose();
        _log.Dispose();
        _moves.Dispose();
        _context.Dispose();
    }

    /// <summary>A story that is open is settled with the others; one that is not, from the store.</summary>
    private static void Find(OpenStory? story, Article article, HashSet<OpenStory> touched, List<Article> settled)
    {
        if (story is null) settled.Add(article);
        else touched.Add(story);
    }

    /// <summary>A transaction in which nobody has taken a story away that is in mind. What is in mind is loaded outside of it.</summary>
    private async Task<IDbContextTransaction> BeginAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            await _open.RefreshAsync(_context, now, cancellationToken);
            var transaction = await _context.Database.BeginTransactionAsync(cancellationToken);
            if (await _open.IsCurrentAsync(_context, cancellationToken)) return transaction;
            await transaction.DisposeAsync();
        }
    }

    /// <summary>What an admin may have changed since the pass began.</summary>
    private async Task<Dictionary<int, CurrentSource>> CurrentAsync(IReadOnlyList<SourcePass> passes, CancellationToken cancellationToken)
    {
        int[] ids = [.. passes.Select(pass => pass.Source.Id)];
        return await _context.Sources.Where(source => EF.Parameter(ids).Contains(source.Id))
            .Select(source => new CurrentSource(source.Id, source.Address, source.State, source.PublisherId, source.Role))
            .ToDictionaryAsync(source => source.Id, cancellationToken);
    }

    private StoredPass Write(SourcePass pass, CurrentSource current, KnownAddresses addresses, HashSet<OpenStory> touched, DateTimeOffset now)
    {
        var fresh = 0;
        foreach (var draft in pass.New)
        {
            var id = addresses.Find(draft, current.Id);
            if (id is null)
            {
                id = Add(draft, current, touched, now);
                addresses.Add(draft, current.Id, id.Value);
                fresh++;
            }

            _rows.Sight(
                new() { SourceId = current.Id, ExternalId = draft.Entry.ExternalId, ArticleId = id.Value, SeenAt = pass.At, EntryHash = draft.Entry.Hash });
        }

        var changed = pass.Edited.Count(edit => _edits.Write(edit, current.Id, pass.At));
        var found = pass.Findings;
        if (current.State is SourceState.Paused or SourceState.Retired) found = found with { State = current.State };
        if (fresh > 0) found = found with { LastNewArticleAt = pass.At };
        _sources.Write(found);
        _moves.Write(pass.Source, found, pass.At);
        _log.Write(pass, fresh, changed);
        return new(fresh, changed, Known: true) { Findings = found };
    }

    private long Add(ArticleDraft draft, CurrentSource source, HashSet<OpenStory> touched, DateTimeOffset now)
    {
        var article = draft.Article;
        article.SourceId = source.Id;
        var place = _open.Place(draft);
        article.CopyOfId = place.CopyOf;
        if (place.Story.Row.Id == 0)
        {
            place.Story.Begin(OpenStories.CoverageOf(article, source.PublisherId, source.Role), now);
            place.Story.Row.Id = _newStories.Write(place.Story.Row);
        }

        _merges.Write(place.Merged, place.Story);
        article.StoryId = place.Story.Row.Id;
        _rows.Add(article, draft.Tags);
        _open.Keep(place.Story, draft, source.PublisherId, source.Role);
        touched.Add(place.Story);
        return article.Id;
    }

    private sealed record CurrentSource(int Id, string Address, SourceState State, int PublisherId, SourceRole Role);
}
