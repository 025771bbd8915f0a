using System.Globalization;
using AiNewsHub.Content.Clustering.Likeness;

namespace AiNewsHub.Content.Clustering;

/// <summary>Says in words why an article is in a story: what it shares with the article there that is nearest to it.</summary>
internal static class StoryReasons
{
    private const int MostOfAKind = 4;
    private const double LeastRarity = 2.5;

    public static IReadOnlyList<string> Of(StoryFeatures article, PairReader reader, in StoryLikeness story)
    {
        var nearest = story.Nearest;
        List<string> reasons = [string.Create(CultureInfo.InvariantCulture, $"like {nearest.Id}: {story.NearestProbability:0.00}")];
        if (story.Story.Articles.Count > 1)
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"like the core of {story.Story.Articles.Count} articles: {story.Probability:0.00}"));
        var places = reader.SharedWith(nearest);
        places.Sort(Rarest(reader));
        Say(reasons, "both name", Words(article, reader, places, StoryTermKind.Name, StoryTermKind.Entity, StoryTermKind.Code));
        Say(reasons, "same amounts:", Words(article, reader, places, StoryTermKind.Number));
        Say(reasons, "same rare words:", Words(article, reader, places, StoryTermKind.Word, StoryTermKind.Concept));
        if (nearest.Facts.Language != article.Language) reasons.Add($"in two languages: {article.Language ?? "?"} and {nearest.Facts.Language ?? "?"}");
        if (article.Published is { } at && nearest.Facts.Published is { } then) reasons.Add(Apart((at - then).Duration()));
        return reasons;
    }

    private static void Say(List<string> reasons, string what, List<string> words)
    {
        if (words.Count > 0) reasons.Add($"{what} {string.Join(", ", words)}");
    }

    private static string Apart(TimeSpan time) => time.TotalHours switch
    {
        < 1.5 => "within the hour",
        < 36 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} hours apart"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days apart"),
    };

    private static List<string> Words(StoryFeatures article, PairReader reader, List<int> places, params ReadOnlySpan<StoryTermKind> kinds)
    {
        var words = new List<string>();
        foreach (var place in places)
        {
            var term = article.Terms[place];
            if (words.Count == MostOfAKind || reader.RarityOf(place) < LeastRarity) break;
            if (!kinds.Contains(term.Kind) || article.Sources is not { } sources) continue;
            var word = sources.Of(term).ToString();
            if (word.Length > 0 && !words.Contains(word, StringComparer.OrdinalIgnoreCase)) words.Add(word);
        }

        return words;
    }

    private static Comparison<int> Rarest(PairReader reader)
    {
        var rarities = new double[reader.Terms];
        for (var i = 0; i < rarities.Length; i++) rarities[i] = reader.RarityOf(i);
        return (one, other) => rarities[other].CompareTo(rarities[one]);
    }
}
