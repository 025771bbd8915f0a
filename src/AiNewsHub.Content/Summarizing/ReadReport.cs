using System.Collections.Immutable;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing;

/// <summary>A report cut into sentences.</summary>
internal sealed record ReadReport(StoryReport Report, int Number, ImmutableArray<StoryTerm> Title, IReadOnlySet<int> Subject,
    IReadOnlyList<StorySentence> Sentences)
{
    /// <summary>What an event is stands in the first pages; a story is read while somebody waits for it.</summary>
    private const int MostCharacters = 4_000;
    private const int MostSentences = 30;

    public HashSet<int> Terms { get; } = [.. Title.Select(term => term.Hash), .. Sentences.SelectMany(sentence => sentence.Terms.Select(term => term.Hash))];

    /// <summary>Reads the reports of one story.</summary>
    public static List<ReadReport> Of(IReadOnlyList<StoryReport> reports)
    {
        var titles = reports.Select(TitleTerms).ToList();
        var subject = titles.SelectMany(terms => terms.Select(term => term.Hash).Distinct()).CountBy(term => term)
            .Where(term => term.Value * 2 >= reports.Count).Select(term => term.Key).ToHashSet();
        return [.. reports.Select((report, number) => Of(report, number, titles[number], subject))];
    }

    private static ImmutableArray<StoryTerm> TitleTerms(StoryReport report)
    {
        using var title = TokenizedText.Of(report.Title);
        return StorySentence.TermsOf(title, report.Language);
    }

    private static ReadReport Of(StoryReport report, int number, ImmutableArray<StoryTerm> titleTerms, HashSet<int> subject)
    {
        using var title = TokenizedText.Of(report.Title);
        var text = report.Text.Length <= MostCharacters ? report.Text : report.Text[..MostCharacters];
        var sentences = new List<StorySentence>();
        foreach (var span in Text.Sentences.Of(text, report.Language).Take(MostSentences))
        {
            // What was cut off in its middle is no sentence.
            if (span.Start + span.Length == MostCharacters) break;
            var sentence = DateLines.Without(text.Substring(span.Start, span.Length));
            using var words = TokenizedText.Of(sentence);
            if (words.Count == 0) continue;
            sentences.Add(new(number, sentences.Count, sentence, SentenceShape.StandsAlone(sentence, words, title, report.Language),
                StorySentence.TermsOf(words, report.Language), subject));
        }

        return new(report, number, titleTerms, subject, sentences);
    }
}
