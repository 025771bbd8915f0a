namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>Names the words and tags that decided about a text; the sums are told apart into the phrases they are made of.</summary>
internal sealed class RelevanceReasons
{
    private const int MaxReasons = 8;
    private const double LeastReason = 0.05;

    private readonly RelevanceModel _model;
    // A word, a tag and a signal of one spelling are one reason.
    private readonly (int Term, string Text)[] _features;
    private readonly (int Term, string Text, double Weight)[] _signals;

    public RelevanceReasons(TagDictionary dictionary, RelevanceModel model)
    {
        _model = model;
        var terms = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (signals, counter) = (Weight(RelevanceFeatures.Signals), Weight(RelevanceFeatures.Counter));
        _features = [.. model.Names.All.Select(name => name[0] is '=' or '~' ? (-1, "") : (TermOf(name.TrimStart('@', '#')), name.TrimStart('@', '#')))];
        _signals = [.. dictionary.Signals.Select(signal => (
            TermOf(signal.Plain), signal.Plain, ((signal.Weight > 0 ? signals : counter) * signal.Weight) + Weight("~" + signal.Written)))];

        int TermOf(string text)
        {
            if (!terms.TryGetValue(text, out var term)) terms[text] = term = terms.Count;
            return term;
        }

        double Weight(string name) => model.WeightOf(model.Names.NumberOf(name));
    }

    /// <summary>Weightiest first.</summary>
    public IReadOnlyList<RelevanceReason> Of(Dictionary<int, float> features, Sightings sightings)
    {
        var reasons = new Dictionary<int, (string Text, double Weight)>(features.Count + sightings.Signals.Count);
        foreach (var (feature, value) in features)
        {
            var (term, text) = _features[feature];
            if (term >= 0) Add(reasons, term, text, _model.WeightOf(feature) * value);
        }

        foreach (var signal in sightings.Signals)
        {
            var (term, text, weight) = _signals[signal.Number];
            Add(reasons, term, text, weight);
        }

        var telling = new List<(string Text, double Weight)>(reasons.Count);
        foreach (var reason in reasons.Values)
            if (Math.Abs(reason.Weight) >= LeastReason) telling.Add(reason);
        telling.Sort((a, b) => Math.Abs(a.Weight) != Math.Abs(b.Weight) ? Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)) : string.CompareOrdinal(a.Text, b.Text));
        var most = new RelevanceReason[Math.Min(MaxReasons, telling.Count)];
        for (var i = 0; i < most.Length; i++) most[i] = new(telling[i].Text, Math.Round(telling[i].Weight, 2));
        return most;
    }

    private static void Add(Dictionary<int, (string Text, double Weight)> reasons, int term, string text, double weight)
    {
        ref var reason = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(reasons, term, out var known);
        reason = known ? (reason.Text, reason.Weight + weight) : (text, weight);
    }
}
