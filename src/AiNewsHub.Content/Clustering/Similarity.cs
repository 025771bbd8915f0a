namespace AiNewsHub.Content.Clustering;

/// <summary>
/// How alike an article and those of a window are: the cosine of their terms weighted by rarity; across languages over the terms
/// both could have. What is the same for every comparison of the article is computed once.
/// </summary>
internal sealed class Similarity
{
    // A word without known meaning may have a counterpart in the other text: it counts against likeness, but little.
    private const double UntranslatedShare = 0.3;

    private readonly StoryFeatures _article;
    private readonly StoryWindow _window;
    private readonly double[] _weights;

    public Similarity(StoryFeatures article, StoryWindow window)
    {
        _article = article;
        _window = window;
        _weights = new double[article.Terms.Length];
        for (var i = 0; i < _weights.Length; i++) _weights[i] = article.Terms[i].Weight * window.Rarity(article.Terms[i]);
    }

    /// <summary>What the article makes of each of its terms, and how rare they are; in the order of its terms.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    public double To(WindowArticle other)
    {
        ReadOnlySpan<StoryTerm> ours = _article.Terms.AsSpan(), theirs = other.Features.Terms.AsSpan();
        var share = _article.Language == other.Features.Language ? 1 : UntranslatedShare;
        double dot = 0, normOurs = 0, normTheirs = 0;
        int i = 0, j = 0;
        while (i < ours.Length || j < theirs.Length)
        {
            var x = i < ours.Length ? ours[i].Hash : int.MaxValue;
            var y = j < theirs.Length ? theirs[j].Hash : int.MaxValue;
            double a = 0, b = 0;
            var shared = x == y;
            if (x <= y && i < ours.Length)
            {
                a = !shared && ours[i].Kind == StoryTermKind.Word ? _weights[i] * share : _weights[i];
                i++;
            }
            if (y <= x && j < theirs.Length)
            {
                b = theirs[j].Weight * _window.Rarity(theirs[j].Kind, other.Terms[j]);
                if (!shared && theirs[j].Kind == StoryTermKind.Word) b *= share;
                j++;
            }
            dot += a * b;
            normOurs += a * a;
            normTheirs += b * b;
        }
        return dot == 0 ? 0 : dot / Math.Sqrt(normOurs * normTheirs);
    }
}
