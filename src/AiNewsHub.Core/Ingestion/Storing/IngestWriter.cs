using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Deciding;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
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
    private readonly EditorWords _words;
    private readonly RuleVerdicts _rules;
    private readonly OpenStories _open;
    private readonly StoryWrites _stories;
    private readonly TableWriter<SourceFindings> _sources;
    private readonly FetchLogRows _log;
    private readonly SourceMoves _moves;
    private readonly SubscriptionRows _subscriptions;

    private IngestWriter(HubContext context, IArticleIndex index, TagCatalog tags, OpenStories open, TimeZoneInfo zone)
    {
        _context = context;
        _open = open;
        _rows = new(context, index, tags);
        _revisions = new(context);
        _stories = new(context, open);
        _rules = new(context, zone);
        _edits = new(context, _rows, _revisions, _stories, _rules);
        _pages = new(context, _rows, _revisions, _stories, _rules);
        _words = new(context, open, _stories, _rows);
        _sources = TableWriter<SourceFindings>.UpdateOf<Source>(context);
        _log = new(context);
        _moves = new(context);
        _subscriptions = new(context);
    }

    /// <summary>A writer with a connection of its own and the recent stories in mind; takes over the context.</summary>
    public static async Task<IngestWriter> OpenAsync(
        HubContext context, IArticleIndex index, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var tags = await TagCatalog.LoadAsync(context, cancellationToken);
        return new(context, index, tags, await OpenStories.LoadAsync(context, now, cancellationToken), zone);
    }

    /// <summary>Stores all of them or, when it throws, none; then this writer is to be thrown away, for its memory is ahead of the store.</summary>
    public async Task<IReadOnlyList<StoredPass>> WriteAsync(
        IReadOnlyList<SourcePass> passes, IReadOnlyList<ReadPage> pages, IReadOnlyList<EditorWord> words, DateTimeOffset now,
            CancellationToken cancellationToken)
    {
        _rows.Forget();
        _stories.Forget();
        await using var transaction = await BeginAsync(now, cancellationToken);
        var current = await CurrentSource.LoadAsync(_context, passes.Select(pass => pass.Source.Id), cancellationToken);
        var addresses = await KnownAddresses.LoadAsync(_context, passes, cancellationToken);
        await _rules.LoadAsync(
            [.. passes.SelectMany(pass => pass.Edited).Select(edit => edit.ArticleId).Concat(pages.Select(page => page.Article.Id)).Distinct()],
            cancellationToken);
        await _edits.LoadAsync(passes, cancellationToken);
        await _moves.LoadAsync(passes, cancellationToken);
        await _subscriptions.LoadAsync(passes, cancellationToken);
        await _pages.LoadAsync(pages, cancellationToken);
        var stored = new StoredPass[passes.Count];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = current.TryGetValue(passes[i].Source.Id, out var source) && source.Address == passes[i].Source.Address
                ? Write(passes[i], source, addresses, now)
                : new(0, 0, Known: false);
        }

        foreach (var page in pages) _pages.Write(page, now);
        _rows.WriteTags();
        await _words.RuleAsync(_rules.Ruled, _rules.Ended, now, cancellationToken);
        foreach (var word in words) await _words.WriteAsync(word, now, cancellationToken);
        await _stories.FinishAsync(now, cancellationToken);
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
        _words.Dispose();
        _stories.Dispose();
        _sources.Dispose();
        _log.Dispose();
        _moves.Dispose();
        _subscriptions.Dispose();
        _context.Dispose();
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

    private StoredPass Write(SourcePass pass, CurrentSource current, KnownAddresses addresses, DateTimeOffset now)
    {
        var fresh = 0;
        foreach (var draft in pass.New)
        {
            var id = addresses.Find(draft, current.Id);
            if (id is null)
            {
                id = Add(draft, current, now);
                addresses.Add(draft, current.Id, id.Value);
                fresh++;
            }

            _rows.Sight(
                new() { SourceId = current.Id, ExternalId = draft.Entry.ExternalId, ArticleId = id.Value, SeenAt = pass.At, EntryHash = draft.Entry.Hash });
        }

        foreach (var renaming in pass.Renamed) _rows.Rename(renaming);
        var changed = pass.Edited.Count(edit => _edits.Write(edit, current, pass.At));
        var found = pass.Findings;
        if (current.State is SourceState.Paused or SourceState.Retired) found = found with { State = current.State };
        if (fresh > 0) found = found with { LastNewArticleAt = pass.At };
        _sources.Write(found);
        _moves.Write(pass.Source, found, pass.At);
        _subscriptions.Write(pass);
        _log.Write(pass, fresh, changed);
        return new(fresh, changed, Known: true) { Findings = found };
    }

    private long Add(ArticleDraft draft, CurrentSource source, DateTimeOffset now)
    {
        var article = draft.Article;
        article.SourceId = source.Id;
        _rules.Judge(new(article, article.Content!.Text, _rows.Carried(0, draft.Tags), source.Searched!));
        article.State = Admission.Of(source.Scope, article.Relevance, verdict: null, rule: article.ByRule);
        if (article.State != ArticleState.Shown)
        {
            // A page may show that it is about the industry after all, where the feed's words leave that open.
            if (article.State == ArticleState.OffTopic) article.PageDueAt = null;
            article.ImageDueAt = null;
            _rows.Add(article, draft.Tags);
            return article.Id;
        }

        var story = _stories.Place(article, draft.Entry.ExternalId, draft.Features, source, now);
        _rows.Add(article, draft.Tags);
        _stories.Keep(story, article, draft.Features, source);
        return article.Id;
    }
}
