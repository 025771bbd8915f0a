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

    /// <summary>Those that share most, the first come first where they share alike, in the room given.</summary>
    public static ReadOnlySpan<ulong> Of(PairReader reader, StoryWindow window, Span<ulong> kept)
    {
        var shared = window.Room.SharedFor(window.Count);
        var sharing = window.Room.Sharing;
        Span<ulong> terms = stackalloc ulong[MaxTellingTerms];
        var telling = new TopK(terms);
        for (var place = 0; place < reader.Terms; place++) telling.Add(reader.WeightOf(place), place);
        var left = MaxPostings;
        foreach (var key in telling.Kept)
        {
            var place = TopK.Number(key);
            var articles = reader.With(place);
            // A term of too many articles says nothing about an event; the next one may.
            if (articles.Length > left) continue;
            left -= articles.Length;
            foreach (var article in articles)
            {
                ref var sum = ref shared[article - window.First];
                if (sum == 0) sharing.Add(article);
                sum += reader.WeightOf(place);
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
}
