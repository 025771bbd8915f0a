using AiNewsHub.Content.Summarizing.Figures;
using AiNewsHub.Content.Summarizing.Quotes;

namespace AiNewsHub.Content.Summarizing;

/// <summary>Says what the articles of a story say, in sentences of theirs. Pure; the same articles give the same.</summary>
public static class StorySummarizer
{
    /// <param name="inTimeOrder">The articles, copies left out.</param>
    /// <param name="preferredLanguage">The reader's, where sentences are worth the same.</param>
    public static StoryContents Summarize(IReadOnlyList<StoryReport> inTimeOrder, string? preferredLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(inTimeOrder);
        if (inTimeOrder.Count == 0) return StoryContents.Nothing;
        var reports = ReadReport.Of(inTimeOrder);
        var vocabulary = new StoryVocabulary(reports);
        var titles = reports.SelectMany(report => report.Title.Select(term => term.Hash)).ToHashSet();
        var quota = new Quota(reports);
        var summary = new SummaryPicker(reports, vocabulary, titles, preferredLanguage).Pick(quota);
        var quotes = Quotations.Of(reports, vocabulary, summary, quota);
        return new(
            summary.ConvertAll(sentence => new SaidSentence(reports[sentence.Report].Report.Id, sentence.Text)),
            quotes,
            Additions.Of(reports, vocabulary, titles, summary, quota),
            Disagreements.Of(reports));
    }
}
