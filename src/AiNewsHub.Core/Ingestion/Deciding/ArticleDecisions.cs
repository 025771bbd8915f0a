using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Deciding;

/// <summary>Stores what editors decide of articles, with what follows for their stories.</summary>
internal sealed class ArticleDecisions(HubContext context, StoryWrites stories, StoryMoves moves, ArticleRows rows) : IDisposable
{
    private readonly TableWriter<Article> _articles = TableWriter<Article>.Update(
        context, nameof(Article.EditorAboutAi), nameof(Article.State), nameof(Article.PageDueAt), nameof(Article.ImageDueAt),
        nameof(Article.ByRule));

    private readonly TableWriter<Article> _fields = TableWriter<Article>.Update(
        context, nameof(Article.Corrections), nameof(Article.Title), nameof(Article.Language), nameof(Article.Kind), nameof(Article.ShownAt));

    /// <summary>With its source; null where there is none, or nothing of it is kept.</summary>
    public Task<Article?> FindAsync(long id, CancellationToken cancellationToken) => context.Articles.AsNoTracking().Include(row => row.Source)
        .SingleOrDefaultAsync(row => row.Id == id && row.State != ArticleState.Expired && row.State != ArticleState.Removed, cancellationToken);

    /// <summary>Judges it by what its source is set to now.</summary>
    public async Task<DecisionOutcome> JudgeAsync(long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } article) return DecisionOutcome.Gone;
        await JudgeAsync(article, now, cancellationToken);
        return DecisionOutcome.Done;
    }

    public async Task<DoneDecision?> VerdictAsync(Article article, bool? verdict, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = Before(article);
        var moved = Moved(article);
        article.EditorAboutAi = verdict;
        await JudgeAsync(article, now, cancellationToken);
        return new("article.relevance", Said(before.Verdict), Said(verdict), new() { Article = before, Moved = moved });
    }

    /// <summary>Null where it is so already.</summary>
    public Task<DoneDecision?> WriteAsync(Article article, ArticleChange change, DateTimeOffset now, CancellationToken cancellationToken) => change switch
    {
        ArticleChange.Hide hide => HideAsync(article, hide.IsHidden, now, cancellationToken),
        ArticleChange.Remove => RemoveAsync(article, cancellationToken),
        ArticleChange.Correct correct => CorrectAsync(article, correct.Corrections, cancellationToken),
        ArticleChange.Tag tag => TagAsync(article, tag, now, cancellationToken),
        _ => Task.FromResult<DoneDecision?>(null),
    };

    /// <summary>False where it cannot be any more.</summary>
    public async Task<bool> UndoAsync(AuditEntry entry, UndoNote note, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindAsync(entry.ArticleId!.Value, cancellationToken) is not { } article) return false;
        if (note.Tag is { } tag) return await UndoTagAsync(article, tag, note.Article is not null, cancellationToken);
        if (note.Article is not { } before) return false;
        if (before.Fields is { } fields)
        {
            article.Corrections = before.Corrections;
            await SetAsync(article, fields, cancellationToken);
            return true;
        }

        if (article.EditorAboutAi == before.Verdict && article.State == before.State) return false;
        if (before.ByRule != article.ByRule && before.ByRule is not null) await OverruleAsync(article.Id, isOverruled: false, cancellationToken);
        (article.EditorAboutAi, article.State, article.ByRule) = (before.Verdict, before.State, before.ByRule);
        await JudgeAsync(article, now, cancellationToken, note.Moved is [{ From: { } from }] ? from : null, note.Moved.Count > 0 ? note.Moved[0].CopyOf : null);
        return true;
    }

    public void Dispose()
    {
        _articles.Dispose();
        _fields.Dispose();
    }

    private async Task<DoneDecision?> HideAsync(Article article, bool isHidden, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (isHidden == (article.State == ArticleState.Hidden)) return null;
        var before = Before(article);
        var moved = Moved(article);
        if (!isHidden && article.ByRule == RuleEffect.Hide)
        {
            article.ByRule = null;
            await OverruleAsync(article.Id, isOverruled: true, cancellationToken);
        }

        // What it would be without an editor's word is found by the judgement.
        article.State = isHidden ? ArticleState.Hidden : ArticleState.Shown;
        await JudgeAsync(article, now, cancellationToken);
        return new(isHidden ? "article.hidden" : "article.shown", null, null, new() { Article = before, Moved = moved });
    }

    private async Task<DoneDecision?> RemoveAsync(Article article, CancellationToken cancellationToken)
    {
        stories.Leave(article);
        await new ArticleRemoval(context, rows).RunAsync(article.Id, article.Title, cancellationToken);
        article.State = ArticleState.Removed;
        return new("article.removed", null, null, Undo: null);
    }

    private async Task<DoneDecision?> CorrectAsync(Article article, ArticleCorrections corrections, CancellationToken cancellationToken)
    {
        if (corrections == (article.Corrections ?? new())) return null;
        var before = Before(article) with { Fields = Fields(article) };
        article.Corrections = corrections == new ArticleCorrections() ? null : corrections;
        await SetAsync(article, corrections, cancellationToken);
        return new("article.corrected", Said(before.Fields), Said(Fields(article)), new() { Article = before });
    }

    /// <summary>Sets what is said; what is not stays as it is.</summary>
    private async Task SetAsync(Article article, ArticleCorrections fields, CancellationToken cancellationToken)
    {
        var title = article.Title;
        Corrected.Apply(article, fields);
        _fields.Write(article);
        if (article.Title != title) await rows.RetitleAsync(article.Id, article.Title, cancellationToken);
        if (article.StoryId is not null) stories.Refile(article);
    }

    private async Task<DoneDecision?> TagAsync(Article article, ArticleChange.Tag said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var carried = await context.ArticleTags.AsNoTracking().SingleOrDefaultAsync(tag => tag.ArticleId == article.Id && tag.TagId == said.TagId,
            cancellationToken);
        if (said.IsCarried == carried is not null) return null;
        var name = await context.Tags.Where(tag => tag.Id == said.TagId).Select(tag => tag.Slug).SingleOrDefaultAsync(cancellationToken);
        if (name is null) return null;
        await context.ArticleTags.Where(tag => tag.ArticleId == article.Id && tag.TagId == said.TagId).ExecuteDeleteAsync(cancellationToken);
        await context.TagRefusals.Where(refusal => refusal.ArticleId == article.Id && refusal.TagId == said.TagId).ExecuteDeleteAsync(cancellationToken);
        var own = new ArticleTag { ArticleId = article.Id, TagId = said.TagId, By = TaggedBy.Editor, Score = 1 };
        if (said.IsCarried) context.ArticleTags.Add(own);
        else context.TagRefusals.Add(new() { ArticleId = article.Id, TagId = said.TagId, At = now });
        return said.IsCarried
            ? new("article.tagged", null, name, new() { Tag = own, Article = Before(article) })
            : new("article.untagged", name, null, new() { Tag = carried });
    }

    private async Task<bool> UndoTagAsync(Article article, ArticleTag tag, bool wasAdded, CancellationToken cancellationToken)
    {
        await context.TagRefusals.Where(refusal => refusal.ArticleId == article.Id && refusal.TagId == tag.TagId).ExecuteDeleteAsync(cancellationToken);
        await context.ArticleTags.Where(carried => carried.ArticleId == article.Id && carried.TagId == tag.TagId).ExecuteDeleteAsync(cancellationToken);
        if (!wasAdded) context.ArticleTags.Add(tag);
        return true;
    }

    /// <summary>An editor's word on whether readers see it counts more than a rule's.</summary>
    private Task<int> OverruleAsync(long id, bool isOverruled, CancellationToken cancellationToken) => context.RuleActs
        .Where(act => act.ArticleId == id && RuleEffects.OfSight.Contains(act.Effect))
        .ExecuteUpdateAsync(set => set.SetProperty(act => act.IsOverruled, isOverruled), cancellationToken);

    /// <summary>Brings it to where it belongs by what is said of it now.</summary>
    /// <param name="article">With its source.</param>
    /// <param name="now">When that is.</param>
    /// <param name="cancellationToken">Ends it; the transaction is to be given up then.</param>
    /// <param name="storyId">Where it was before; null where its story is to be looked for.</param>
    /// <param name="copyOf">What it repeated there.</param>
    public async Task JudgeAsync(
        Article article, DateTimeOffset now, CancellationToken cancellationToken, long? storyId = null, long? copyOf = null)
    {
        Admission.Judge(article, now);
        _articles.Write(article);
        if (article.State != ArticleState.Shown) stories.Leave(article);
        else if (article.StoryId is null && await StillThereAsync(storyId, cancellationToken) is { } story)
            await moves.RunAsync([article.Id], story, new Dictionary<long, long?> { [article.Id] = copyOf }, now, cancellationToken);
        else if (article.StoryId is null) await stories.EnterAsync(article, now, cancellationToken);
    }

    /// <summary>The story that an article left, or the one that took it in since.</summary>
    private async Task<Story?> StillThereAsync(long? id, CancellationToken cancellationToken)
    {
        if (id is null) return null;
        var now = await context.Stories.Where(story => story.Id == id).Select(story => story.MergedIntoId ?? story.Id).SingleOrDefaultAsync(cancellationToken);
        return await context.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.Id == now, cancellationToken);
    }

    private static ArticleBefore Before(Article article) => new(article.State, article.EditorAboutAi, article.Corrections, null) { ByRule = article.ByRule };

    private static List<MovedArticle> Moved(Article article) =>
        article.StoryId is { } story ? [new(article.Id, story) { CopyOf = article.CopyOfId }] : [];

    private static ArticleCorrections Fields(Article article) =>
        new() { Title = article.Title, Language = article.Language, Kind = article.Kind, ShownAt = article.ShownAt };

    private static string Said(ArticleCorrections fields) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{fields.Title} · {fields.Language} · {fields.Kind} · {fields.ShownAt:yyyy-MM-dd HH:mm} UTC");

    private static string Said(bool? verdict) => verdict switch { true => "about AI", false => "not about AI", null => "as found" };
}
