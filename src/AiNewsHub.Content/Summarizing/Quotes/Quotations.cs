using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing.Quotes;

/// <summary>The quotations of a story that have a speaker, each once, the most telling first.</summary>
internal static class Quotations
{
    private const int Most = 4;
    private const int MostOfOneSpeaker = 2;
    private const int Shortest = 30;
    private const int Longest = 260;
    private const int LeastWords = 6;
    private const double SameWords = 0.6;

    private sealed record Candidate(int Report, string Text, string Speaker, StorySentence Sentence, double Score);

    public static IReadOnlyList<SaidQuote> Of(IReadOnlyList<ReadReport> reports, StoryVocabulary vocabulary, IReadOnlyCollection<StorySentence> shown,
        Quota quota)
    {
        var candidates = reports.SelectMany(report => In(report, vocabulary)).OrderByDescending(candidate => candidate.Score).ToList();
        var picked = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            if (picked.Count == Most) break;
            if (shown.Any(sentence => sentence.Text.Contains(candidate.Text, StringComparison.Ordinal) || sentence.Overlap(candidate.Sentence) > SameWords))
                continue;
            if (picked.Count(other => other.Speaker == candidate.Speaker) == MostOfOneSpeaker
                || picked.Exists(other => other.Sentence.Overlap(candidate.Sentence) > SameWords)) continue;
            if (quota.Take(candidate.Report, candidate.Text)) picked.Add(candidate);
        }

        return picked.ConvertAll(candidate => new SaidQuote(reports[candidate.Report].Report.Id, candidate.Text, candidate.Speaker));
    }

    private static IEnumerable<Candidate> In(ReadReport report, StoryVocabulary vocabulary)
    {
        Speakers? speakers = null;
        foreach (var sentence in report.Sentences)
        {
            var (inside, balanced) = QuotationMarks.In(sentence.Text);
            if (!balanced) continue;
            foreach (var range in inside)
            {
                var text = sentence.Text[(range.Start.Value + 1)..(range.End.Value - 1)].Trim(' ', ',', '\u00A0', '\u202F');
                if (text.Length is < Shortest or > Longest || text.Contains('…') || text.Contains("...", StringComparison.Ordinal)) continue;
                using var words = TokenizedText.Of(text);
                if (words.Count < LeastWords) continue;
                speakers ??= new(report);
                if (speakers.Of(sentence.Text, range) is not { } speaker) continue;
                var said = new StorySentence(report.Number, sentence.Place, text, StandsAlone: false, StorySentence.TermsOf(words, report.Report.Language),
                    report.Subject);
                yield return new(report.Number, text, speaker, said, vocabulary.Centrality(said) + (0.2 / (1 + sentence.Place)));
            }
        }
    }
}
