using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>Stores what editors say, in the log too, with what takes it back; who has not seen the last word on a thing is told.</summary>
internal sealed class EditorWords : IDisposable
{
    private readonly HubContext _context;
    private readonly StoryMoves _moves;
    private readonly StoryDecisions _stories;
    private readonly StoryUndo _undo;
    private readonly ArticleDecisions _articles;
    private readonly RuleDecisions _rules;

    public EditorWords(HubContext context, OpenStories open, StoryWrites stories, ArticleRows rows)
    {
        _context = context;
        _moves = new(context, open, stories);
        var bonds = new Bonds(context, open);
        _stories = new(context, open, stories, _moves, bonds);
        _undo = new(context, open, stories, _moves, bonds, _stories);
        _articles = new(context, stories, _moves, rows);
        _rules = new(context, _articles, _stories);
    }

    public async Task WriteAsync(EditorWord word, DateTimeOffset now, CancellationToken cancellationToken)
    {
        word.Outcome = word switch
        {
            EditorWord.Again again => await _articles.JudgeAsync(again.ArticleId, now, cancellationToken),
            EditorWord.AboutAi said => await OnArticleAsync(said.ArticleId, said.Note, now,
                article => _articles.VerdictAsync(article, said.Verdict, now, cancellationToken), cancellationToken),
            EditorWord.OnArticle said => await OnArticleAsync(said.ArticleId, said.Note, now,
                article => _articles.WriteAsync(article, said.Change, now, cancellationToken), cancellationToken),
            EditorWord.OnStory said => await OnStoryAsync(said, now, cancellationToken),
            EditorWord.ApplyRule said => await _rules.ApplyAsync(said, now, cancellationToken),
            EditorWord.TakeBackRule said => await _rules.TakeBackAsync(said, now, cancellationToken),
            EditorWord.Undo said => await UndoAsync(said, now, cancellationToken),
            _ => DecisionOutcome.Gone,
        };
        await _context.SaveChangesAsync(cancellationToken);
        _context.ChangeTracker.Clear();
    }

    /// <summary>Stores what rules do to articles that came in.</summary>
    public Task RuleAsync(
        IReadOnlyList<RuledArticle> ruled, IReadOnlyList<(long Article, int Rule)> ended, DateTimeOffset now, CancellationToken cancellationToken) =>
        _rules.RunAsync(ruled, ended, now, cancellationToken);

    public void Dispose()
    {
        _rules.Dispose();
        _moves.Dispose();
        _stories.Dispose();
        _articles.Dispose();
    }

    private async Task<DecisionOutcome> OnStoryAsync(EditorWord.OnStory said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await _stories.StoryAsync(said.StoryId, cancellationToken) is not { } story) return DecisionOutcome.Gone;
        var last = await _context.AuditEntries.Where(entry => entry.StoryId == story.Id).MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
        // Pressed twice, it is as was wanted.
        if (said.Note.Seen is { } seen && seen != last) return StoryDecisions.IsSo(story, said.Change) ? DecisionOutcome.Done : DecisionOutcome.Changed;
        var name = await _stories.NameAsync(story, cancellationToken);
        if (await _stories.WriteAsync(story, said.Change, now, cancellationToken) is not { } done) return DecisionOutcome.Idle;
        Note(done, said.Note, name, story.Id, (said.Change as StoryChange.Apart)?.ArticleId, now);
        return DecisionOutcome.Done;
    }

    private async Task<DecisionOutcome> OnArticleAsync(
        long id, DecisionNote note, DateTimeOffset now, Func<Article, Task<DoneDecision?>> decide, CancellationToken cancellationToken)
    {
        if (await _articles.FindAsync(id, cancellationToken) is not { } article) return DecisionOutcome.Gone;
        var last = await _context.AuditEntries.Where(entry => entry.ArticleId == id).MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
        if (note.Seen is { } seen && seen != last) return DecisionOutcome.Changed;
        var name = article.Title;
        if (await decide(article) is not { } done) return DecisionOutcome.Idle;
        // What was removed is not named any more.
        Note(done, note, article.State == ArticleState.Removed ? article.CanonicalUrl : name, null, id, now);
        return DecisionOutcome.Done;
    }

    private async Task<DecisionOutcome> UndoAsync(EditorWord.Undo said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entry = await _context.AuditEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == said.EntryId, cancellationToken);
        // Changes of sources have a way back of their own.
        if (entry is not { Undo: { } undo, UndoneAt: null } || entry is { StoryId: null, ArticleId: null }) return DecisionOutcome.Gone;
        var note = UndoNote.Read(undo);
        var isUndone = note.Article is null && note.Tag is null
            ? await _undo.RunAsync(entry, note, now, cancellationToken)
            : await _articles.UndoAsync(entry, note, now, cancellationToken);
        if (!isUndone) return DecisionOutcome.Changed;
        await _context.AuditEntries.Where(row => row.Id == entry.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UndoneAt, now).SetProperty(row => row.UndoneBy, said.By), cancellationToken);
        _context.AuditEntries.Add(UndoneLine.Of(entry, said.By, now));
        return DecisionOutcome.Done;
    }

    private void Note(DoneDecision done, DecisionNote note, string subject, long? storyId, long? articleId, DateTimeOffset now) =>
        _context.AuditEntries.Add(new()
        {
            At = now,
            Who = note.By,
            Action = done.Action,
            Subject = subject,
            StoryId = storyId,
            ArticleId = articleId,
            Reason = note.Reason,
            Before = done.Before,
            After = done.After,
            Undo = done.Undo?.Write(),
        });
}
