using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// Which articles of a window have a term, and so how rare it is. Terms are numbered as they come, and numbers of terms that are
/// gone are given again: an article keeps the numbers of its terms, so that comparing two asks no dictionary.
/// </summary>
internal sealed class TermStatistics
{
    // Terms of a young window all look rare; this many unseen articles keep their rarity modest.
    private const double PriorArticles = 60;
    private const double EntityPrior = 3;
    private const double ConceptPrior = 1.5;
    private const double Prior = 0.5;
    private const int TableSize = 4096;

    private static readonly double[] _plain = Logarithms(Prior), _entities = Logarithms(EntityPrior), _concepts = Logarithms(ConceptPrior);

    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<List<int>> _articles = [];
    private readonly Stack<int> _free = [];
    private double _logArticles = Math.Log(PriorArticles);

    /// <summary>How many articles the window holds.</summary>
    public int Articles { set => _logArticles = Math.Log(value + PriorArticles); }

    /// <summary>The articles that have the term, in the order they came; good until the next one comes.</summary>
    public ReadOnlySpan<int> With(int hash) => _numbers.TryGetValue(hash, out var number) ? CollectionsMarshal.AsSpan(_articles[number]) : [];

    /// <summary>The term's number, after it was seen in one more article.</summary>
    public int Add(int hash, int article)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, hash, out var known);
        if (!known)
        {
            if (!_free.TryPop(out number))
            {
                number = _articles.Count;
                _articles.Add([]);
            }
        }
        _articles[number].Add(article);
        return number;
    }

    public void Remove(int hash, int number, int article)
    {
        var articles = _articles[number];
        articles.Remove(article);
        if (articles.Count > 0) return;
        _numbers.Remove(hash);
        _free.Push(number);
    }

    public double Rarity(StoryTerm term) => Rarity(term.Kind, _numbers.TryGetValue(term.Hash, out var number) ? _articles[number].Count : 0);

    public double RarityOf(StoryTermKind kind, int number) => Rarity(kind, _articles[number].Count);

    private double Rarity(StoryTermKind kind, int frequency)
    {
        var table = kind switch { StoryTermKind.Entity => _entities, StoryTermKind.Concept => _concepts, _ => _plain };
        return _logArticles - (frequency < TableSize ? table[frequency] : Math.Log(frequency));
    }

    private static double[] Logarithms(double prior) => [.. Enumerable.Range(0, TableSize).Select(frequency => Math.Log(frequency + prior))];
}
