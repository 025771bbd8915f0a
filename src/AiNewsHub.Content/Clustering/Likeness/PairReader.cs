namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>
/// Measures one article against those of a window. What is the same for every comparison is computed once, and the rooms are the
/// window's: one reader at a time, to be disposed of before the next.
/// </summary>
internal readonly ref struct PairReader
{
    // A word without known meaning may have a counterpart in the other text: it counts against likeness, but little.
    private const double UntranslatedShare = 0.3;

    // Of what tells what happened so much is enough, on the scale of the shared rarity.
    private const double EnoughShared = 2;
    private const double Thousand = 1000;
    // Among so many articles it is known which names are in the news together.
    private const double EnoughArticles = 1000;

    private readonly ArticleFacts _facts;
    private readonly TermStatistics _terms;
    private readonly int[] _places;
    private readonly bool[] _shared;
    private readonly double _crowd;
    private readonly double _youth;
    private readonly Span<OwnTerm> _ours;
    private readonly ArticleSums _words;
    private readonly ArticleSums _others;

    /// <summary>Of an article that is not in the window.</summary>
    public PairReader(StoryFeatures article, StoryWindow window)
        : this(window, article.Facts, article.Terms.Length)
    {
        for (var i = 0; i < _ours.Length; i++)
        {
            var term = article.Terms[i];
            var number = _terms.NumberOf(term.Hash);
            _ours[i] = new(number, term.Kind, term.InTitle, term.Weight, term.Lead, _terms.Rarity(term, number)) { IsOfName = term.IsOfName };
        }

        (_words, _others) = Begin();
    }

    /// <summary>Of an article of the window.</summary>
    public PairReader(WindowArticle article, StoryWindow window)
        : this(window, article.Facts, article.Terms.Length)
    {
        for (var i = 0; i < _ours.Length; i++)
        {
            var term = article.Terms[i];
            _ours[i] = new(term.Number, term.Kind, term.InTitle, term.Weight, term.Lead, _terms.Rarity(term.Kind, term.Number)) { IsOfName = term.IsOfName };
        }

        (_words, _others) = Begin();
    }

    private PairReader(StoryWindow window, ArticleFacts facts, int terms)
    {
        _facts = facts;
        _terms = window.Terms;
        _crowd = Math.Log(1 + (window.Count / Thousand));
        _youth = Math.Max(0, 1 - (window.Count / EnoughArticles));
        _places = window.Room.PlacesFor(_terms.Limit);
        _ours = window.Room.TermsFor(terms);
        _shared = window.Room.SharedTermsFor(terms);
    }

    /// <summary>How many words the article has.</summary>
    public int Words => _facts.Words;

    /// <summary>How many terms the article has.</summary>
    public int Terms => _ours.Length;

    /// <summary>What the article makes of the term at this place, and how rare that is.</summary>
    public double WeightOf(int place) => _ours[place].Weight;

    /// <summary>How rare the term at this place is.</summary>
    public double RarityOf(int place) => _ours[place].Rarity;

    /// <summary>The articles of the window that have the term at this place.</summary>
    public ReadOnlySpan<int> With(int place) => _ours[place].Number is >= 0 and var number ? _terms.With(number) : [];

    /// <summary>The places of our terms that the other has, too.</summary>
    public List<int> SharedWith(WindowArticle other)
    {
        var shared = new List<int>();
        foreach (var term in other.Terms)
            if (_places[term.Number] is > 0 and var place) shared.Add(place - 1);
        return shared;
    }

    public double Probability(WindowArticle other, LikenessModel model)
    {
        Span<double> parts = stackalloc double[PairParts.Count];
        Read(other, parts);
        return model.Probability(parts);
    }

    /// <summary>Writes the number of each <see cref="PairPart"/>.</summary>
    public void Read(WindowArticle other, Span<double> parts)
    {
        var theirs = other.Facts;
        var isOtherLanguage = _facts.Language != theirs.Language;
        var share = isOtherLanguage ? UntranslatedShare : 1;
        var both = new SharedSums();
        var their = new ArticleSums();
        var theirMarks = new Marks();
        var missing = 0.0;
        foreach (var term in other.Terms)
        {
            var rarity = _terms.Rarity(term.Kind, term.Number);
            double weight = term.Weight * rarity, lead = term.Lead * rarity, title = term.InTitle ? rarity : 0;
            var place = _places[term.Number];
            if (place > 0)
            {
                ref var own = ref _ours[place - 1];
                _shared[place - 1] = true;
                both.Add(own, term, weight, lead, rarity);
            }
            else
            {
                if (term.InTitle && IsSpecific(term.Kind)) missing = Math.Max(missing, rarity);
                if (term.Kind == StoryTermKind.Word)
                {
                    weight *= share;
                    lead *= share;
                    title *= share;
                }
            }

            their.Add(weight, lead, title);
            if (term.InTitle) theirMarks.Add(term.Kind, place > 0);
        }

        var ours = _others.With(_words.Less(both.Words).Times(share)).With(both.Words);
        var (ourMissing, ourMarks) = Missing();
        parts.Clear();
        parts[(int)PairPart.SamePublisher] = _facts.Publisher.Length > 0 && _facts.Publisher == theirs.Publisher ? 1 : 0;
        parts[(int)PairPart.Days] = _facts.Published is { } at && theirs.Published is { } then ? Math.Log(1 + (at - then).Duration().TotalDays) : 0;
        parts[(int)PairPart.Cosine] = both.Dot == 0 ? 0 : both.Dot / Math.Sqrt(ours.Norm * their.Norm);
        parts[(int)PairPart.LeadCosine] = both.LeadDot == 0 ? 0 : both.LeadDot / Math.Sqrt(ours.LeadNorm * their.LeadNorm);
        parts[(int)PairPart.SharedRarity] = Math.Log(1 + both.Rarity);
        parts[(int)PairPart.TitleCover] = ours.Title > 0 && their.Title > 0 ? Math.Min(both.OurTitle / ours.Title, both.TheirTitle / their.Title) : 0;
        parts[(int)PairPart.OtherLanguage] = isOtherLanguage ? 1 : 0;
        parts[(int)PairPart.Length] = Math.Log(1 + Math.Min(_facts.Words, theirs.Words));
        parts[(int)PairPart.CosineByLength] = parts[(int)PairPart.Cosine] * parts[(int)PairPart.Length];
        parts[(int)PairPart.MissingName] = Math.Min(missing, ourMissing);
        parts[(int)PairPart.ToldApart] = theirMarks.Apart(ourMarks);
        parts[(int)PairPart.SetApart] = _facts.SetsItselfApart || theirs.SetsItselfApart ? 1 : 0;
        parts[(int)PairPart.DaysAcross] = isOtherLanguage ? parts[(int)PairPart.Days] : 0;
        parts[(int)PairPart.NamesAlone] = Math.Max(0, EnoughShared - Math.Log(1 + both.HappenedRarity));
        parts[(int)PairPart.NamesAloneAcross] = isOtherLanguage ? parts[(int)PairPart.NamesAlone] : 0;
        parts[(int)PairPart.Window] = _crowd;
        parts[(int)PairPart.NothingElseAcross] = isOtherLanguage && both.HappenedRarity == 0 ? _youth : 0;
    }

    /// <summary>Leaves the rooms to the next article.</summary>
    public void Dispose()
    {
        foreach (ref var own in _ours)
            if (own.Number >= 0) _places[own.Number] = 0;
    }

    /// <summary>Of the headline's names and numbers those that were not shared; forgets what was.</summary>
    private (double Missing, Marks Marks) Missing()
    {
        var missing = 0.0;
        var marks = new Marks();
        for (var i = 0; i < _ours.Length; i++)
        {
            var shared = _shared[i];
            _shared[i] = false;
            ref var own = ref _ours[i];
            if (!own.InTitle) continue;
            if (!shared && IsSpecific(own.Kind)) missing = Math.Max(missing, own.Rarity);
            marks.Add(own.Kind, shared);
        }

        return (missing, marks);
    }

    private (ArticleSums Words, ArticleSums Others) Begin()
    {
        ArticleSums words = new(), others = new();
        for (var i = 0; i < _ours.Length; i++)
        {
            ref var own = ref _ours[i];
            if (own.Number >= 0) _places[own.Number] = i + 1;
            ref var sums = ref own.Kind == StoryTermKind.Word ? ref words : ref others;
            sums.Add(own.Weight, own.Lead, own.InTitle ? own.Rarity : 0);
        }

        return (words, others);
    }

    private static bool IsSpecific(StoryTermKind kind) => kind is StoryTermKind.Name or StoryTermKind.Entity or StoryTermKind.Number or StoryTermKind.Code;
}
