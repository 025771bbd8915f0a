using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing.Quotes;

/// <summary>The names of one report: what it was found to name, and the names of two and three words that stand in it.</summary>
internal sealed class SpeakerNames
{
    private const int MostWords = 3;
    private const int LeastLetters = 2;

    private readonly SummaryWords _words;
    private readonly HashSet<string> _known;
    // By its last word, folded.
    private readonly Dictionary<string, string> _full = new(StringComparer.Ordinal);

    public SpeakerNames(ReadReport report)
    {
        _words = SummaryWords.In(report.Report.Language);
        _known = [.. report.Report.Names];
        foreach (var name in report.Report.Names.Where(name => name.Contains(' ', StringComparison.Ordinal)))
            _full.TryAdd(Folding.Fold(name[(name.LastIndexOf(' ') + 1)..]), name);
        foreach (var sentence in report.Sentences) AddNames(sentence.Text);
    }

    /// <summary>The name that begins at a word, after an office or a firm that stands before it.</summary>
    public string? At(TokenizedText words, int at) => Run(words, at) is > 0 and var run ? Choose(words, at, at + run) : null;

    /// <summary>The name that ends before a word.</summary>
    public string? Ending(TokenizedText words, int end)
    {
        var first = end;
        while (first > 0 && IsOfName(words, first - 1) && (first == end || words.Gap(first) is " " or "-" or ". ")) first--;
        return first == end ? null : Choose(words, first, end);
    }

    private void AddNames(string sentence)
    {
        using var words = TokenizedText.Of(sentence);
        for (var at = 0; at < words.Count;)
        {
            var run = Run(words, at);
            if (run is 2 or MostWords && (at > 0 || !_words.Leans(string.Concat(" ", words.Folded(0), " "))))
                _full.TryAdd(words.Folded(at + run - 1).ToString(), Written(words, at, at + run));
            at += Math.Max(1, run);
        }
    }

    private string? Choose(TokenizedText words, int first, int end)
    {
        for (var from = first; from < end; from++)
            if (_known.Contains(Written(words, from, end))) return Completed(words, from, end);
        if (end - first == 1) return Completed(words, first, end) is { } full && full != Written(words, first, end) ? full : null;
        // "OpenAI CEO Sam Altman": the person is behind the office.
        var person = first;
        for (var at = first; at < end - 2; at++)
            if (end - first > MostWords || (words[at].Is(TokenShape.AllCapitals) && words[at].Length > LeastLetters)) person = at + 1;
        for (var at = person; at < end; at++)
            if (words[at].Is(TokenShape.AllCapitals) && words[at].Length > LeastLetters) return null;
        return Written(words, person, end);
    }

    /// <summary>A surname with the names that stand before it elsewhere in the text.</summary>
    private string Completed(TokenizedText words, int from, int end)
    {
        var written = Written(words, from, end);
        return _full.GetValueOrDefault(words.Folded(end - 1).ToString()) is { } full && full.EndsWith(" " + written, StringComparison.Ordinal) ? full : written;
    }

    /// <summary>How many words of a name begin here.</summary>
    private static int Run(TokenizedText words, int at)
    {
        var end = at;
        while (end < words.Count && IsOfName(words, end) && (end == at || words.Gap(end) is " " or "-" or ". ")) end++;
        return end - at;
    }

    private static bool IsOfName(TokenizedText words, int at) => words[at].Is(TokenShape.Capital) && !StopWords.Contains(words[at]);

    private static string Written(TokenizedText words, int first, int end) => words.Source[words[first].Start..words[end - 1].End];
}
