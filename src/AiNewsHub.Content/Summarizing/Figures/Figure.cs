namespace AiNewsHub.Content.Summarizing.Figures;

/// <summary>One figure of a report.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Unit">A currency, or the counted thing by its meaning; figures of different units are never compared.</param>
/// <param name="Quantity">What the sum is of, or the counted thing as it is written.</param>
/// <param name="IsKey">Whether <paramref name="Quantity"/> is one of <see cref="QuantityWords"/>.</param>
/// <param name="Value">In ones.</param>
/// <param name="Written">As the report has it.</param>
/// <param name="Period">The words of time around it: what was earned in a quarter is not what was earned in a year.</param>
internal sealed record Figure(StorySentence Sentence, string Unit, string Quantity, bool IsKey, double Value, string Written, string Period)
{
    // "About 1,000" and "1,012", "$1bn" and "$1.03bn" are one figure.
    private const double Rounding = 0.1;

    public bool IsNear(double other) => Math.Abs(Value - other) <= Rounding * Math.Max(Value, other);
}
