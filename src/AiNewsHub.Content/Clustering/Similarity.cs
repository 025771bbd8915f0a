namespace AiNewsHub.Content.Clustering;

/// <summary>How alike two articles are: the cosine of their terms weighted by rarity; across languages over the terms both could have.</summary>
internal static class Similarity
{
    // Terms of a young window all look rare; this many unseen articles keep their rarity modest.
    // A word without known meaning may have a counterpart in the other text: it counts against likeness, but little.
    private const double UntranslatedShare = 0.3;
    private const double PriorArticles = 60;
    private const double EntityPrior = 3;
    private const double ConceptPrior = 1.5;

    public static double Rarity(StoryTerm term, StoryWindow window)
    {
        var prior = term.Kind switch { StoryTermKind.Entity => EntityPrior, StoryTermKind.Concept => ConceptPrior, _ => 0.5 };
        return Math.Log((window.Count + PriorArticles) / (window.Frequency(term.Hash) + prior));
    }

    public static double Between(StoryFeatures one, StoryFeatures other, StoryWindow window)
    {
        var sameLanguage = one.Language == other.Language;
        double dot = 0, normOne = 0, normOther = 0;
        int i = 0, j = 0;
        while (i < one.Terms.Count || j < other.Terms.Count)
        {
            var x = i < one.Terms.Count ? one.Terms[i].Hash : int.MaxValue;
            var y = j < other.Terms.Count ? other.Terms[j].Hash : int.MaxValue;
            double a = 0, b = 0;
            var shared = x == y;
            if (x <= y && i < one.Terms.Count) a = Weight(one.Terms[i++], window, sameLanguage, shared);
            if (y <= x && j < other.Terms.Count) b = Weight(other.Terms[j++], window, sameLanguage, shared);
            dot += a * b;
            normOne += a * a;
            normOther += b * b;
        }
        return dot == 0 ? 0 : dot / Math.Sqrt(normOne * normOther);
    }

    private static double Weight(StoryTerm term, StoryWindow window, bool sameLanguage, bool shared)
    {
        var weight = term.Weight * Rarity(term, window);
        return !sameLanguage && !shared && term.Kind == StoryTermKind.Word ? weight * UntranslatedShare : weight;
    }
}
