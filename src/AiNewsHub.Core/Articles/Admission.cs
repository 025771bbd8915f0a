using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Articles;

/// <summary>Whether readers see an article, by how probably it is about the industry. The one rule that says so.</summary>
internal static class Admission
{
    /// <summary>An editor's word counts more than what was reckoned; what an editor has hidden or taken down stays so.</summary>
    /// <param name="scope">Which of its source's articles readers see.</param>
    /// <param name="relevance">Probability that it is about the industry.</param>
    /// <param name="verdict">What an editor says of it, or null.</param>
    /// <param name="state">As it is now.</param>
    /// <param name="rule">What a rule of the editors says of it, or null.</param>
    public static ArticleState Of(
        SourceScope scope, double relevance, bool? verdict, ArticleState state = ArticleState.Shown, RuleEffect? rule = null)
    {
        if (state is ArticleState.Hidden or ArticleState.Removed or ArticleState.Expired or ArticleState.Withdrawn) return state;
        if (verdict is { } isAboutAi) return isAboutAi ? ArticleState.Shown : ArticleState.OffTopic;
        if (rule is { } effect) return ByRule(effect);
        if (scope == SourceScope.All) return ArticleState.Shown;
        return RelevanceBands.Of(relevance) switch
        {
            RelevanceBand.Out => ArticleState.OffTopic,
            RelevanceBand.In when scope == SourceScope.Filtered => ArticleState.Shown,
            _ => ArticleState.Held,
        };
    }

    /// <summary>As <see cref="Of(SourceScope, double, bool?, ArticleState, RuleEffect?)"/> says, or withdrawn with its source.</summary>
    public static ArticleState Of(bool isDeleted, SourceScope scope, double relevance, bool? verdict, ArticleState state, RuleEffect? rule)
    {
        if (!isDeleted) return Of(scope, relevance, verdict, state == ArticleState.Withdrawn ? ArticleState.Shown : state, rule);
        return state is ArticleState.Hidden or ArticleState.Removed or ArticleState.Expired ? state : ArticleState.Withdrawn;
    }

    /// <summary>Judges a stored article anew, with what follows for its page and its picture.</summary>
    /// <param name="article">With its source.</param>
    /// <param name="now">When that is.</param>
    public static void Judge(Article article, DateTimeOffset now)
    {
        var (source, before) = (article.Source!, article.State);
        article.State = Of(source.DeletedAt is not null, source.Scope, article.Relevance, article.EditorAboutAi, before, article.ByRule);
        var isShown = article.State == ArticleState.Shown;
        if (article.State == ArticleState.OffTopic) article.PageDueAt = null;
        else if (before == ArticleState.OffTopic && source.ReadPages && article.PageKind != PageKind.Article && !article.Marks.HasFlag(UseMarks.Reserved))
            article.PageDueAt = now;
        if (isShown != (before == ArticleState.Shown)) article.ImageDueAt = isShown && article.ImageUrl is not null && source.ShowImages ? now : null;
    }

    private static ArticleState ByRule(RuleEffect effect) => effect switch
    {
        RuleEffect.Hide => ArticleState.Hidden,
        RuleEffect.Hold => ArticleState.Held,
        _ => ArticleState.Shown,
    };

    /// <summary>What a source of this scope writes of.</summary>
    public static SourceTopic Topic(this SourceScope scope) => scope == SourceScope.All ? SourceTopic.Ai : SourceTopic.General;
}
