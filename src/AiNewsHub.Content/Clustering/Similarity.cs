namespace AiNewsHub.Content.Clustering;

/// <summary>
/// How alike an article and those of a window are: the cosine of their terms weighted by rarity; across languages over the terms
/// both could have. What is the same for every comparison of the article is computed once.
/// </summary>
internal readonly ref struct Similarity
{
    // A word without known meaning may have a counterpart in the other text: it counts against likeness, but little.
    private const double UntranslatedShare = 0.3;

    private readonly StoryFeatures _article;
    private readonly TermStatistics _terms;
    private readonly int[] _places;
    private readonly Span<(int Number, double Weight)> _ours;
    private readonly double _normOfWords;
    private readonly double _normOfOthers;

    public Similarity(StoryFeatures article, StoryWindow window)
    {
        _article = article;
        _terms = window.Terms;
        _places = window.Room.PlacesFor(_terms.Limit);
        _ours = window.Room.TermsFor(article.Terms.Length);
        for (var i = 0; i < _ours.Length; i++)
        {
            var term = article.Terms[i];
            var number = _terms.NumberOf(term.Hash);
            if (number >= 0) _places[number] = i + 1;
            var weight = term.Weight * _terms.Rarity(term.Kind, number);
            _ours[i] = (number, weight);
            if (term.Kind == StoryTermKind.Word) _normOfWords += weight * weight;
            else _normOfOthers += weight * weight;
        }
    }

    /// <summary>How many terms the article has.</summary>
    public int Terms => _ours.Length;

    /// <summary>What the article makes of the term at this place, and how rare that is.</summary>
    public double WeightOf(int place) => _ours[place].Weight;

    /// <summary>The articles of the window that have the term at this place.</summary>
    public ReadOnlySpan<int> With(int place) => _ours[place].Number is >= 0 and var number ? _terms.With(number) : [];

    public double To(WindowArticle other)
    {
        var share = _article.Language == other.Language ? 1 : UntranslatedShare;
        double dot = 0, normTheirs = 0, sharedWords = 0;
        foreach (var term in other.Terms)
        {
            var theirs = term.Weight * _terms.Rarity(term.Kind, term.Number);
            if (_places[term.Number] is > 0 and var place)
            {
                var ours = _ours[place - 1].Weight;
                dot += ours * theirs;
                if (_article.Terms[place - 1].Kind == StoryTermKind.Word) sharedWords += ours * ours;
            }
            else if (term.Kind == StoryTermKind.Word)
            {
                theirs *= share;
            }

            normTheirs += theirs * theirs;
        }

        // Words that both have count whole, the others by their share.
        var normOurs = _normOfOthers + sharedWords + ((_normOfWords - sharedWords) * share * share);
        return dot == 0 ? 0 : dot / Math.Sqrt(normOurs * normTheirs);
    }

    /// <summary>Leaves the room for the next article.</summary>
    public void Dispose()
    {
        foreach (var (number, _) in _ours)
        {
            if (number >= 0) _places[number] = 0;
        }
    }
}
