using AiNewsHub.Content.Clustering.Likeness;

namespace AiNewsHub.Content.Clustering;

/// <summary>The articles of a window that may tell of the same event as one: those that share most of what is rare.</summary>
internal static class Candidates
{
    /// <summary>So many are compared.</summary>
    public const int Most = 40;

    private const int MaxTellingTerms = 40;
    // So many places in the lists of articles are looked at, however large the window is.
    private const int MaxPostings = 6_000;
    // Who shares less than this of what the article has tells of another event: of ten thousand pairs that turn out to be as likely as not of
    // one event, seven do, and of all pairs that would be compared, half.
    private const float LeastShare = 0.12f;

    /// <summary>Those that share most, the first come first where they share alike, in the room given.</summary>
    public static ReadOnlySpan<ulong> Of(PairReader reader, StoryWindow window, Span<ulong> kept)
    {
        var shared = window.Room.SharedFor(window.Count);
        // No article more than there are places looked at.
        Span<int> sharing = stackalloc int[MaxPostings];
        var count = 0;
        Span<ulong> terms = stackalloc ulong[MaxTellingTerms];
        var telling = new TopK(terms);
        var all = 0f;
        for (var place = 0; place < reader.Terms; place++)
        {
            var weight = (float)reader.WeightOf(place);
            telling.Add(weight, place);
            all += weight;
        }

        var left = MaxPostings;
        foreach (var key in telling.Kept)
        {
            var place = TopK.Number(key);
            var articles = reader.With(place);
            // A term of too many articles says nothing about an event; the next one may.
            if (articles.Length > left) continue;
            left -= articles.Length;
            var (weight, first) = ((float)reader.WeightOf(place), window.First);
            foreach (var article in articles)
            {
                ref var sum = ref shared[article - first];
                if (sum == 0) sharing[count++] = article;
                sum += weight;
            }
        }

        var best = new TopK(kept);
        foreach (var article in sharing[..count])
        {
            ref var sum = ref shared[article - window.First];
            if (sum >= all * LeastShare) best.Add(sum, article);
            sum = 0;
        }

        return kept[..best.Kept.Length];
    }
}
