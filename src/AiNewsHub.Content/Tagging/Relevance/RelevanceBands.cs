namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>Which probabilities are sure enough.</summary>
public static class RelevanceBands
{
    /// <summary>At or above it a text is about AI.</summary>
    public const double In = 0.4;

    /// <summary>At or above it, and below <see cref="In"/>, an editor decides.</summary>
    public const double Held = 0.05;

    public static RelevanceBand Of(double probability) =>
        probability >= In ? RelevanceBand.In : probability >= Held ? RelevanceBand.Held : RelevanceBand.Out;
}
