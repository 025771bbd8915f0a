namespace AiNewsHub.Fuzz;

/// <summary>Something that reads what strangers send.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Seeds">What inputs are made of: those of the corpora, and words of the format.</param>
/// <param name="Read">Reads an input; what it gives back says what is wrong, null where nothing is. It must not throw.</param>
internal sealed record FuzzTarget(string Name, SeedInputs Seeds, Func<byte[], string?> Read);
