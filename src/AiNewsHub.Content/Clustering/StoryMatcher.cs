using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
        var similarity = new Similarity(article, window);
        foreach (var index in Candidates(article, similarity, window))
        {
            var other = window.Article(index);
            if (other.Features.Kind == ArticleKind.Newsletter || !MayBeSame(article, other.Features, window.Span)) continue;
            if (!stories.TryGetValue(other.StoryId, out var list)) stories[other.StoryId] = list = [];
            list.Add((similarity.To(other) * Agreement(article, other.Features), other));
        }
        foreach (var (story, members) in stories)
        {
            members.Sort((a, b) => b.Score.CompareTo(a.Score));
            var score = (members[0].Score * 0.65) + (members.Take(3).Average(member => member.Score) * 0.35);
            var threshold = members[0].Article.Features.Language == article.Language ? JoinThreshold : CrossLanguageThreshold;
            if (score < threshold || score - threshold <= bestMargin) continue;
            bestMargin = score - threshold;
            best = new StoryMatch(story, null, Math.Min(1, score), Reasons(similarity.To(members[0].Article), members[0].Article));
        }
        return best.StoryId is null ? best : best with { CopyOf = Copies.Original(article, window, best.StoryId) };
    }

    /// <summary>
    /// Two suits against one company, one about books and one about recordings, share much and are two events; more so when one says
    /// that it is about another matter.
    /// </summary>
    private static double Agreement(StoryFeatures article, StoryFeatures other)
    {
        var common = Common(article.Topics, other.Topics);
        var least = Math.Min(article.Topics.Length, other.Topics.Length);
        var most = Math.Max(article.Topics.Length, other.Topics.Length);
        var agreement = least > common && most > common && common * 2 <= least ? DisagreeingTopics : 1;
        return article.SetsItselfApart || other.SetsItselfApart ? agreement * SetApart : agreement;
    }

    private static bool MayBeSame(StoryFeatures article, StoryFeatures other, TimeSpan span)
    {
        if (article.Published is { } at && other.Published is { } then && (at - then).Duration() > span) return false;
        return article.Actors.IsEmpty || other.Actors.IsEmpty || Common(article.Actors, other.Actors) > 0;
    }

    private static int Common(ImmutableArray<int> some, ImmutableArray<int> others)
    {
        var common = 0;
        foreach (var one in some)
            if (others.Contains(one)) common++;
        return common;
    }

    private static int[] Candidates(StoryFeatures article, Similarity similarity, StoryWindow window)
    {
        var scores = window.Scores;
        scores.Clear();
        foreach (var place in Highest(similarity.Weights, MaxTellingTerms))
        {
            var articles = window.With(article.Terms[place].Hash);
            if (articles.Length > PostingLimit) continue;
            foreach (var index in articles) CollectionsMarshal.GetValueRefOrAddDefault(scores, index, out _) += similarity.Weights[place];
        }
        int[] indices = [.. scores.Keys];
        Array.Sort(indices);
        var candidates = new double[indices.Length];
        for (var i = 0; i < indices.Length; i++) candidates[i] = scores[indices[i]];
        var best = Highest(candidates, MaxCandidates);
        for (var i = 0; i < best.Length; i++) best[i] = indices[best[i]];
        return best;
    }

    /// <summary>The places of the highest numbers, none of them negative; of equal ones the first come first.</summary>
    private static int[] Highest(ReadOnlySpan<double> numbers, int most)
    {
        // The number above, turned round, and the place below in one key, which sorts without comparing by call.
        var keys = new ulong[numbers.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = ((ulong)~BitConverter.SingleToUInt32Bits((float)numbers[i]) << 32) | (uint)i;
        Array.Sort(keys);
        var places = new int[Math.Min(most, keys.Length)];
        for (var i = 0; i < places.Length; i++) places[i] = (int)(uint)keys[i];
        return places;
    }

    private static string[] Reasons(double likeness, WindowArticle other) =>
        [string.Create(CultureInfo.InvariantCulture, $"like {other.Features.Id}: {likeness:0.00}")];
}
