using System.Text.Json;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Curation;

/// <summary>What takes a change of sources back; kept with it in the log.</summary>
internal sealed record SourceUndo
{
    /// <summary>Sources that were put on the list.</summary>
    public IReadOnlyList<int> Added { get; init; } = [];
    /// <summary>The one source that was changed.</summary>
    public int? Id { get; init; }
    public SourceState? Was { get; init; }
    public SourceState? Became { get; init; }
    /// <summary>Whether it was deleted, with its articles that became another source's.</summary>
    public bool IsDeletion { get; init; }
    public IReadOnlyList<long> Handed { get; init; } = [];
    /// <summary>What was set of several, what it became, and what each had.</summary>
    public string? Field { get; init; }
    public string? Value { get; init; }
    public IReadOnlyDictionary<int, string?> Values { get; init; } = new Dictionary<int, string?>();
    public SourceSettings? Before { get; init; }
    public SourceSettings? After { get; init; }

    /// <summary>Names of <see cref="Field"/>.</summary>
    public const string Group = "group", Role = "role";

    /// <summary>Null where an address holds a password, which the log must not keep longer than the source.</summary>
    public static string? OfEdit(int id, SourceSettings before, SourceSettings after) =>
        IsPlain(before) && IsPlain(after) ? new SourceUndo { Id = id, Before = before, After = after }.Write() : null;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static SourceUndo Read(string json) => JsonSerializer.Deserialize<SourceUndo>(json, JsonSerializerOptions.Web)!;

    private static bool IsPlain(SourceSettings settings) => SourceAddress.Shown(settings.Address) == settings.Address;
}
