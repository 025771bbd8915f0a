using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Rules;

/// <summary>The rules that are on, in their order, asked of articles as they come in: no look at the store for any of them.</summary>
internal sealed class RuleBook
{
    private readonly IReadOnlyList<(Rule Rule, SearchNode Query)> _rules;
    private readonly SearchMatcher _matcher;

    private RuleBook(IReadOnlyList<(Rule, SearchNode)> rules, TimeZoneInfo zone) => (_rules, _matcher) = (rules, new(zone));

    public static RuleBook Empty { get; } = new([], TimeZoneInfo.Utc);

    public bool IsEmpty => _rules.Count == 0;

    public static async Task<RuleBook> LoadAsync(HubContext context, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var rules = await context.Rules.AsNoTracking().Where(rule => rule.IsActive && rule.DeletedAt == null)
            .OrderBy(rule => rule.Position).ThenBy(rule => rule.Id).ToListAsync(cancellationToken);
        if (rules.Count == 0) return Empty;
        return new([.. rules.Select(rule => (rule, SearchReading.Of(rule.Query).Query)).Where(pair => pair.Query is not null)
            .Select(pair => (pair.rule, pair.Query!))], zone);
    }

    /// <summary>What the rules say of it that were there when it was found.</summary>
    public RuleVerdict Of(SearchedArticle searched)
    {
        if (IsEmpty) return RuleVerdict.None;
        var means = _matcher.Of(searched);
        return RuleVerdict.Of([.. _rules.Where(rule => rule.Rule.Since <= searched.FirstSeenAt && means(rule.Query)).Select(rule => rule.Rule)]);
    }
}

/// <summary>Which rules have their way with an article.</summary>
/// <param name="Sight">The one that says whether readers see it.</param>
/// <param name="Others">Those that tag, pin or put it in a section.</param>
internal sealed record RuleVerdict(Rule? Sight, IReadOnlyList<Rule> Others)
{
    public static RuleVerdict None { get; } = new(null, []);

    public IEnumerable<Rule> All => Sight is null ? Others : Others.Prepend(Sight);

    /// <param name="matching">In their order.</param>
    public static RuleVerdict Of(IReadOnlyList<Rule> matching)
    {
        var won = new List<Rule>();
        foreach (var rule in matching)
            if (!won.Exists(earlier => earlier.Effect.Contradicts(rule.Effect))) won.Add(rule);
        return won.Count == 0 ? None : new(won.Find(rule => rule.Effect.IsOfSight), won.FindAll(rule => !rule.Effect.IsOfSight));
    }
}
