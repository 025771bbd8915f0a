using AiNewsHub.Content.Clustering.Likeness;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// Finds the story an article belongs to, and the stories that it shows to be one. Pure: it reads the window and changes nothing; the
/// caller adds the article and merges the stories.
/// </summary>
public static class StoryMatcher
{
    // From here on an article is taken to tell of the event; above the half, for a wrong story is worse than two right ones. The more
    // articles there are, the likelier one of them is alike by chance: among many it takes more.
    private const double JoinAmongFew = 0.57;
    private const double JoinAmongMany = 0.75;
    private const double Few = 1000;
    private const double Many = 4000;
    // Below it a story is another matter altogether; between the two it may be the step before.
    private const double Related = 0.15;

    /// <summary>The story of <paramref name="window"/> that the article joins, if any, what it copies and what it merges.</summary>
    /// <param name="article">Not in the window yet.</param>
    /// <param name="window">The articles of the last days.</param>
    /// <param name="explained">Whether <see cref="StoryMatch.Reasons"/> are wanted; they cost as much as comparing with one article more.</param>
    /// <param name="isBarred">Whether a story is none that it may join, whatever it tells of; null where it may join any.</param>
    public static StoryMatch Match(StoryFeatures article, StoryWindow window, bool explained = false, Func<string, bool>? isBarred = null)
    {
        var model = LikenessModel.Default;
        if (article.Kind == ArticleKind.Newsletter) return StoryMatch.None;
        var join = Join(window.Count);
        var room = window.Room;
        using (var reader = new PairReader(article, window))
        {
            room.Compared.Clear();
            Span<ulong> kept = stackalloc ulong[Candidates.Most];
            foreach (var candidate in Candidates.Of(reader, window, kept))
            {
                var other = window.Article(TopK.Number(candidate));
                if (isBarred is not null && isBarred(other.Story.Id)) continue;
                if (other.Facts.Kind != ArticleKind.Newsletter && !IsTooFar(article, other, window.Span))
                    room.Compared.Add(new(other, reader.Probability(other, model)));
            }

            StoryCores.Rank(room, reader, window, model, Related);
            if (room.Stories is not [var best, ..]) return StoryMatch.None;
            if (best.Probability < join)
                return new(null, null, best.Probability, []) { Continues = Follows(article, best) ? best.Story.Id : null };
            room.Best = new(best.Story.Id, Copies.Original(article, window, best.Story), best.Probability,
                explained ? StoryReasons.Of(article, reader, best) : []);
        }

        return StoryMerges.Of(room, window, model, join);
    }

    /// <summary>The least probability with which an article joins a story of a window of so many articles.</summary>
    private static double Join(int articles) =>
        double.Lerp(JoinAmongFew, JoinAmongMany, Math.Clamp(Math.Log(Math.Max(articles, 1) / Few) / Math.Log(Many / Few), 0, 1));

    private static bool IsTooFar(StoryFeatures article, WindowArticle other, TimeSpan span) =>
        article.Published is { } at && other.Facts.Published is { } then && (at - then).Duration() > span;

    /// <summary>A next step comes later.</summary>
    private static bool Follows(StoryFeatures article, StoryLikeness story) =>
        story.Nearest.Facts.Published is not { } then || article.Published is not { } at || at > then;
}
