namespace AiNewsHub.Content.Tests.Blind;

/// <summary>What was rightly found, wrongly found and missed.</summary>
internal sealed record Tally(int Hits, int Extra, int Lost)
{
    public double Precision => Share(Hits, Hits + Extra);
    public double Recall => Share(Hits, Hits + Lost);
    public double F1 => Share(2 * Hits, (2 * Hits) + Extra + Lost);

    public static Tally operator +(Tally a, Tally b) => new(a.Hits + b.Hits, a.Extra + b.Extra, a.Lost + b.Lost);

    public static Tally Of(IReadOnlyCollection<string> wanted, IReadOnlyCollection<string> found) =>
        new(wanted.Count(found.Contains), found.Count(one => !wanted.Contains(one)), wanted.Count(one => !found.Contains(one)));

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;
}
