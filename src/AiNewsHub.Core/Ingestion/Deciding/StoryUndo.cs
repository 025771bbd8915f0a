using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>Takes back what editors decided of stories.</summary>
internal sealed class StoryUndo(HubContext context, OpenStories open, StoryWrites stories, StoryMoves moves, Bonds bonds, StoryDecisions decisions)
{
    /// <summary>False, with nothing changed, where what it made is not there any more.</summary>
    public async Task<bool> RunAsync(AuditEntry entry, UndoNote note, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var story = await decisions.StoryAsync(entry.StoryId!.Value, cancellationToken);
        var marks = story is null || note.Before is null ? null : StoryMarks.Of(story).Undone(note.Before, note.After!);
        if (note.Before is not null && marks is null) return false;
        var moved = await StillThereAsync(note, cancellationToken);
        if (note.To is not null && moved.Count == 0) return false;
        foreach (var from in moved.Select(article => article.From).Distinct())
            if (from is not { } id || id != note.Ended && await decisions.StoryAsync(id, cancellationToken) is null) return false;
        if (note.Ended is { } gone && !await context.Stories.AnyAsync(row => row.Id == gone && row.MergedIntoId == entry.StoryId, cancellationToken))
            return false;

        if (marks is not null) decisions.Set(story!, marks);
        if (note.Ended is { } ended) await ReviveAsync(ended, note.LedOn, entry.StoryId.Value, cancellationToken);
        foreach (var group in moved.GroupBy(article => article.From!.Value)) await MoveBackAsync(group, note.To!.Value, now, cancellationToken);
        await bonds.UndoAsync(note, now, cancellationToken);
        return true;
    }

    private async Task<List<MovedArticle>> StillThereAsync(UndoNote note, CancellationToken cancellationToken)
    {
        if (note.To is not { } place) return [];
        var ids = note.Moved.Select(article => article.ArticleId).ToList();
        var there = await context.Articles.Where(article => article.StoryId == place && EF.Parameter(ids).Contains(article.Id))
            .Select(article => article.Id).ToListAsync(cancellationToken);
        return [.. note.Moved.Where(article => there.Contains(article.ArticleId))];
    }

    private async Task ReviveAsync(long ended, IReadOnlyList<long> led, long storyId, CancellationToken cancellationToken)
    {
        open.LeadBack(ended);
        await context.Stories.Where(row => row.Id == ended && row.MergedIntoId == storyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.MergedIntoId, (long?)null), cancellationToken);
        await context.Stories.Where(row => EF.Parameter(led).Contains(row.Id) && row.MergedIntoId == storyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.MergedIntoId, ended), cancellationToken);
    }

    private async Task MoveBackAsync(IGrouping<long, MovedArticle> articles, long place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var story = await decisions.StoryAsync(articles.Key, cancellationToken);
        var copies = articles.ToDictionary(article => article.ArticleId, article => article.CopyOf);
        await moves.RunAsync([.. copies.Keys], story!, copies, now, cancellationToken);
        if (await context.Articles.AnyAsync(article => article.StoryId == place, cancellationToken)
            || await decisions.StoryAsync(place, cancellationToken) is not { } left) return;
        // Its address is known by now.
        stories.LeadOn(left, articles.Key);
        open.LeadOn(place, articles.Key);
    }
}
