namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>Names the words and tags that decided about a text: what a feature added is shared by the terms that it is due to.</summary>
internal sealed class RelevanceReasons
{
    private const int MaxReasons = 8;
    private const double LeastReason = 0.05;

    private readonly RelevanceModel _model;
    // A cue and an entity of one spelling are one reason.
    private readonly int[] _reasonOfTerm;
    private readonly string[] _texts;

    public RelevanceReasons(TagDictionary dictionary, RelevanceModel model)
    {
        _model = model;
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var texts = new List<string>();
        _reasonOfTerm =
        [
            .. dictionary.Signals.Select(cue => cue.Phrase.Plain).Concat(dictionary.Entities.Select(entity => entity.Tag.Slug))
                .Append("source").Select(NumberOf),
        ];
        _texts = [.. texts];

        int NumberOf(string text)
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers[text] = number = texts.Count;
                texts.Add(text);
            }

            return number;
        }
    }

    /// <summary>Weightiest first.</summary>
    public RelevanceReason[] Of(RelevanceReading reading)
    {
        AddUp(reading);
        Span<(int Reason, double Weight)> most = stackalloc (int, double)[MaxReasons];
        var count = 0;
        foreach (var (reason, weight) in reading.Sums.Entries)
        {
            if (Math.Abs(weight) < LeastReason) continue;
            var place = count;
            while (place > 0 && IsBefore(weight, reason, most[place - 1])) place--;
            if (place == MaxReasons) continue;
            if (count < MaxReasons) count++;
            most[place..(count - 1)].CopyTo(most[(place + 1)..]);
            most[place] = (reason, weight);
        }

        var reasons = new RelevanceReason[count];
        for (var i = 0; i < count; i++) reasons[i] = new(_texts[most[i].Reason], Math.Round(most[i].Weight, 2));
        return reasons;
    }

    private void AddUp(RelevanceReading reading)
    {
        reading.Shares.Clear();
        reading.Sums.Clear();
        foreach (var (feature, _) in reading.Causes)
            if (feature >= 0) reading.Shares[feature]++;
        foreach (var (feature, term) in reading.Causes)
            if (feature >= 0) reading.Sums[_reasonOfTerm[term]] += _model.WeightOf(feature) * reading.Features[feature] / reading.Shares[feature];
    }

    private bool IsBefore(double weight, int reason, (int Reason, double Weight) other)
    {
        var (here, there) = (Math.Abs(weight), Math.Abs(other.Weight));
        return here != there ? here > there : string.CompareOrdinal(_texts[reason], _texts[other.Reason]) < 0;
    }
}
