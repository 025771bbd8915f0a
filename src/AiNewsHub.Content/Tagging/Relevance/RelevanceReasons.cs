namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>Names the words and tags that decided about a text; the sums are told apart into the phrases they are made of.</summary>
internal sealed class RelevanceReasons
{
    private const int MaxReasons = 8;
    private const double LeastReason = 0.05;

    private readonly RelevanceModel _model;
    // A word, a tag and a signal of one spelling are one reason: a term. By feature and by signal, -1 for the sums.
    private readonly int[] _termOfFeature;
    private readonly (int Term, double Weight)[] _signals;
    // By term, as a feature and as a signal writes it.
    private readonly string[] _featureTexts;
    private readonly string[] _signalTexts;

    public RelevanceReasons(TagDictionary dictionary, RelevanceModel model)
    {
        _model = model;
        var terms = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        string[] features = [.. model.Names.All.Select(name => name[0] is '=' or '~' ? "" : name.TrimStart('@', '#'))];
        _termOfFeature = [.. features.Select(text => text.Length == 0 ? -1 : TermOf(text))];
        var (signals, counter) = (Weight(RelevanceFeatures.Signals), Weight(RelevanceFeatures.Counter));
        _signals = [.. dictionary.Signals.Select(signal => (
            TermOf(signal.Plain), ((signal.Weight > 0 ? signals : counter) * signal.Weight) + Weight("~" + signal.Written)))];
        _featureTexts = Texts(features.Where(text => text.Length > 0));
        _signalTexts = Texts(dictionary.Signals.Select(signal => signal.Plain));

        int TermOf(string text)
        {
            if (!terms.TryGetValue(text, out var term)) terms[text] = term = terms.Count;
            return term;
        }

        string[] Texts(IEnumerable<string> texts)
        {
            var byTerm = new string[terms.Count];
            foreach (var text in texts) byTerm[terms[text]] ??= text;
            return byTerm;
        }

        double Weight(string name) => model.WeightOf(model.Names.NumberOf(name));
    }

    /// <summary>Weightiest first.</summary>
    /// <param name="features">What the model saw.</param>
    /// <param name="signals">The signals among it.</param>
    /// <param name="sums">Room to reckon in.</param>
    public RelevanceReason[] Of(ReadOnlySpan<(int Number, double Value)> features, List<SignalMatch> signals, SparseVector sums)
    {
        sums.Clear();
        foreach (var (feature, value) in features)
        {
            var term = _termOfFeature[feature];
            if (term >= 0) sums[term] += _model.WeightOf(feature) * value;
        }

        var asFeatures = sums.Entries.Length;
        foreach (var signal in signals)
        {
            var (term, weight) = _signals[signal.Number];
            sums[term] += weight;
        }

        Span<(int Entry, double Weight)> most = stackalloc (int, double)[MaxReasons];
        var count = 0;
        for (var entry = 0; entry < sums.Entries.Length; entry++)
        {
            var weight = sums.Entries[entry].Value;
            if (Math.Abs(weight) < LeastReason) continue;
            var place = count;
            while (place > 0 && IsBefore(Math.Abs(weight), entry, most[place - 1])) place--;
            if (place == MaxReasons) continue;
            if (count < MaxReasons) count++;
            most[place..(count - 1)].CopyTo(most[(place + 1)..]);
            most[place] = (entry, weight);
        }

        var reasons = new RelevanceReason[count];
        for (var i = 0; i < count; i++) reasons[i] = new(TextOf(most[i].Entry), Math.Round(most[i].Weight, 2));
        return reasons;

        bool IsBefore(double weight, int entry, (int Entry, double Weight) other)
        {
            var otherWeight = Math.Abs(other.Weight);
            return weight != otherWeight ? weight > otherWeight : string.CompareOrdinal(TextOf(entry), TextOf(other.Entry)) < 0;
        }

        string TextOf(int entry) => (entry < asFeatures ? _featureTexts : _signalTexts)[sums.Entries[entry].Key];
    }
}
