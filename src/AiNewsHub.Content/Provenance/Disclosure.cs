namespace AiNewsHub.Content.Provenance;

/// <summary>What a page says of its own making: true written or translated by a machine (wholly or helped), false by people, null nothing said.</summary>
/// <param name="MachineWritten">See above.</param>
/// <param name="Evidence">The sentence or mark that says so.</param>
public sealed record Disclosure(bool? MachineWritten, string? Evidence)
{
    public static Disclosure None { get; } = new(null, null);
}
