using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// Which articles of a window have a term, and so how rare it is. Terms are numbered as they come, and numbers of terms that are
/// gone are given again: an article keeps the numbers of its terms, so that comparing two asks no dictionary.
/// </summary>
internal sealed class TermStatistics
{
    private const double EntityPrior = 3;
    private const double ConceptPrior = 1.5;
    private const double Prior = 0.5;
    private const int FirstTerms = 1024;
    private const int FirstFrequencies = 4096;

    private static readonly StoryTermKind[] _kinds = Enum.GetValues<StoryTermKind>();

    private readonly Dictionary<int, int> _numbers = [];
    private readonly Stack<int> _free = [];
    private Postings[] _postings = new Postings[FirstTerms];
    // In how many articles a term stands, by its number: apart from where, for comparing asks for nothing else, and for thousands of them.
    private int[] _frequencies = new int[FirstTerms];
    // By kind of term, then by how many articles have it: as far as any term goes.
    private double[][] _logarithms = Logarithms(FirstFrequencies);
    private int _count;
    private double _logArticles = Math.Log(UsualWords.Articles);

    /// <summary>How many articles the window holds.</summary>
    public int Articles { set => _logArticles = Math.Log(value + UsualWords.Articles); }

    /// <summary>Above every number given so far.</summary>
    public int Limit => _count;

    /// <summary>The term's number, or -1 where no article has it.</summary>
    public int NumberOf(int hash) => _numbers.TryGetValue(hash, out var number) ? number : -1;

    /// <summary>The articles that have the term, in the order they came; good until the next one comes.</summary>
    public ReadOnlySpan<int> With(int number) => _postings[number].Articles;

    /// <summary>The term's number, after it was seen in one more article.</summary>
    public int Add(int hash, int article)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, hash, out var known);
        if (!known && !_free.TryPop(out number))
        {
            number = _count++;
            if (number == _postings.Length)
            {
                Array.Resize(ref _postings, number * 2);
                Array.Resize(ref _frequencies, number * 2);
            }
        }

        ref var postings = ref _postings[number];
        if (!known) _frequencies[number] = UsualWords.Default[hash];
        postings.Hash = hash;
        postings.Add(article);
        if (++_frequencies[number] == _logarithms[0].Length) _logarithms = Logarithms(_frequencies[number] * 2);
        return number;
    }

    public void Remove(int number, int article)
    {
        ref var postings = ref _postings[number];
        if (!postings.Remove(article)) return;
        _frequencies[number]--;
        if (postings.Articles.Length > 0) return;
        _numbers.Remove(postings.Hash);
        _free.Push(number);
    }

    /// <summary>How telling a term is: the logarithm of how few articles have it.</summary>
    /// <param name="kind">The term's kind.</param>
    /// <param name="number">Its number, or -1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Rarity(StoryTermKind kind, int number) => OfFrequency(kind, _frequencies[number]);

    /// <summary>The same of a term that the window may not have.</summary>
    public double Rarity(in StoryTerm term, int number) => number >= 0 ? Rarity(term.Kind, number) : OfFrequency(term.Kind, UsualWords.Default[term.Hash]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double OfFrequency(StoryTermKind kind, int frequency) => _logArticles - _logarithms[(int)kind][frequency];

    private static double[][] Logarithms(int frequencies)
    {
        var byPrior = new Dictionary<double, double[]>();
        return [.. _kinds.Select(kind =>
        {
            var prior = kind switch { StoryTermKind.Entity => EntityPrior, StoryTermKind.Concept => ConceptPrior, _ => Prior };
            if (!byPrior.TryGetValue(prior, out var logarithms))
                byPrior[prior] = logarithms = [.. Enumerable.Range(0, frequencies).Select(frequency => Math.Log(frequency + prior))];
            return logarithms;
        })];
    }

    /// <summary>The articles of one term. Most terms have one article, which needs no array; what leaves a window is mostly its first.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Postings
    {
        private const int Least = 4;

        public int Hash;
        private int _only;
        private int _head;
        private int _count;
        private int[]? _articles;

        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        public readonly ReadOnlySpan<int> Articles =>
            _articles is { } articles ? articles.AsSpan(_head, _count) : MemoryMarshal.CreateReadOnlySpan(in _only, _count);

        public void Add(int article)
        {
            if (_count == 0)
            {
                (_only, _count) = (article, 1);
                return;
            }

            if (_articles is null || _head + _count == _articles.Length) MakeRoom();
            _articles![_head + _count++] = article;
        }

        /// <summary>Whether it was there.</summary>
        public bool Remove(int article)
        {
            var place = Articles.IndexOf(article);
            if (place < 0) return false;
            _count--;
            if (_articles is null) return true;
            if (place == 0) _head++;
            else _articles.AsSpan(_head + place + 1, _count - place).CopyTo(_articles.AsSpan(_head + place));
            if (_count <= 1) (_only, _articles, _head) = (_articles[_head], null, 0);
            return true;
        }

        private void MakeRoom()
        {
            var room = Math.Max(Least, _count + (_count / 2) + 1);
            // With room at the head it is enough to move up.
            var articles = _articles is not null && _head > _count / 2 ? _articles : new int[room];
            Articles.CopyTo(articles);
            (_articles, _head) = (articles, 0);
        }
    }
}
