using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>Stores which articles are of a story and which are not, by an editor's word; the latest word counts.</summary>
internal sealed class Bonds(HubContext context, OpenStories open)
{
    /// <summary>They are not of the story; those of which that was not said yet.</summary>
    public async Task<List<Bond>> PartAsync(IReadOnlyList<long> articles, long storyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await context.StorySeparations.Where(apart => apart.StoryId == storyId && EF.Parameter(articles).Contains(apart.ArticleId))
            .Select(apart => apart.ArticleId).ToListAsync(cancellationToken);
        List<Bond> parted = [.. articles.Except(known).Select(article => new Bond(article, storyId))];
        await PartAsync(parted, now, cancellationToken);
        return parted;
    }

    /// <summary>They may be of the story again; what is not so any more.</summary>
    public async Task<List<Bond>> RejoinAsync(IReadOnlyList<long> articles, long storyId, CancellationToken cancellationToken)
    {
        var rows = await context.StorySeparations
            .Where(apart => EF.Parameter(articles).Contains(apart.ArticleId)
                && (apart.StoryId == storyId || context.Stories.Any(story => story.Id == apart.StoryId && story.MergedIntoId == storyId)))
            .Select(apart => new Bond(apart.ArticleId, apart.StoryId)).ToListAsync(cancellationToken);
        foreach (var row in rows) open.Rejoin(row.ArticleId, storyId);
        await RejoinAsync(rows, cancellationToken);
        return rows;
    }

    /// <summary>They are of the story, and stay there; those that were not held there, with where they were.</summary>
    public async Task<List<MovedArticle>> HoldAsync(IReadOnlyList<long> articles, long storyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await context.StoryHolds.AsNoTracking().Where(hold => EF.Parameter(articles).Contains(hold.ArticleId))
            .ToDictionaryAsync(hold => hold.ArticleId, hold => hold.StoryId, cancellationToken);
        List<MovedArticle> held = [.. articles.Select(id => new MovedArticle(id, before.TryGetValue(id, out var story) ? story : null))
            .Where(hold => hold.From != storyId)];
        foreach (var article in held) await HoldAsync(article.ArticleId, storyId, now, cancellationToken);
        return held;
    }

    /// <summary>It may be of any story.</summary>
    public Task ReleaseAsync(long article, CancellationToken cancellationToken) => HoldAsync(article, null, default, cancellationToken);

    /// <summary>As it was before a decision.</summary>
    public async Task UndoAsync(UndoNote note, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var hold in note.Held) await HoldAsync(hold.ArticleId, hold.From, now, cancellationToken);
        await RejoinAsync(note.Parted, cancellationToken);
        await PartAsync(note.Rejoined, now, cancellationToken);
    }

    private async Task HoldAsync(long article, long? storyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await context.StoryHolds.Where(hold => hold.ArticleId == article).ExecuteDeleteAsync(cancellationToken);
        open.Hold(article, storyId);
        if (storyId is not { } story || !await context.Articles.AnyAsync(row => row.Id == article, cancellationToken)) return;
        context.StoryHolds.Add(new() { ArticleId = article, StoryId = story, At = now });
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private async Task PartAsync(IReadOnlyList<Bond> bonds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (article, story) in bonds)
        {
            if (await context.StorySeparations.AnyAsync(apart => apart.ArticleId == article && apart.StoryId == story, cancellationToken)) continue;
            context.StorySeparations.Add(new() { ArticleId = article, StoryId = story, At = now });
            open.Part(article, story);
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private async Task RejoinAsync(IReadOnlyList<Bond> bonds, CancellationToken cancellationToken)
    {
        foreach (var (article, story) in bonds)
        {
            await context.StorySeparations.Where(apart => apart.ArticleId == article && apart.StoryId == story).ExecuteDeleteAsync(cancellationToken);
            open.Rejoin(article, story);
        }
    }
}
