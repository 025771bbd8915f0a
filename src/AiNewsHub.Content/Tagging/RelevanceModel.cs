namespace AiNewsHub.Content.Tagging;

/// <summary>Is a text about the AI industry: a linear model over the signals of the dictionary and the tags found.</summary>
internal static class RelevanceModel
{
    private const double Intercept = -2.2;
    private const double AiTag = 1.8;
    private const double TitleBonus = 0.4;

    public static (double Probability, IReadOnlyList<RelevanceReason> Reasons) Score(TagDictionary dictionary, Sightings sightings, IReadOnlyCollection<int> entities)
    {
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var sighting in sightings.All)
        {
            if (sighting.Use.Role != PhraseRole.Signal || sighting.Field == EvidenceField.Source) continue;
            var weight = sighting.Use.Phrase.Weight;
            if (sighting.Field == EvidenceField.Title) weight += Math.Sign(weight) * TitleBonus;
            var term = sighting.Use.Phrase.Plain;
            if (!weights.TryGetValue(term, out var before) || Math.Abs(weight) > Math.Abs(before)) weights[term] = weight;
        }
        foreach (var entity in entities)
            if (dictionary.Entities[entity].IsAi) weights[dictionary.Entities[entity].Tag.Slug] = AiTag;
        var sum = Intercept + weights.Values.Sum();
        return (1 / (1 + Math.Exp(-sum)), [.. weights.OrderByDescending(pair => Math.Abs(pair.Value)).Take(8).Select(pair => new RelevanceReason(pair.Key, Math.Round(pair.Value, 2)))]);
    }
}
