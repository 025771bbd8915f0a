namespace AiNewsHub.Content.Summarizing;

/// <summary>Picks the sentences that say most of a story without saying it twice (maximal marginal relevance, Carbonell and Goldstein 1998).</summary>
internal sealed class SummaryPicker(IReadOnlyList<ReadReport> reports, StoryVocabulary vocabulary, IReadOnlySet<int> titles, string? preferred)
{
    private const int Most = 5;
    private const int Least = 3;
    private const int MostOfOneReport = 2;
    // Of one report its beginning is the summary.
    private const int MostOfSingleReport = 3;
    private const int DeepestInSingleReport = 8;

    private const double OfPlace = 0.35;
    private const double OfLanguage = 0.15;
    private const double SameReport = 0.2;
    private const double Repeated = 0.9;
    // Above it a sentence says the same again.
    private const double TooAlike = 0.4;
    // Of the most central sentence; below it is background.
    private const double LeastOfBest = 0.4;
    // In shares of the best sentence; beyond the third a sentence has to be worth its place.
    private const double WorthMore = 0.45;

    public List<StorySentence> Pick(Quota quota)
    {
        var candidates = reports.SelectMany(report => report.Sentences)
            .Where(sentence => sentence.StandsAlone && vocabulary.IsAbout(sentence, titles) && (reports.Count > 1 || sentence.Place < DeepestInSingleReport))
                .ToList();
        if (candidates.Count == 0) return [];
        var highest = candidates.Max(vocabulary.Centrality);
        candidates.RemoveAll(sentence => vocabulary.Centrality(sentence) < highest * LeastOfBest);
        var scores = candidates.ToDictionary(sentence => sentence, sentence => Score(sentence, highest));
        var picked = new List<StorySentence>();
        var most = reports.Count == 1 ? MostOfSingleReport : Most;
        var best = scores.Values.Max();
        while (picked.Count < most)
        {
            var next = candidates.Where(sentence => IsOpen(sentence, picked) && quota.Allows(sentence.Report, sentence.Text))
                .MaxBy(sentence => scores[sentence] - Penalty(sentence, picked));
            if (next is null || (picked.Count >= Least && scores[next] - Penalty(next, picked) < best * WorthMore)) break;
            quota.Take(next.Report, next.Text);
            picked.Add(next);
            candidates.Remove(next);
        }

        return reports.Count == 1 ? [.. picked.OrderBy(sentence => sentence.Place)] : picked;
    }

    private double Score(StorySentence sentence, double highest) =>
        (vocabulary.Centrality(sentence) / highest)
        + (OfPlace / (1 + (sentence.Place / 2.0)))
        + (preferred is not null && reports[sentence.Report].Report.Language == preferred ? OfLanguage : 0);

    private bool IsOpen(StorySentence sentence, List<StorySentence> picked) =>
        (reports.Count == 1 || picked.Count(other => other.Report == sentence.Report) < MostOfOneReport)
            && picked.TrueForAll(other => other.Overlap(sentence) < TooAlike);

    private static double Penalty(StorySentence sentence, List<StorySentence> picked)
    {
        if (picked.Count == 0) return 0;
        return (Repeated * picked.Max(other => other.Overlap(sentence))) + (SameReport * picked.Count(other => other.Report == sentence.Report));
    }
}
