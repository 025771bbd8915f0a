using AiNewsHub.Content.Clustering.Likeness;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>How well a model of likeness does on pairs of events it was not fitted to.</summary>
/// <param name="Pairs">How many pairs were judged.</param>
/// <param name="Same">How many of them tell of one event.</param>
/// <param name="Precision">Of the pairs given a half or more, how many are the same.</param>
/// <param name="Recall">Of the same, how many were given a half or more.</param>
/// <param name="Deciles">By tenth of probability: how many pairs were given it, and the share that is the same.</param>
public sealed record LikenessQuality(int Pairs, int Same, double Precision, double Recall, IReadOnlyList<(int Pairs, double Same)> Deciles);

/// <summary>
/// Learns the probability that two articles tell of one event. Pairs come from streams whose articles are labelled with their
/// event, of each the nearest of the days before it, and from pairs that somebody has judged. The same input gives the same weights.
/// </summary>
public sealed class StoryTrainer
{
    private const int Folds = 5;
    private static readonly TimeSpan _span = TimeSpan.FromDays(7);

    private readonly List<LabelledRow> _rows = [];

    /// <summary>Adds a stream in order of time; an article without event is there to be compared with, and is not judged.</summary>
    /// <param name="articles">Each with its event, or null.</param>
    /// <param name="weight">How much a pair counts.</param>
    public void AddStream(IEnumerable<(StoryFeatures Article, string? Event)> articles, double weight)
    {
        var window = new StoryWindow(_span);
        var events = new Dictionary<string, string>(StringComparer.Ordinal);
        Span<ulong> kept = stackalloc ulong[Candidates.Most];
        foreach (var (article, happened) in articles)
        {
            if (happened is not null)
            {
                events[article.Id] = happened;
                using var reader = new PairReader(article, window);
                foreach (var candidate in Candidates.Of(reader, window, kept))
                {
                    var other = window.Article(TopK.Number(candidate));
                    if (events.TryGetValue(other.Id, out var otherEvent)) Add(reader, other, happened == otherEvent, happened, otherEvent, weight);
                }
            }

            window.Add(article, article.Id);
        }
    }

    /// <summary>Adds two articles that were judged by themselves.</summary>
    public void AddPair(StoryFeatures one, StoryFeatures other, bool isSame, double weight)
    {
        var window = new StoryWindow(_span);
        window.Add(one, one.Id);
        using var reader = new PairReader(other, window);
        Add(reader, window.Article(window.First), isSame, one.Id, one.Id, weight);
    }

    /// <summary>Fits to all but a fifth of the events, five times, and judges the pairs of those that were left out.</summary>
    public LikenessQuality CrossValidate()
    {
        var given = new List<(double Probability, bool IsSame)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LogisticFit.Of([.. _rows.Where(row => FoldOf(row.Event) != fold && FoldOf(row.OtherEvent) != fold)]);
            given.AddRange(_rows.Where(row => FoldOf(row.Event) == fold).Select(row => (model.Probability(row.Parts), row.IsSame)));
        }

        int said = given.Count(pair => pair.Probability >= 0.5), same = given.Count(pair => pair.IsSame),
            right = given.Count(pair => pair is { Probability: >= 0.5, IsSame: true });
        var deciles = given.ToLookup(pair => Math.Min(9, (int)(pair.Probability * 10)));
        return new(given.Count, same, right / (double)Math.Max(1, said), right / (double)Math.Max(1, same),
            [.. Enumerable.Range(0, 10).Select(tenth => (deciles[tenth].Count(),
                deciles[tenth].Select(pair => pair.IsSame ? 1.0 : 0).DefaultIfEmpty().Average()))]);
    }

    /// <summary>The lines of the file of weights, fitted to everything.</summary>
    public IEnumerable<string> Fit() => LogisticFit.Of(_rows).ToLines();

    internal LikenessModel Without(int fold) => LogisticFit.Of([.. _rows.Where(row => FoldOf(row.Event) != fold && FoldOf(row.OtherEvent) != fold)]);

    internal LikenessModel Whole() => LogisticFit.Of(_rows);

    internal static int FoldOf(string happened) => (int)(TextHash.Mix(TextHash.Of(happened)) % Folds);

    private void Add(PairReader reader, WindowArticle other, bool isSame, string happened, string otherEvent, double weight)
    {
        var parts = new double[PairParts.Count];
        reader.Read(other, parts);
        _rows.Add(new(parts, isSame, happened, otherEvent, weight));
    }
}
