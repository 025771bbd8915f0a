namespace AiNewsHub.Content.Licences;

/// <summary>What a publisher says of the use of a text or picture.</summary>
/// <param name="Name">A short name as SPDX has it ("CC-BY-4.0", "CC0-1.0"), else the licence's address; null where only rights are claimed.</param>
/// <param name="Evidence">The sentence or mark that says so, on one line.</param>
public sealed record StatedLicence(string? Name, string Evidence);
