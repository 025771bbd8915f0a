using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>Says what a rule would do, and does nothing.</summary>
public sealed class TryRule(HubContext context, IArticleSearch search, TimeZoneInfo zone, TimeProvider time)
{
    /// <summary>So many days are looked at.</summary>
    public const int Days = 30;

    private const int Listed = 50;

    /// <summary>An empty trial where the rule finds nothing that could be asked for.</summary>
    /// <param name="id">The rule, where it is one already; a new one stands last.</param>
    /// <param name="terms">What it is to say.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<RuleTrial> RunAsync(int? id, RuleTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (SearchReading.Of(terms.Query).Query is not { } query || !SearchMatcher.CanTell(query)) return new() { Effect = terms.Effect };
        var since = time.GetUtcNow().AddDays(-Days);
        var found = await search.MatchesAsync(context, query, zone, since, cancellationToken);
        return new()
        {
            Effect = terms.Effect,
            Found = found.Count,
            Changed = await ChangedAsync(terms, found, cancellationToken),
            Shown = await context.Articles.CountAsync(article => article.ShownAt >= since && article.State == ArticleState.Shown, cancellationToken),
            Days = found.CountBy(match => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(match.ShownAt, zone).DateTime))
                .ToDictionary(day => day.Key, day => day.Value),
            Articles = await ArticlesAsync([.. found.Take(Listed).Select(match => match.Id)], cancellationToken),
            Conflicts = await ConflictsAsync(id, terms, found, since, cancellationToken),
        };
    }

    private async Task<int> ChangedAsync(RuleTerms terms, IReadOnlyList<SearchMatch> found, CancellationToken cancellationToken)
    {
        if (terms.Effect != RuleEffect.Tag) return found.Count(match => Changes(terms.Effect, match.State));
        var ids = found.Select(match => match.Id).ToHashSet();
        var first = ids.Count == 0 ? 0 : ids.Min();
        // By the tag's own index: what is found may be too much for a list.
        var carried = await context.ArticleTags.Where(tag => tag.Tag!.Slug == terms.Target && tag.ArticleId >= first).Select(tag => tag.ArticleId)
            .ToListAsync(cancellationToken);
        return ids.Count - carried.Count(ids.Contains);
    }

    private static bool Changes(RuleEffect effect, ArticleState state) => effect switch
    {
        RuleEffect.Keep => state is ArticleState.Held or ArticleState.OffTopic,
        _ => state == ArticleState.Shown,
    };

    private async Task<IReadOnlyList<TriedArticle>> ArticlesAsync(List<long> ids, CancellationToken cancellationToken) =>
        await context.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .OrderByDescending(article => article.ShownAt).ThenByDescending(article => article.Id)
            .Select(article => new TriedArticle(article.Id, article.Title, article.Language, article.Source!.Name, article.ShownAt, article.State))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<RuleConflict>> ConflictsAsync(
        int? id, RuleTerms terms, IReadOnlyList<SearchMatch> found, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (terms.Effect == RuleEffect.Tag || found.Count == 0) return [];
        var rules = await context.Rules.AsNoTracking().Where(rule => rule.DeletedAt == null)
            .OrderBy(rule => rule.Position).ThenBy(rule => rule.Id).ToListAsync(cancellationToken);
        var own = rules.FindIndex(rule => rule.Id == id);
        var ids = found.Select(match => match.Id).ToHashSet();
        var conflicts = new List<RuleConflict>();
        foreach (var (place, rule) in rules.Index().Where(other => other.Item.Id != id && other.Item.IsActive && SaysOtherwise(terms, other.Item)))
        {
            if (SearchReading.Of(rule.Query).Query is not { } query) continue;
            var both = (await search.MatchesAsync(context, query, zone, since, cancellationToken)).Count(match => ids.Contains(match.Id));
            if (both > 0) conflicts.Add(new(rule.Id, rule.Name, both, Wins: own < 0 || place < own));
        }

        return conflicts;
    }

    /// <summary>Two that say the same of an article are of one mind.</summary>
    private static bool SaysOtherwise(RuleTerms terms, Rule other) => terms.Effect.Contradicts(other.Effect)
        && (terms.Effect, terms.Target, terms.Place) != (other.Effect, other.Target, other.Place);
}
