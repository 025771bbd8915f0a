using System.Collections.Immutable;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing;

/// <summary>A report cut into sentences.</summary>
internal sealed record ReadReport(StoryReport Report, int Number, ImmutableArray<StoryTerm> Title, IReadOnlyList<StorySentence> Sentences)
{
    /// <summary>What an event is stands in the first pages; a story is read while somebody waits for it.</summary>
    private const int MostCharacters = 8_000;
    private const int MostSentences = 60;

    public HashSet<int> Terms { get; } = [.. Title.Select(term => term.Hash), .. Sentences.SelectMany(sentence => sentence.Terms.Select(term => term.Hash))];

    public static ReadReport Of(StoryReport report, int number)
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
            sentences.Add(new(number, sentences.Count, sentence, SentenceShape.StandsAlone(sentence, words, title, report.Language), StorySentence.TermsOf(words, report.Language)));
        }

        return new(report, number, StorySentence.TermsOf(title, report.Language), sentences);
    }
}
