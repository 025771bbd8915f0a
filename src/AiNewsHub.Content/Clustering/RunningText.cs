namespace AiNewsHub.Content.Clustering;

/// <summary>
/// Where the sentences of a text end: what stands below them, line under line without a full stop, is a list of other articles or of
/// links, whose words are not the event's.
/// </summary>
internal static class RunningText
{
    private const int FewestLines = 2;
    private const int LongestLine = 160;
    // Full stops of any script and what closes behind them; a question is as often a headline.
    private const string SentenceEnds = ".…。．।॥۔။።\"”»)」』）";

    /// <summary>How many characters come before the list; all where there is none, or where it is the better part.</summary>
    public static int LengthOf(string text)
    {
        int end = text.Length, lines = 0;
        while (end > 0)
        {
            var from = text.LastIndexOf('\n', end - 1) + 1;
            var line = text.AsSpan(from, end - from).Trim();
            if (line.Length > LongestLine || (line.Length > 0 && SentenceEnds.Contains(line[^1]))) break;
            if (line.Length > 0) lines++;
            end = Math.Max(0, from - 1);
        }

        return lines < FewestLines || end < text.Length / 2 ? text.Length : end;
    }
}
