namespace AiNewsHub.Content.Summarizing;

/// <summary>How many characters of each report may still be shown: what a publisher lets be quoted is bounded in all, not sentence by sentence.</summary>
internal sealed class Quota(IReadOnlyList<ReadReport> reports)
{
    private readonly int[] _left = [.. reports.Select(report => report.Report.Quotable)];

    public bool Allows(int report, string text) => text.Length <= _left[report];

    /// <summary>Takes the text's share, where it is allowed.</summary>
    public bool Take(int report, string text)
    {
        if (!Allows(report, text)) return false;
        _left[report] -= text.Length;
        return true;
    }
}
