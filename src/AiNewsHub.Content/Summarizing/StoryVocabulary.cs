namespace AiNewsHub.Content.Summarizing;

/// <summary>What the reports of a story have in common: of each term how many of them have it, headlines before all.</summary>
internal sealed class StoryVocabulary
{
    private const double OfTitles = 1.5;
    private const double OfOneReport = 0.4;
    // How near to what the reports share a sentence has to be so as to be about the story.
    private const double LeastShare = 0.12;
    private const int LeastTerms = 2;

    private readonly Dictionary<int, double> _shares = [];
    private readonly double _length;

    public StoryVocabulary(IReadOnlyList<ReadReport> reports)
    {
        foreach (var report in reports)
        {
            foreach (var term in report.Terms) Add(term, 1.0 / reports.Count);
            foreach (var term in report.Title) Add(term.Hash, OfTitles / reports.Count);
        }

        // What a single report says once is no sign of what the story is.
        if (reports.Count > 1)
            foreach (var (term, share) in _shares) if (share <= 1.0 / reports.Count) _shares[term] = share * OfOneReport;
        _length = Math.Sqrt(_shares.Sum(term => Math.Pow(term.Value * StorySentence.Rarity(term.Key), 2)));
    }

    /// <summary>How much of what the reports share the sentence says: the cosine of the two.</summary>
    public double Centrality(StorySentence sentence)
    {
        double product = 0, length = 0;
        foreach (var term in sentence.Terms)
        {
            var rarity = StorySentence.Rarity(term.Hash);
            length += rarity * rarity;
            product += rarity * rarity * _shares.GetValueOrDefault(term.Hash);
        }

        return length == 0 || _length == 0 ? 0 : product / Math.Sqrt(length) / _length;
    }

    /// <summary>Whether the sentence is about the story, and no background or next item of the page.</summary>
    public bool IsAbout(StorySentence sentence, IReadOnlySet<int> titles)
    {
        var named = 0;
        foreach (var term in sentence.Terms) if (titles.Contains(term.Hash)) named++;
        return named >= LeastTerms && Centrality(sentence) >= LeastShare;
    }

    private void Add(int term, double share) => _shares[term] = _shares.GetValueOrDefault(term) + share;
}
