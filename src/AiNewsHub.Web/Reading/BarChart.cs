namespace AiNewsHub.Web.Reading;

/// <summary>A chart of bars along time with its table, for <c>_BarChart</c>.</summary>
/// <param name="Words">The whole of it in a sentence, for those who do not see it.</param>
/// <param name="TimeName">What the first column of the table is.</param>
/// <param name="Bars">The oldest first.</param>
public sealed record BarChart(string Words, string TimeName, IReadOnlyList<ChartBar> Bars)
{
    private const double Height = 96;

    public double Highest { get; } = Math.Max(1, Bars.Select(bar => Math.Max(bar.Count, bar.Usual ?? 0)).DefaultIfEmpty(0).Max());

    /// <summary>What is counted, where that is not articles.</summary>
    public string? CountName { get; init; }

    /// <summary>Whether it says what is usual too.</summary>
    public bool ShowsUsual => Bars.Any(bar => bar.Usual is not null);

    /// <summary>How high a value stands, in pixels.</summary>
    public double HeightOf(double value) => value / Highest * Height;
}

/// <summary>One bar.</summary>
/// <param name="Name">The time it is of, as the table says it.</param>
/// <param name="Tick">The same as the axis says it; null where it says nothing there.</param>
/// <param name="Count">How high it is.</param>
public sealed record ChartBar(string Name, string? Tick, int Count)
{
    /// <summary>How high it usually is; null where that is not known.</summary>
    public double? Usual { get; init; }
}
