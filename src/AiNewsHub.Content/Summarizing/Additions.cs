using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Summarizing;

/// <summary>What each report says that none before it said: sentences most of whose telling words, among them a name or a number, are new.</summary>
internal static class Additions
{
    private const int Most = 2;
    private const double LeastNew = 0.5;
    private const int LeastNewTerms = 3;
    private const double TooAlike = 0.4;

    public static Dictionary<long, IReadOnlyList<string>> Of(
        IReadOnlyList<ReadReport> reports, StoryVocabulary vocabulary, IReadOnlySet<int> titles, IReadOnlyCollection<StorySentence> shown, Quota quota)
    {
        var found = new Dictionary<long, IReadOnlyList<string>>();
        for (var number = 1; number < reports.Count; number++)
        {
            var report = reports[number];
            var earlier = reports.Take(number).ToList();
            var said = earlier.SelectMany(other => other.Terms).ToHashSet();
            var isFirstOfLanguage = earlier.TrueForAll(other => other.Report.Language != report.Report.Language);
            var before = earlier.SelectMany(other => other.Sentences).ToList();
            var own = report.Sentences
                .Where(sentence => sentence.StandsAlone && vocabulary.IsAbout(sentence, titles) && !shown.Contains(sentence))
                .Select(sentence => (Sentence: sentence, Share: NewShare(sentence, said, isFirstOfLanguage)))
                .Where(candidate => candidate.Share >= LeastNew && before.TrueForAll(other => other.Overlap(candidate.Sentence) < TooAlike))
                .OrderByDescending(candidate => candidate.Share * (0.5 + vocabulary.Centrality(candidate.Sentence)));
            var picked = new List<StorySentence>();
            foreach (var (sentence, _) in own)
            {
                if (picked.Count == Most) break;
                if (picked.TrueForAll(other => other.Overlap(sentence) < TooAlike) && quota.Take(number, sentence.Text)) picked.Add(sentence);
            }

            if (picked.Count > 0) found[report.Report.Id] = [.. picked.OrderBy(sentence => sentence.Place).Select(sentence => sentence.Text)];
        }

        return found;
    }

    /// <summary>Which share of the sentence is new, by rarity; 0 where nothing hard is. In another language than all before it only names and numbers
    /// tell.</summary>
    private static double NewShare(StorySentence sentence, HashSet<int> said, bool isFirstOfLanguage)
    {
        double all = 0, more = 0;
        var terms = 0;
        var hard = false;
        foreach (var term in sentence.Terms)
        {
            var isHard = term.Kind is StoryTermKind.Name or StoryTermKind.Number or StoryTermKind.Code;
            if (isFirstOfLanguage && !isHard) continue;
            var rarity = StorySentence.Rarity(term.Hash);
            all += rarity;
            if (said.Contains(term.Hash)) continue;
            more += rarity;
            terms++;
            hard |= isHard;
        }

        return hard && (terms >= LeastNewTerms || isFirstOfLanguage) ? more / all : 0;
    }
}
