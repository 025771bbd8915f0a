namespace AiNewsHub.Core.Sources.Condition;

/// <summary>Which sources a filter lets through, and how they are put in order.</summary>
internal static class SourceSelection
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <summary>Whatever its condition.</summary>
    public static bool Fits(SourceListRow row, SourceListFilter filter) =>
        IsNamed(row, filter.Text)
        && (filter.Group is null || (row.Source.Group ?? "") == filter.Group)
        && (filter.Role is null || row.Source.Role == filter.Role)
        && (filter.Trait is null || Has(row.Figures, filter.Trait.Value));

    /// <summary>The names break ties, whichever way about the rest is.</summary>
    public static IEnumerable<SourceListRow> Ordered(IEnumerable<SourceListRow> rows, SourceListFilter filter)
    {
        var sorted = filter.Order switch
        {
            SourceOrder.Condition => By(row => (int)row.Condition, mostFirst: false),
            SourceOrder.Name => By(_ => 0, mostFirst: false),
            SourceOrder.Entries => By(row => row.Figures.PerDay.Sum(), mostFirst: true),
            SourceOrder.Articles => By(row => row.Figures.Articles, mostFirst: true),
            SourceOrder.Latency => By(row => row.Figures.Latency ?? TimeSpan.Zero, mostFirst: true),
            SourceOrder.Failures => By(row => row.Figures.Failures, mostFirst: true),
            SourceOrder.OffTopic => By(row => row.Figures.OffTopic, mostFirst: true),
            SourceOrder.Storage => By(row => row.Storage ?? 0, mostFirst: true),
            _ => By(row => row.Source.LastCheckedAt ?? DateTimeOffset.MinValue, mostFirst: true),
        };
        return filter is { Order: SourceOrder.Name, IsReversed: true }
            ? sorted.ThenByDescending(row => row.Source.Name, StringComparer.CurrentCultureIgnoreCase)
            : sorted.ThenBy(row => row.Source.Name, StringComparer.CurrentCultureIgnoreCase);

        IOrderedEnumerable<SourceListRow> By<T>(Func<SourceListRow, T> key, bool mostFirst) =>
            mostFirst != filter.IsReversed ? rows.OrderByDescending(key) : rows.OrderBy(key);
    }

    private static bool Has(SourceFigures figures, SourceTrait trait) => trait switch
    {
        SourceTrait.Unreliable => figures.Failures > .1,
        SourceTrait.Slow => figures.Latency >= Slow,
        SourceTrait.OffTopic => figures.OffTopic >= .5,
        SourceTrait.Quiet => figures.PerDay.Sum() == 0,
        _ => figures.EntriesADay >= 10,
    };

    private static bool IsNamed(SourceListRow row, string? text) =>
        string.IsNullOrWhiteSpace(text)
        || new[] { row.Source.Name, row.Source.Address, row.Publisher, row.Source.Group }
            .Any(field => field?.Contains(text.Trim(), StringComparison.CurrentCultureIgnoreCase) == true);
}
