using System.Collections.Immutable;
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
        WindowStory? story = null;
        using var similarity = new Similarity(article, window);
        Compare(article, similarity, window);
        var best = StoryMatch.None;
        var bestMargin = 0.0;
        var compared = window.Room.Compared;
        for (var first = 0; first < compared.Count; first++)
        {
            if (!IsFirstOfStory(compared, first)) continue;
            var (nearest, score) = Likeness(compared, first);
            var threshold = nearest.Language == article.Language ? JoinThreshold : CrossLanguageThreshold;
            if (score < threshold || score - threshold <= bestMargin) continue;
            bestMargin = score - threshold;
            best = new StoryMatch(nearest.Story.Id, null, Math.Min(1, score), Reasons(similarity.To(nearest), nearest));
            story = nearest.Story;
        }

        return story is null ? best : best with { CopyOf = Copies.Original(article, window, story) };
    }

    private static void Compare(StoryFeatures article, Similarity similarity, StoryWindow window)
    {
        var compared = window.Room.Compared;
        compared.Clear();
        Span<ulong> candidates = stackalloc ulong[MaxCandidates];
        foreach (var candidate in Candidates(similarity, window, candidates))
        {
            var other = window.Article(TopK.Number(candidate));
            if (other.Kind == ArticleKind.Newsletter || !MayBeSame(article, other, window.Span)) continue;
            compared.Add((other, similarity.To(other) * Agreement(article, other)));
        }
    }

    private static bool IsFirstOfStory(List<(WindowArticle Article, double Score)> compared, int place)
    {
        for (var i = 0; i < place; i++)
            if (compared[i].Article.Story == compared[place].Article.Story) return false;
        return true;
    }

    /// <summary>The nearest article of a story, and how well the story fits: as its nearest does, and as its three nearest do.</summary>
    private static (WindowArticle Nearest, double Score) Likeness(List<(WindowArticle Article, double Score)> compared, int first)
    {
        var nearest = compared[first];
        double second = 0, third = 0;
        var count = 1;
        for (var i = first + 1; i < compared.Count; i++)
        {
            if (compared[i].Article.Story != nearest.Article.Story) continue;
            count++;
            var score = compared[i].Score;
            if (score > nearest.Score) (nearest, second, third) = (compared[i], nearest.Score, second);
            else if (score > second) (second, third) = (score, second);
            else if (score > third) third = score;
        }

        return (nearest.Article, (nearest.Score * 0.65) + ((nearest.Score + second + third) / Math.Min(3, count) * 0.35));
    }

    /// <summary>
    /// Two suits against one company, one about books and one about recordings, share much and are two events; more so when one says
    /// that it is about another matter.
    /// </summary>
    private static double Agreement(StoryFeatures article, WindowArticle other)
    {
        var common = Common(article.Topics, other.Topics);
        var least = Math.Min(article.Topics.Length, other.Topics.Length);
        var most = Math.Max(article.Topics.Length, other.Topics.Length);
        var agreement = least > common && most > common && common * 2 <= least ? DisagreeingTopics : 1;
        return article.SetsItselfApart || other.SetsItselfApart ? agreement * SetApart : agreement;
    }

    private static bool MayBeSame(StoryFeatures article, WindowArticle other, TimeSpan span)
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

    /// <summary>The articles that share most of what is telling, the first come first where they share alike.</summary>
    private static ReadOnlySpan<ulong> Candidates(Similarity similarity, StoryWindow window, Span<ulong> kept)
    {
        var shared = window.Room.SharedFor(window.Count);
        var sharing = window.Room.Sharing;
        Span<ulong> room = stackalloc ulong[MaxTellingTerms];
        var telling = new TopK(room);
        for (var place = 0; place < similarity.Terms; place++) telling.Add(similarity.WeightOf(place), place);
        foreach (var key in telling.Kept)
        {
            var place = TopK.Number(key);
            var articles = similarity.With(place);
            if (articles.Length > PostingLimit) continue;
            foreach (var article in articles)
            {
                ref var sum = ref shared[article - window.First];
                if (sum == 0) sharing.Add(article);
                sum += similarity.WeightOf(place);
            }
        }

        var best = new TopK(kept);
        foreach (var article in sharing)
        {
            ref var sum = ref shared[article - window.First];
            best.Add(sum, article);
            sum = 0;
        }

        sharing.Clear();
        return kept[..best.Kept.Length];
    }

    private static string[] Reasons(double likeness, WindowArticle other) =>
        [string.Create(CultureInfo.InvariantCulture, $"like {other.Id}: {likeness:0.00}")];
}
