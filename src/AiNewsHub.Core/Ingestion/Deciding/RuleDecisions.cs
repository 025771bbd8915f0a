using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>Stores what rules do to articles and their stories, each with what takes it back. What an editor decided of one by itself stays.</summary>
internal sealed class RuleDecisions(HubContext context, ArticleDecisions articles, StoryDecisions stories) : IDisposable
{
    private readonly TableWriter<RuleAct> _acts = TableWriter<RuleAct>.Insert(context);
    private readonly TableWriter<ArticleTag> _tags = TableWriter<ArticleTag>.Insert(context);

    /// <summary>What follows of the rules for articles that came in, which are judged by then.</summary>
    public async Task RunAsync(
        IReadOnlyList<RuledArticle> ruled, IReadOnlyList<(long Article, int Rule)> ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (article, rule) in ended)
            await context.RuleActs.Where(act => act.ArticleId == article && act.RuleId == rule).ExecuteDeleteAsync(cancellationToken);
        foreach (var (article, rule) in ruled)
        {
            var act = Act(article.Id, rule, now);
            if (rule.Effect.IsOfSight || await ActAsync(article, rule, act, now, cancellationToken)) _acts.Write(act);
        }
    }

    public async Task<DecisionOutcome> ApplyAsync(EditorWord.ApplyRule said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await context.Rules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == said.RuleId, cancellationToken) is not { } rule)
            return DecisionOutcome.Gone;
        var before = await context.RuleActs.AsNoTracking().Where(act => EF.Parameter(said.Articles).Contains(act.ArticleId))
            .Join(context.Rules, act => act.RuleId, other => other.Id, (act, other) => new EarlierAct(act, other.Position, other.Id))
            .ToListAsync(cancellationToken);
        var acts = before.ToLookup(earlier => earlier.Act.ArticleId);
        foreach (var id in said.Articles)
        {
            if (await articles.FindAsync(id, cancellationToken) is not { } article || !MayAct(article, rule, acts[id])) continue;
            var act = Act(id, rule, now);
            act.RunId = said.RunId;
            if (rule.Effect.IsOfSight) await SetSightAsync(article, rule.Effect, act, now, cancellationToken);
            else if (!await ActAsync(article, rule, act, now, cancellationToken)) continue;
            _acts.Write(act);
            said.Changed++;
        }

        return DecisionOutcome.Done;
    }

    public async Task<DecisionOutcome> TakeBackAsync(EditorWord.TakeBackRule said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var acts = await context.RuleActs.AsNoTracking()
            .Where(act => act.RuleId == said.RuleId && EF.Parameter(said.Articles).Contains(act.ArticleId)).ToListAsync(cancellationToken);
        foreach (var act in acts)
        {
            if (await articles.FindAsync(act.ArticleId, cancellationToken) is { } article) await TakeBackAsync(article, act, now, cancellationToken);
            said.Changed++;
        }

        await context.RuleActs.Where(act => act.RuleId == said.RuleId && EF.Parameter(said.Articles).Contains(act.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        return DecisionOutcome.Done;
    }

    public void Dispose()
    {
        _acts.Dispose();
        _tags.Dispose();
    }

    private sealed record EarlierAct(RuleAct Act, int Position, int RuleId);

    /// <summary>Not where an editor hid the article or said otherwise, where it is done already, or where a rule that stands before had its way.</summary>
    private static bool MayAct(Article article, Rule rule, IEnumerable<EarlierAct> earlier)
    {
        if (rule.Effect.IsOfSight && article.State == ArticleState.Hidden && article.ByRule is null) return false;
        foreach (var (act, position, id) in earlier)
        {
            if (id == rule.Id || rule.Effect.IsOfSight && act is { IsOverruled: true, Effect.IsOfSight: true }) return false;
            if (rule.Effect.Contradicts(act.Effect) && (position, id).CompareTo((rule.Position, rule.Id)) < 0) return false;
        }

        return true;
    }

    private async Task SetSightAsync(Article article, RuleEffect effect, RuleAct act, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Of rules that contradict each other one act stands.
        await context.RuleActs.Where(other => other.ArticleId == article.Id && RuleEffects.OfSight.Contains(other.Effect))
            .ExecuteDeleteAsync(cancellationToken);
        if (article.StoryId is { } story)
            (act.StoryId, act.Undo) = (story, new UndoNote { Moved = [new(article.Id, story) { CopyOf = article.CopyOfId }] }.Write());
        article.State = RuleVerdicts.Unruled(article.State, article.ByRule, effect);
        article.ByRule = effect;
        await articles.JudgeAsync(article, now, cancellationToken);
    }

    /// <summary>False where it is so already, or cannot be.</summary>
    private async Task<bool> ActAsync(Article article, Rule rule, RuleAct act, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (rule.Effect == RuleEffect.Tag) return await TagAsync(article.Id, rule.Target!, cancellationToken);
        if (article.StoryId is not { } id || await stories.StoryAsync(id, cancellationToken) is not { } story) return false;
        // An editor's own place or section stands.
        if (rule.Effect == RuleEffect.Pin ? story.PinnedUntil > now : story.Section is not null) return false;
        StoryChange change = rule.Effect == RuleEffect.Pin
            ? new StoryChange.Pin(rule.Target, rule.Place, now.AddHours(rule.Hours ?? 0)) : new StoryChange.File(rule.Target);
        if (await stories.WriteAsync(story, change, now, cancellationToken) is not { } done) return false;
        (act.StoryId, act.Undo) = (id, done.Undo!.Write());
        return true;
    }

    private async Task<bool> TagAsync(long articleId, string slug, CancellationToken cancellationToken)
    {
        var tag = await context.Tags.Where(row => row.Slug == slug && row.Active).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (tag is not { } id || await context.ArticleTags.AnyAsync(row => row.ArticleId == articleId && row.TagId == id, cancellationToken)
            || await context.TagRefusals.AnyAsync(row => row.ArticleId == articleId && row.TagId == id, cancellationToken)) return false;
        _tags.Write(new() { ArticleId = articleId, TagId = id, By = TaggedBy.Rule, Score = 1 });
        return true;
    }

    private async Task TakeBackAsync(Article article, RuleAct act, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (act.Effect.IsOfSight)
        {
            if (act.IsOverruled || article.ByRule != act.Effect) return;
            article.State = RuleVerdicts.Unruled(article.State, article.ByRule, now: null);
            article.ByRule = null;
            var from = act.Undo is { } undo ? UndoNote.Read(undo).Moved : [];
            await articles.JudgeAsync(article, now, cancellationToken, act.StoryId, from.Count > 0 ? from[0].CopyOf : null);
        }
        else if (act.Effect == RuleEffect.Tag)
        {
            await context.ArticleTags.Where(tag => tag.ArticleId == article.Id && tag.By == TaggedBy.Rule && tag.Tag!.Slug == act.Target)
                .ExecuteDeleteAsync(cancellationToken);
        }
        else if (act.StoryId is { } id && await stories.StoryAsync(id, cancellationToken) is { } story && UndoNote.Read(act.Undo!) is { } note
            && StoryMarks.Of(story).Undone(note.Before!, note.After!) is { } marks)
        {
            stories.Set(story, marks);
        }
    }

    private static RuleAct Act(long articleId, Rule rule, DateTimeOffset now) =>
        new() { ArticleId = articleId, RuleId = rule.Id, Version = rule.Version, Effect = rule.Effect, Target = rule.Target, At = now };
}
