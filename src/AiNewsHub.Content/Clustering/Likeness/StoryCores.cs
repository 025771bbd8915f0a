using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>Compares articles with the core of a story: its better half, at most a few, so that no single member draws others in.</summary>
internal static class StoryCores
{
    // The better half counts, and of a large story no more than these: what six reports are like is the event.
    private const int MostOfBetterHalf = 6;
    // A headline alone shares a word or two with some of those that tell its event, and none with others: what two of them are like is.
    private const int MostOfHeadlines = 2;
    private const int WordsOfHeadline = 25;
    // Of a larger story its first and its last articles.
    private const int MostMembers = 24;

    /// <summary>Sets the window's <see cref="MatchBuffers.Stories"/> to those of the compared articles, the most probable first.</summary>
    public static void Rank(MatchBuffers room, PairReader reader, StoryWindow window, LikenessModel model, double least)
    {
        room.Stories.Clear();
        room.Compared.Sort(static (one, other) => other.Probability.CompareTo(one.Probability));
        foreach (var nearest in room.Compared)
        {
            if (nearest.Probability < least) break;
            if (IsKnown(room.Stories, nearest.Article.Story)) continue;
            var likeness = Likeness(room, reader, window, model, nearest.Article.Story);
            if (likeness >= least) room.Stories.Add(new(nearest.Article.Story, nearest.Article, likeness, nearest.Probability));
        }

        room.Stories.Sort(static (one, other) => other.Probability.CompareTo(one.Probability));
    }

    /// <summary>Whether so many words are a headline and little more.</summary>
    public static bool IsHeadline(int words) => words <= WordsOfHeadline;

    /// <summary>The mean of the better half, but of a few at most. Sorts what it is given.</summary>
    /// <param name="probabilities">How like the articles of a story are.</param>
    /// <param name="isHeadline">Whether what they are like is a headline and little more.</param>
    public static double BetterHalf(Span<double> probabilities, bool isHeadline)
    {
        if (probabilities.Length == 0) return 0;
        probabilities.Sort();
        var count = Math.Min((probabilities.Length + 1) / 2, isHeadline ? MostOfHeadlines : MostOfBetterHalf);
        var sum = 0.0;
        foreach (var probability in probabilities[^count..]) sum += probability;
        return sum / count;
    }

    /// <summary>The numbers of the articles that stand for a story.</summary>
    public static int CountOf(WindowStory story, int most) => Math.Min(story.Articles.Count, most);

    /// <summary>One of the articles that stand for a story: of a large one two thirds are its first and one third its last.</summary>
    public static int Member(WindowStory story, int place, int most)
    {
        var articles = story.Articles;
        var first = most * 2 / 3;
        return articles.Count <= most || place < first ? articles[place] : articles[articles.Count - most + place];
    }

    private static double Likeness(MatchBuffers room, PairReader reader, StoryWindow window, LikenessModel model, WindowStory story)
    {
        Span<double> probabilities = stackalloc double[MostMembers];
        var count = CountOf(story, MostMembers);
        for (var i = 0; i < count; i++)
        {
            var member = window.Article(Member(story, i, MostMembers));
            probabilities[i] = Known(room.Compared, member) ?? reader.Probability(member, model);
        }

        return BetterHalf(probabilities[..count], IsHeadline(reader.Words));
    }

    private static double? Known(List<Compared> compared, WindowArticle article)
    {
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(compared))
            if (one.Article == article) return one.Probability;
        return null;
    }

    private static bool IsKnown(List<StoryLikeness> stories, WindowStory story)
    {
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(stories))
            if (one.Story == story) return true;
        return false;
    }
}
