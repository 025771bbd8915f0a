using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>A rule that has its way with an article.</summary>
internal sealed record RuledArticle(Article Article, Rule Rule);

/// <summary>What the rules say of the articles of a batch; what follows beside whether readers see them is done at the batch's end.</summary>
internal sealed class RuleVerdicts(HubContext context, TimeZoneInfo zone)
{
    private readonly List<RuledArticle> _ruled = [];
    private readonly List<(long Article, int Rule)> _ended = [];
    private RuleBook _book = RuleBook.Empty;
    private ILookup<long, RuleAct> _acts = Array.Empty<RuleAct>().ToLookup(act => act.ArticleId);

    public IReadOnlyList<RuledArticle> Ruled => _ruled;

    /// <summary>Rules that do not mean an article any more, now that more of it is known.</summary>
    public IReadOnlyList<(long Article, int Rule)> Ended => _ended;

    /// <summary>Reads the rules, and what they did to articles of which more is known now: one look for a batch.</summary>
    public async Task LoadAsync(IReadOnlyList<long> known, CancellationToken cancellationToken)
    {
        _ruled.Clear();
        _ended.Clear();
        _book = await RuleBook.LoadAsync(context, zone, cancellationToken);
        if (_book.IsEmpty || known.Count == 0) return;
        var acts = await context.RuleActs.AsNoTracking().Where(act => EF.Parameter(known).Contains(act.ArticleId)).ToListAsync(cancellationToken);
        _acts = acts.ToLookup(act => act.ArticleId);
    }

    /// <summary>Judges an article that is new.</summary>
    public void Judge(SearchedArticle searched)
    {
        if (_book.IsEmpty) return;
        var verdict = _book.Of(searched);
        searched.Article.ByRule = verdict.Sight?.Effect;
        _ruled.AddRange(verdict.All.Select(rule => new RuledArticle(searched.Article, rule)));
    }

    /// <summary>Judges an article of which more is known now. What an editor decided, or wanted done to it, stays.</summary>
    /// <param name="searched">As it is now.</param>
    /// <param name="before">What a rule said of it.</param>
    public void JudgeAgain(SearchedArticle searched, RuleEffect? before)
    {
        var article = searched.Article;
        article.ByRule = before;
        if (_book.IsEmpty) return;
        var acts = _acts[article.Id].ToList();
        var verdict = _book.Of(searched);
        _ruled.AddRange(verdict.Others.Where(rule => !acts.Exists(act => act.RuleId == rule.Id)).Select(rule => new RuledArticle(article, rule)));
        var sight = acts.Find(act => act.Effect.IsOfSight);
        if (sight is { IsOverruled: true } or { RunId: not null } || sight?.RuleId == verdict.Sight?.Id) return;
        article.ByRule = verdict.Sight?.Effect;
        if (sight is not null) _ended.Add((article.Id, sight.RuleId));
        if (verdict.Sight is { } rule) _ruled.Add(new(article, rule));
    }

    /// <summary>What an article is before rules and relevance have their say: what a rule hid may come back.</summary>
    public static ArticleState Unruled(ArticleState state, RuleEffect? before, RuleEffect? now) =>
        state == ArticleState.Hidden && before == RuleEffect.Hide && now != RuleEffect.Hide ? ArticleState.Shown : state;
}
