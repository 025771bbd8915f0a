
namespace AiNewsHub.Core.Sources.Starter;

/// <summary>The sources a new hub begins with.</summary>
public static class StarterPack
{
    private const string ResourceName = "AiNewsHub.Core.Sources.Starter.sources.tsv";

    private static readonly Lazy<Dictionary<string, string>> Notes = new(() => Read()
        .Where(source => source.Note is not null)
        .ToDictionary(source => SourceAddress.SameKey(source.Address), source => source.Note!, StringComparer.OrdinalIgnoreCase));

    /// <summary>Reads the list that is built into this assembly, in its order.</summary>
    /// <exception cref="InvalidDataException">The built-in list has a mistake, which its tests should have found.</exception>
    public static IReadOnlyList<SourceDraft> Read()
    {
        using var stream = typeof(StarterPack).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"{ResourceName} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var table = SourceTable.Read(reader);
        return table.Errors is [var first, ..] ? throw new InvalidDataException(first.ToString()) : table.Sources;
    }

    /// <summary>What the list says of the source at an address, in English: that its site refuses programs of a kind, that a third party makes its
    /// feed.</summary>
    public static string? NoteOn(string address) => Notes.Value.GetValueOrDefault(SourceAddress.SameKey(address));
}
