using System.Globalization;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Clustering;

/// <summary>Finds the story an article belongs to. Pure: it reads the window and changes nothing.</summary>
public static class StoryMatcher
{
    // Above it two reports tell of the same event; tuned once on labelled stories in English, French, German and Spanish.
    private const double JoinThreshold = 0.25;
    private const double CrossLanguageThreshold = 0.2;
    private const double DisagreeingTopics = 0.75;
    private const double SetApart = 0.65;
    private const int MaxCandidates = 30;
    // The rarest terms find the candidates; all of them are compared.
    private const int MaxTellingTerms = 40;
    // A term in more than this share of the window says nothing about an event.
    private const int PostingLimit = 400;

    /// <summary>The story of <paramref name="window"/> that the article joins, if any, and the article it copies, if any.</summary>
    public static StoryMatch Match(StoryFeatures article, StoryWindow window)
    {
        if (article.Kind == ArticleKind.Newsletter) return StoryMatch.None;
        var best = StoryMatch.None;
        var bestMargin = 0.0;
        var stories = new Dictionary<string, List<(double Score, WindowArticle Article)>>(StringComparer.Ordinal);
        foreach (var index in Candidates(article, window))
        {
            var other = window.Article(index);
            if (other.Features.Kind == ArticleKind.Newsletter || !MayBeSame(article, other.Features, window.Span)) continue;
            var similarity = Similarity.Between(article, other.Features, window) * Agreement(article, other.Features);
            if (!stories.TryGetValue(other.StoryId, out var list)) stories[other.StoryId] = list = [];
            list.Add((similarity, other));
        }
        foreach (var (story, members) in stories)
        {
            members.Sort((a, b) => b.Score.CompareTo(a.Score));
            var score = (members[0].Score * 0.65) + (members.Take(3).Average(member => member.Score) * 0.35);
            var threshold = members[0].Article.Features.Language == article.Language ? JoinThreshold : CrossLanguageThreshold;
            if (score < threshold || score - threshold <= bestMargin) continue;
            bestMargin = score - threshold;
            best = new StoryMatch(story, null, Math.Min(1, score), Reasons(article, members[0].Article.Features, window));
        }
        return best.StoryId is null ? best : best with { CopyOf = Copies.Original(article, window, best.StoryId) };
    }

    /// <summary>
    /// Two suits against one company, one about books and one about recordings, share much and are two events; more so when one says
    /// that it is about another matter.
    /// </summary>
    private static double Agreement(StoryFeatures article, StoryFeatures other)
    {
        var common = article.Topics.Intersect(other.Topics).Count();
        var least = Math.Min(article.Topics.Count, other.Topics.Count);
        var most = Math.Max(article.Topics.Count, other.Topics.Count);
        var agreement = least > common && most > common && common * 2 <= least ? DisagreeingTopics : 1;
        return article.SetsItselfApart || other.SetsItselfApart ? agreement * SetApart : agreement;
    }

    private static bool MayBeSame(StoryFeatures article, StoryFeatures other, TimeSpan span)
    {
        if (article.Published is { } at && other.Published is { } then && (at - then).Duration() > span) return false;
        return article.Actors.Count == 0 || other.Actors.Count == 0 || article.Actors.Intersect(other.Actors).Any();
    }

    private static List<int> Candidates(StoryFeatures article, StoryWindow window)
    {
        var scores = new Dictionary<int, double>();
        var telling = article.Terms.Select(term => (term.Hash, Weight: term.Weight * Similarity.Rarity(term, window)))
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Hash).Take(MaxTellingTerms);
        foreach (var (hash, weight) in telling)
        {
            var articles = window.With(hash);
            if (articles.Count > PostingLimit) continue;
            foreach (var index in articles) scores[index] = scores.GetValueOrDefault(index) + weight;
        }
        return [.. scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MaxCandidates).Select(pair => pair.Key)];
    }

    private static string[] Reasons(StoryFeatures article, StoryFeatures other, StoryWindow window) =>
        [string.Create(CultureInfo.InvariantCulture, $"like {other.Id}: {Similarity.Between(article, other, window):0.00}")];
}
